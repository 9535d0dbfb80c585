// Symbols of subnets' tokens (reference: subnets/symbols.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// The symbol of a new subnet: the netuid's own if it is free, else the first free one, else root's.
Bytes next_available_symbol(const Context& ctx, NetUid netuid);

}  // namespace tau::pallets::subtensor
