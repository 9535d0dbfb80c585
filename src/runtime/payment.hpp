// Taking and settling the fee of one transaction (ChargeTransactionPayment over pallets/transaction-fee).
#pragma once

#include "frame/context.hpp"
#include "pallets/balances/balances.hpp"
#include "primitives/validity.hpp"
#include "runtime/alpha_fees.hpp"

namespace tau::runtime {

/// The fee withdrawn before dispatch, waiting to be settled.
struct TakenFee {
    AccountId payer{};
    pallets::balances::Credit credit{};
    Tao tip{};
    std::optional<AlphaFee> in_alpha{};
};

/// The most the transaction can cost: its inclusion fee and tip.
Tao announced_fee(const frame::Setup& setup, std::size_t length, const DispatchInfo& info, Tao tip);

/// Payment unless `payer` can pay `fee` and keep its account alive, or pay it with the alpha that `call` is about.
Validity<> can_pay(const frame::Context& ctx, const AccountId& payer, BytesView call, Tao fee);

/// Withdraws the fee (nothing when it is zero), in alpha where TAO is lacking.
Validity<TakenFee> take_fee(frame::Context& ctx, const AccountId& payer, BytesView call, Tao fee, Tao tip);

/// Gives back what the call did not use and recycles the rest, the tip too; event TransactionFeePaid. `info` holds the
/// actual cost.
void settle_fee(frame::Context& ctx, const TakenFee& taken, std::size_t length, const DispatchInfo& info);

}  // namespace tau::runtime
