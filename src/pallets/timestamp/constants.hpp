// Constants of Timestamp: one value, or (fast, finney).
#pragma once

#include "base/fixed.hpp"
#include "frame/constant.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::timestamp::constants {

using frame::Constant;

inline constexpr Constant<u64> MinimumPeriod{"MinimumPeriod", 125, 6000};

}  // namespace tau::pallets::timestamp::constants
