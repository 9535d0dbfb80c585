// The pallet's place in the runtime.
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::pallets::alpha_assets {

inline constexpr u8 pallet_index = 31;

/// Rows of everything the pallet declares.
extern const frame::PalletInfo pallet;

}  // namespace tau::pallets::alpha_assets
