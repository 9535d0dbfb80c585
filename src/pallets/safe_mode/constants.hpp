// Constants of SafeMode: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/safe_mode/types.hpp"

namespace tau::pallets::safe_mode::constants {

using frame::Constant;

inline constexpr Constant<u32> EnterDuration{"EnterDuration", 0};
inline constexpr Constant<u32> ExtendDuration{"ExtendDuration", 0};
inline constexpr Constant<std::optional<Tao>> EnterDepositAmount{"EnterDepositAmount", std::optional<Tao>{}};
inline constexpr Constant<std::optional<Tao>> ExtendDepositAmount{"ExtendDepositAmount", std::optional<Tao>{}};
inline constexpr Constant<std::optional<u32>> ReleaseDelay{"ReleaseDelay", std::optional<u32>{}};

}  // namespace tau::pallets::safe_mode::constants
