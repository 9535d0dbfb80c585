// Constants of Drand: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/drand/types.hpp"

namespace tau::pallets::drand::constants {

using frame::Constant;

inline constexpr Constant<u64> UnsignedPriority{"UnsignedPriority", 1048576};
inline constexpr Constant<u64> HttpFetchTimeout{"HttpFetchTimeout", 1000};

}  // namespace tau::pallets::drand::constants
