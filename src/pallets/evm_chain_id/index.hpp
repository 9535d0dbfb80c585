// The pallet's place in the runtime.
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::pallets::evm_chain_id {

inline constexpr u8 pallet_index = 23;

/// Rows of everything the pallet declares.
extern const frame::PalletInfo pallet;

}  // namespace tau::pallets::evm_chain_id
