#include "runtime/payment.hpp"

#include "pallets/subtensor/tao.hpp"
#include "pallets/transaction_payment/events.hpp"
#include "runtime/fees.hpp"

namespace tau::runtime {
namespace {

namespace balances = pallets::balances;

}  // namespace

Tao announced_fee(const frame::Setup& setup, std::size_t length, const DispatchInfo& info, Tao tip)
{
    const auto fee = inclusion_fee(setup, static_cast<u32>(length), info);
    return fee ? fee->total().saturating_add(tip) : tip;
}

Validity<> can_pay(const frame::Context& ctx, const AccountId& payer, Tao fee)
{
    if (!balances::can_withdraw(ctx, payer, fee, true)) return invalid(InvalidTransaction::Payment{});
    return {};
}

Validity<TakenFee> take_fee(frame::Context& ctx, const AccountId& payer, Tao fee, Tao tip)
{
    if (fee.is_zero()) return TakenFee{payer, {}, tip};
    auto credit = balances::withdraw(ctx, payer, fee, balances::Precision::Exact, balances::Preservation::Preserve);
    if (!credit) return invalid(InvalidTransaction::Payment{});
    return TakenFee{payer, *credit, tip};
}

void settle_fee(frame::Context& ctx, TakenFee taken, std::size_t length, const DispatchInfo& info)
{
    const Tao actual = announced_fee(ctx.setup(), length, info, taken.tip);
    if (!taken.credit.amount.is_zero()) {
        const Tao refund = taken.credit.amount.saturating_sub(actual);
        // An account that died meanwhile cannot take a refund below the existential deposit: then nothing is given
        // back.
        const bool refunded = balances::resolve(ctx, taken.payer, {refund}).has_value();
        const Tao kept = refunded ? taken.credit.amount.saturating_sub(refund) : taken.credit.amount;
        pallets::subtensor::recycle_credit(ctx, {kept});
    }
    ctx.deposit(pallets::transaction_payment::event::TransactionFeePaid{taken.payer, actual, taken.tip});
}

}  // namespace tau::runtime
