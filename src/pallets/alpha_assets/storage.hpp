// Storage of AlphaAssets, in on-chain order. Only this pallet writes it.
#pragma once

#include "base/fixed.hpp"
#include "frame/storage.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::alpha_assets::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"AlphaAssets"};

inline constexpr Map<Alpha, Twox64Concat<NetUid>> TotalAlphaIssuance{prefix, "TotalAlphaIssuance"};
inline constexpr Map<Alpha, Twox64Concat<NetUid>> AlphaBurned{prefix, "AlphaBurned"};
inline constexpr Map<Alpha, Twox64Concat<NetUid>> AlphaRecycled{prefix, "AlphaRecycled"};

}  // namespace tau::pallets::alpha_assets::storage
