// What of a stake may leave: not what is locked, nor the alpha that miners bonded as collateral (reference:
// staking/lock.rs, subnets/collateral.rs). Amounts in rao of alpha.
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Of all that the coldkey has staked on the subnet.
Alpha available_to_unstake(const Context& ctx, const AccountId& coldkey, NetUid netuid);
/// What may go to another coldkey on the same subnet: locks go along, collateral does not.
Alpha transferable_alpha(const Context& ctx, const AccountId& coldkey, NetUid netuid);
/// StakeUnavailable.
Outcome<> ensure_available_to_unstake(const Context& ctx, const AccountId& coldkey, NetUid netuid, Alpha amount);
/// StakeUnavailable when the position would not cover its own collateral any more.
Outcome<> ensure_hotkey_covers_collateral(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey,
                                          NetUid netuid, Alpha amount);

}  // namespace tau::pallets::subtensor
