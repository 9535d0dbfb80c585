// Constants of Scheduler: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/scheduler/types.hpp"

namespace tau::pallets::scheduler::constants {

using frame::Constant;

/// 80 % of a block.
inline constexpr Constant<Weight> MaximumWeight{"MaximumWeight",
                                                Weight::from_parts(3'200'000'000'000u, 14'757'395'258'967'641'292u)};
inline constexpr Constant<u32> MaxScheduledPerBlock{"MaxScheduledPerBlock", 50};

}  // namespace tau::pallets::scheduler::constants
