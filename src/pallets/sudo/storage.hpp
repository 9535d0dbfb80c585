// Storage of Sudo, in on-chain order. Only this pallet writes it.
#pragma once

#include "base/fixed.hpp"
#include "frame/storage.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::sudo::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Sudo"};

inline constexpr OptionalValue<AccountId> Key{prefix, "Key"};

}  // namespace tau::pallets::sudo::storage
