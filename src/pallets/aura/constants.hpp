// Constants of Aura: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/aura/types.hpp"

namespace tau::pallets::aura::constants {

using frame::Constant;

inline constexpr Constant<u64> SlotDuration{"SlotDuration", 250, 12000};

}  // namespace tau::pallets::aura::constants
