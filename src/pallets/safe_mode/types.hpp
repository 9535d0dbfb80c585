// Types that only SafeMode puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::safe_mode {

enum class ExitReason : u8 { Timeout, Force };
constexpr std::string_view type_path(ExitReason)
{
    return "pallet_safe_mode::pallet::ExitReason";
}

}  // namespace tau::pallets::safe_mode
