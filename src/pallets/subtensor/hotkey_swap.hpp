// A hotkey's move to a new key, on one subnet or on all (reference: swap/swap_hotkey.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

struct HotkeySwap {
    const AccountId& before;
    const AccountId& after;
    /// All subnets when absent.
    std::optional<NetUid> netuid;
    /// The stake stays with the old hotkey.
    bool keep_stake = false;
};

/// Charges the coldkey and moves what belongs to its hotkey; event HotkeySwapped or HotkeySwappedOnSubnet.
/// SubnetNotExists, NonAssociatedColdKey, NewHotKeyIsSameWithOld, HotKeySetTxRateLimitExceeded,
/// KeepStakeBlockedByCollateral, HotKeyAlreadyRegisteredInSubNet, NewHotKeyNotCleanForRootSwap,
/// HotKeySwapOnSubnetIntervalNotPassed, CannotUseSystemAccount, NotEnoughBalanceToPaySwapHotKey, errors of childkeys
/// and collateral.
Outcome<> swap_hotkey_to(Context& ctx, const AccountId& coldkey, const HotkeySwap& swap);

}  // namespace tau::pallets::subtensor
