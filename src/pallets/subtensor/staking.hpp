// The staking calls without their origins, for calls that are made of them and for other pallets (reference:
// staking/add_stake.rs, remove_stake.rs, move_stake.rs, recycle_alpha.rs).
#pragma once

#include "pallets/subtensor/stake_checks.hpp"

namespace tau::pallets::subtensor {

/// Returns the alpha bought.
Outcome<Alpha> do_add_stake(Context& ctx, Holder holder, NetUid netuid, Tao amount);
/// Not more than what the price limit lets in; SlippageTooHigh when that is less and `allow_partial` is false.
Outcome<Alpha> do_add_stake_limit(Context& ctx, Holder holder, NetUid netuid, Tao amount, Tao limit_price,
                                  bool allow_partial);
/// At most the position.
Outcome<> do_remove_stake(Context& ctx, Holder holder, NetUid netuid, Alpha amount);
Outcome<> do_remove_stake_limit(Context& ctx, Holder holder, NetUid netuid, Alpha amount, Tao limit_price,
                                bool allow_partial);
/// Returns the worth in TAO. Callers run in a transaction.
Outcome<Tao> do_transition(Context& ctx, const Transition& transition);
/// At most the position; event AlphaRecycled or AlphaBurned. Returns the alpha taken.
Outcome<Alpha> do_recycle_alpha(Context& ctx, Holder holder, NetUid netuid, Alpha amount);
Outcome<Alpha> do_burn_alpha(Context& ctx, Holder holder, NetUid netuid, Alpha amount);

}  // namespace tau::pallets::subtensor
