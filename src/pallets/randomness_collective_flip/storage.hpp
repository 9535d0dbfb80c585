// Storage of RandomnessCollectiveFlip, in on-chain order. Only this pallet writes it.
#pragma once

#include "base/fixed.hpp"
#include "frame/storage.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::randomness_collective_flip::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"RandomnessCollectiveFlip"};

inline constexpr Value<BoundedVec<H256, 81>> RandomMaterial{prefix, "RandomMaterial"};

}  // namespace tau::pallets::randomness_collective_flip::storage
