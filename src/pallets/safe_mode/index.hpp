// The pallet's place in the runtime.
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::pallets::safe_mode {

inline constexpr u8 pallet_index = 20;

/// Rows of everything the pallet declares.
extern const frame::PalletInfo pallet;

}  // namespace tau::pallets::safe_mode
