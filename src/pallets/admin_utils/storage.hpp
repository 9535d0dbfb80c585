// Storage of AdminUtils, in on-chain order. Only this pallet writes it.
#pragma once

#include "pallets/admin_utils/types.hpp"
#include "frame/storage.hpp"

namespace tau::pallets::admin_utils::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"AdminUtils"};

inline constexpr Map<bool, Blake2_128Concat<PrecompileEnum>> PrecompileEnable{prefix, "PrecompileEnable", true};

}  // namespace tau::pallets::admin_utils::storage
