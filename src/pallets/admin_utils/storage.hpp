// Storage of AdminUtils, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/admin_utils/types.hpp"

namespace tau::pallets::admin_utils::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"AdminUtils"};

inline constexpr Map<bool, Blake2_128Concat<PrecompileEnum>> PrecompileEnable{prefix, "PrecompileEnable", true};

}  // namespace tau::pallets::admin_utils::storage
