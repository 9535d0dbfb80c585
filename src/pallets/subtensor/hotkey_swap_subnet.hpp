// One subnet's part of a hotkey swap.
#pragma once

#include "pallets/subtensor/hotkey_swap.hpp"

namespace tau::pallets::subtensor {

/// Coldkeys with a share row of the hotkey on the subnet, ascending.
std::vector<AccountId> stakers_of(const Context& ctx, const AccountId& hotkey, NetUid netuid);
/// Membership, neuron, relations, auto-stakers, ownership, stake and collateral. Errors of childkeys and collateral,
/// CannotUseSystemAccount.
Outcome<> swap_hotkey_on_subnet(Context& ctx, NetUid netuid, const HotkeySwap& swap);

}  // namespace tau::pallets::subtensor
