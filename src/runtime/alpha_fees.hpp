// Fees paid in alpha by accounts that have no TAO, for calls that take alpha out of a position
// (pallets/transaction-fee, AlphaFeeHandler).
#pragma once

#include "frame/runtime.hpp"
#include "primitives/numbers.hpp"
#include "primitives/validity.hpp"

namespace tau::runtime {

/// Alpha that was sold for a fee.
struct AlphaFee {
    NetUid netuid;
    Alpha alpha;
    Tao sold_for;
};

/// Whether the one position that `call` takes alpha from has enough that is not bonded to be worth `fee` at spot price.
bool can_pay_in_alpha(const frame::Context& ctx, const AccountId& payer, BytesView call, Tao fee);

/// Sells that much, or all there is, and burns the TAO. Payment when the call is of another kind or nothing can be
/// sold.
Validity<AlphaFee> take_alpha_fee(frame::Context& ctx, const AccountId& payer, BytesView call, Tao fee);

/// From 475 on what the sale brought above `actual_fee` goes to the payer. Event TransactionFeePaidWithAlpha.
void settle_alpha_fee(frame::Context& ctx, const AccountId& payer, const AlphaFee& fee, Tao actual_fee);

}  // namespace tau::runtime
