// TAO on hold: reserved under a reason, and given back by the pallet that asked for it (fungible::MutateHold).
#pragma once

#include "pallets/balances/balances.hpp"

namespace tau::pallets::balances {

/// Free to held. CannotCreateHold for an account without provider or with 50 holds, FundsUnavailable when it has not
/// that much above what keeps it alive. No event.
Outcome<> hold(Context& ctx, const RuntimeHoldReason& reason, const AccountId& who, Tao amount);
/// Held to free, at most what is held for the reason; returns how much.
Tao release(Context& ctx, const RuntimeHoldReason& reason, const AccountId& who, Tao amount);

/// Destroys what is held, at most what is held for the reason; returns how much. Issuance falls.
Tao burn_held(Context& ctx, const RuntimeHoldReason& reason, const AccountId& who, Tao amount);

}  // namespace tau::pallets::balances
