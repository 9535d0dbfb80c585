// Root validators that back every subnet's owner as soon as either appears (reference: staking/auto_parent.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Makes the subnet owner's hotkey the only child, with all stake, of each root validator that has no children there
/// yet and did not decline.
void back_new_subnet(Context& ctx, NetUid netuid);
/// The same for one root validator on all subnets.
void back_all_subnets(Context& ctx, const AccountId& validator);
/// Takes back what the protocol gave: where the owner's hotkey is the only child with all stake.
void stop_backing(Context& ctx, const AccountId& validator);

}  // namespace tau::pallets::subtensor
