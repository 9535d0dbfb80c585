#include "runtime/payment.hpp"

#include "pallets/subtensor/tao.hpp"
#include "pallets/transaction_payment/events.hpp"
#include "runtime/fees.hpp"

namespace tau::runtime {
namespace {

namespace balances = pallets::balances;

/// The refund is deposited even when it is nothing; an account that died meanwhile gets none.
void settle_in_tao(frame::Context& ctx, const TakenFee& taken, Tao actual)
{
    const Tao refund = taken.credit.amount.saturating_sub(actual);
    const bool refunded = !balances::total_balance(ctx, taken.payer).is_zero() &&
                          balances::resolve(ctx, taken.payer, {refund}).has_value();
    pallets::subtensor::recycle_credit(ctx,
                                       {refunded ? taken.credit.amount.saturating_sub(refund) : taken.credit.amount});
}

}  // namespace

Tao announced_fee(const frame::Setup& setup, std::size_t length, const DispatchInfo& info, Tao tip)
{
    const auto fee = inclusion_fee(setup, static_cast<u32>(length), info);
    return fee ? fee->total().saturating_add(tip) : tip;
}

Validity<> can_pay(const frame::Context& ctx, const AccountId& payer, BytesView call, Tao fee)
{
    if (balances::can_withdraw(ctx, payer, fee, true) || can_pay_in_alpha(ctx, payer, call, fee)) return {};
    return invalid(InvalidTransaction::Payment{});
}

Validity<TakenFee> take_fee(frame::Context& ctx, const AccountId& payer, BytesView call, Tao fee, Tao tip)
{
    if (fee.is_zero()) return TakenFee{.payer = payer, .tip = tip};
    const auto credit =
        balances::withdraw(ctx, payer, fee, balances::Precision::Exact, balances::Preservation::Preserve);
    if (credit) return TakenFee{.payer = payer, .credit = *credit, .tip = tip};
    TAU_TRY_ASSIGN(const auto sold, take_alpha_fee(ctx, payer, call, fee));
    return TakenFee{.payer = payer, .tip = tip, .in_alpha = sold};
}

void settle_fee(frame::Context& ctx, const TakenFee& taken, std::size_t length, const DispatchInfo& info)
{
    const Tao actual = announced_fee(ctx.setup(), length, info, taken.tip);
    if (taken.in_alpha)
        settle_alpha_fee(ctx, taken.payer, *taken.in_alpha, actual);
    else if (!taken.credit.amount.is_zero())
        settle_in_tao(ctx, taken, actual);
    ctx.deposit(pallets::transaction_payment::event::TransactionFeePaid{taken.payer, actual, taken.tip});
}

}  // namespace tau::runtime
