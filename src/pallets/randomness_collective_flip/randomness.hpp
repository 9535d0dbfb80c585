// The last 81 parent hashes (pallet_insecure_randomness_collective_flip).
#pragma once

#include "frame/context.hpp"

namespace tau::pallets::randomness_collective_flip {

Weight on_initialize(frame::Context& ctx);

}  // namespace tau::pallets::randomness_collective_flip
