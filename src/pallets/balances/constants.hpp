// Constants of Balances: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/balances/types.hpp"

namespace tau::pallets::balances::constants {

using frame::Constant;

inline constexpr Constant<Tao> ExistentialDeposit{"ExistentialDeposit", Tao{500}};
inline constexpr Constant<u32> MaxLocks{"MaxLocks", 50};
inline constexpr Constant<u32> MaxReserves{"MaxReserves", 50};
inline constexpr Constant<u32> MaxFreezes{"MaxFreezes", 50};

}  // namespace tau::pallets::balances::constants
