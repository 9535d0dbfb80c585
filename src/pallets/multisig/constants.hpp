// Constants of Multisig: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/multisig/types.hpp"

namespace tau::pallets::multisig::constants {

using frame::Constant;

inline constexpr Constant<Tao> DepositBase{"DepositBase", Tao{132000000}};
inline constexpr Constant<Tao> DepositFactor{"DepositFactor", Tao{32000000}};
inline constexpr Constant<u32> MaxSignatories{"MaxSignatories", 100};

}  // namespace tau::pallets::multisig::constants
