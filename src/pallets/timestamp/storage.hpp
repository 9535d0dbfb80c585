// Storage of Timestamp, in on-chain order. Only this pallet writes it.
#pragma once

#include "base/fixed.hpp"
#include "frame/storage.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::timestamp::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Timestamp"};

inline constexpr Value<u64> Now{prefix, "Now"};
inline constexpr Value<bool> DidUpdate{prefix, "DidUpdate"};

}  // namespace tau::pallets::timestamp::storage
