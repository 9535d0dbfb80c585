// Storage of SafeMode, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/safe_mode/types.hpp"

namespace tau::pallets::safe_mode::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"SafeMode"};

inline constexpr OptionalValue<u32> EnteredUntil{prefix, "EnteredUntil"};
inline constexpr OptionalMap<Tao, Twox64Concat<AccountId>, Twox64Concat<u32>> Deposits{prefix, "Deposits"};

}  // namespace tau::pallets::safe_mode::storage
