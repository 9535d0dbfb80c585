// Constants of Utility: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/utility/types.hpp"

namespace tau::pallets::utility::constants {

using frame::Constant;

inline constexpr Constant<u32> batched_calls_limit{"batched_calls_limit", 10922};

}  // namespace tau::pallets::utility::constants
