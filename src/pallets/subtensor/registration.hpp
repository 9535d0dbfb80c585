// Neurons that register for the price that their subnet asks (reference: subnets/registration.rs).
#pragma once

#include "base/fixed.hpp"
#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// The factor of 2^-32 whose `half_life`-th power is the last not above one half; one for half-life 0.
u64 decay_factor_q32(u16 half_life);
/// The price (burn or difficulty) after a block: decayed, within its bounds.
u64 decayed_price(u64 price, u16 half_life, BlockNumber block);
/// The price after a registration, within its bounds.
u64 bumped_price(u64 price, U64F64 multiplier);

/// Every block, for every network: prices decay, counters of the block start anew.
void update_registration_prices(Context& ctx);
/// Raises the burn price after a registration.
void bump_burn(Context& ctx, NetUid netuid);
/// Raises the difficulty after a registration by work.
void bump_difficulty(Context& ctx, NetUid netuid);
/// Counts TAO that registrations burned; event RAORecycledForRegistrationSet.
void increase_rao_recycled(Context& ctx, NetUid netuid, Tao amount);

/// Registers for the burn price. RegistrationNotPermittedOnRootSubnet, SubnetNotExists, SubNetRegistrationDisabled,
/// HotKeyAlreadyRegisteredInSubNet, NotEnoughBalanceToStake, NonAssociatedColdKey, NoNeuronIdAvailable, errors of the
/// swap.
Outcome<> register_by_burn(Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey);

}  // namespace tau::pallets::subtensor
