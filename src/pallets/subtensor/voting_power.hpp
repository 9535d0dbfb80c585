// A moving average of validators' stake weight, kept where a subnet asked for it (reference: utils/voting_power.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"
#include "yuma/yuma.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// After an epoch: moves the average of each validator, forgets the others; or ends the tracking when its time is over.
void update_voting_power(Context& ctx, NetUid netuid, const yuma::EpochOutput& out);

}  // namespace tau::pallets::subtensor
