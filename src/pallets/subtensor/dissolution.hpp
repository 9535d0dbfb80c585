// The end of a subnet: gone at once, its stakes paid out and its storage cleared in idle blocks, phase by phase as far
// as a block's weight goes (reference: subnets/dissolution.rs, staking/remove_stake.rs).
#pragma once

#include "frame/context.hpp"
#include "pallets/subtensor/types.hpp"
#include "pallets/subtensor/weight_meter.hpp"
#include "primitives/dispatch.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// The cleanup of one subnet, as far as it is.
struct Cleanup {
    Context& ctx;
    WeightMeter& meter;
    DissolveCleanupStatus& status;

    NetUid netuid() const { return status.netuid; }
    /// Where the phase goes on; it is none when a phase begins.
    Cursor& cursor() const { return status.last_key; }
};

// The phases; each returns true when it is through, and false when the weight did not suffice.

/// The worth of all stakes and of the protocol's part, in alpha.
bool sum_up_stakes(Cleanup cleanup);
/// The pool's TAO to the stakers by their alpha, to their coldkeys' free balances.
bool pay_out_stakes(Cleanup cleanup);
bool forget_shares(Cleanup cleanup);
bool forget_pools(Cleanup cleanup);
/// Reserves and counters go; what is left of the TAO is nobody's.
bool finish_stakes(Cleanup cleanup);
bool forget_locks(Cleanup cleanup);
bool forget_lock_flags(Cleanup cleanup);
bool forget_members(Cleanup cleanup);
/// Numbers kept under the netuid, one row each.
bool forget_numbers(Cleanup cleanup);
/// Maps under the netuid, mechanisms and a lease.
bool forget_maps(Cleanup cleanup);
bool forget_childkey_takes(Cleanup cleanup);
bool forget_childkeys(Cleanup cleanup);
bool forget_parentkeys(Cleanup cleanup);
bool forget_last_emissions(Cleanup cleanup);
bool forget_last_stakes(Cleanup cleanup);
bool forget_rate_limited_blocks(Cleanup cleanup);

/// Goes on with the subnet that waits longest; event NetworkDissolveCleanupCompleted at its end.
void clean_up_dissolved_network(Context& ctx, WeightMeter& meter);

/// Cleanup and waiting registrations, while weight is left. Returns what was used.
Weight on_idle(Context& ctx, Weight remaining);

}  // namespace tau::pallets::subtensor
