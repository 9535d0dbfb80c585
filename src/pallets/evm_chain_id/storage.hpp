// Storage of EVMChainId, in on-chain order. Only this pallet writes it.
#pragma once

#include "base/fixed.hpp"
#include "frame/storage.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::evm_chain_id::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"EVMChainId"};

inline constexpr Value<u64> ChainId{prefix, "ChainId"};

}  // namespace tau::pallets::evm_chain_id::storage
