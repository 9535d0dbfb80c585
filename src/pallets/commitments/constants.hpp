// Constants of Commitments: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/commitments/store/types.hpp"

namespace tau::pallets::commitments::constants {

using frame::Constant;

inline constexpr Constant<u32> MaxFields{"MaxFields", 3};
inline constexpr Constant<Tao> InitialDeposit{"InitialDeposit", Tao{0}};
inline constexpr Constant<Tao> FieldDeposit{"FieldDeposit", Tao{0}};

}  // namespace tau::pallets::commitments::constants
