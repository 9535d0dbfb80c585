// The end of a subnet: gone at once, its stakes paid out and its storage cleared in idle blocks (reference:
// subnets/dissolution.rs, staking/remove_stake.rs).
//
// The reference cuts the cleanup by weight into phases over several blocks; here one idle block does one subnet whole,
// in the same order.
#pragma once

#include "frame/context.hpp"
#include "primitives/dispatch.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Cleans up the subnet that waits longest, if any; event NetworkDissolveCleanupCompleted.
void clean_up_dissolved_network(Context& ctx);
/// Everything a subnet keeps under its netuid except stakes and pool.
void clear_network_storage(Context& ctx, NetUid netuid);
/// Pays the pool's TAO to the stakers by their alpha, then forgets stakes and pool.
void settle_stakes(Context& ctx, NetUid netuid);

/// Cleanup and waiting registrations, while weight is left. Returns what was used.
Weight on_idle(Context& ctx, Weight remaining);

}  // namespace tau::pallets::subtensor
