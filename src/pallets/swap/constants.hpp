// Constants of Swap: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/swap/types.hpp"

namespace tau::pallets::swap::constants {

using frame::Constant;

inline constexpr Constant<PalletId> ProtocolId{"ProtocolId", PalletId{{'t', 'e', 'n', '/', 's', 'w', 'a', 'p'}}};
inline constexpr Constant<u16> MaxFeeRate{"MaxFeeRate", 10000};
inline constexpr Constant<u64> MinimumLiquidity{"MinimumLiquidity", 1000};
inline constexpr Constant<NonZeroU64> MinimumReserve{"MinimumReserve", NonZeroU64{1'000'000}};

}  // namespace tau::pallets::swap::constants
