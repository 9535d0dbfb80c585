// Constants of Grandpa: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/grandpa/types.hpp"

namespace tau::pallets::grandpa::constants {

using frame::Constant;

inline constexpr Constant<u32> MaxAuthorities{"MaxAuthorities", 32};
inline constexpr Constant<u32> MaxNominators{"MaxNominators", 20};
inline constexpr Constant<u64> MaxSetIdSessionEntries{"MaxSetIdSessionEntries", 0};

}  // namespace tau::pallets::grandpa::constants
