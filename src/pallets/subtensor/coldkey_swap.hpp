// A coldkey's move to a new key, announced days before (reference: swap/swap_coldkey.rs, macros/dispatches.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Moves all that belongs to a coldkey: identity, subnets, stake, hotkeys, collateral, balance; event ColdkeySwapped.
/// ColdKeyAlreadyAssociated, NewColdKeyIsHotkey, ColdkeySwapTooHeavy, ActiveLockExists, errors of collateral and
/// transfers.
Outcome<> swap_coldkey_to(Context& ctx, const AccountId& old_coldkey, const AccountId& new_coldkey);

/// ColdkeySwapAnnounced, or ColdkeySwapDisputed, for a signer that is about to move.
Outcome<> ensure_no_coldkey_swap(const Context& ctx, const AccountId& signer, bool allowed_during_swap);

}  // namespace tau::pallets::subtensor
