// What every block does before its extrinsics (reference: coinbase/block_step.rs, macros/hooks.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/dispatch.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

Weight on_initialize(Context& ctx);

/// Prices, emission, epochs, moving prices.
void block_step(Context& ctx);
/// A page of the walk that lists coldkeys with stake on root.
void index_staking_coldkeys(Context& ctx);

}  // namespace tau::pallets::subtensor
