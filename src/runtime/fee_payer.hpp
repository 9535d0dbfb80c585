// Who pays for a transaction (runtime/src/transaction_payment_wrapper.rs, fee_filters.rs).
#pragma once

#include "frame/runtime.hpp"
#include "primitives/numbers.hpp"

namespace tau::runtime {

struct FeePayer {
    AccountId account;
    Tao tip{};
};

/// The account behind a proxy call that agreed to pay for the delegate, up to two levels deep or through a batch of
/// calls for one account; for what a hotkey does as a neuron its coldkey, which owes no tip; else the signer.
FeePayer fee_payer(const frame::Context& ctx, const AccountId& signer, BytesView call, Tao tip);

}  // namespace tau::runtime
