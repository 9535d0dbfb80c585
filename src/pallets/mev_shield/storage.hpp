// Storage of MevShield, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/mev_shield/types.hpp"

namespace tau::pallets::mev_shield::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"MevShield"};

inline constexpr OptionalValue<BoundedVec<u8, 2048>> CurrentKey{prefix, "CurrentKey"};
inline constexpr OptionalValue<BoundedVec<u8, 2048>> PendingKey{prefix, "PendingKey"};
inline constexpr OptionalValue<BoundedVec<u8, 2048>> NextKey{prefix, "NextKey"};
inline constexpr OptionalMap<BoundedVec<u8, 2048>, Twox64Concat<AuraId>> AuthorKeys{prefix, "AuthorKeys"};
inline constexpr OptionalValue<u32> PendingKeyExpiresAt{prefix, "PendingKeyExpiresAt"};
inline constexpr OptionalValue<u32> NextKeyExpiresAt{prefix, "NextKeyExpiresAt"};
inline constexpr Map<bool, Identity<BoundedVec<u8, 128>>> HasMigrationRun{prefix, "HasMigrationRun"};
inline constexpr Value<u32> MaxPendingExtrinsicsLimit{prefix, "MaxPendingExtrinsicsLimit", 100};
inline constexpr Value<u32> ExtrinsicLifetime{prefix, "ExtrinsicLifetime", 10};
inline constexpr Value<u64> OnInitializeWeight{prefix, "OnInitializeWeight", 500000000000u};
inline constexpr Value<u64> MaxExtrinsicWeight{prefix, "MaxExtrinsicWeight", 50000000000u};
inline constexpr OptionalMap<PendingExtrinsic, Identity<u32>> PendingExtrinsics{prefix, "PendingExtrinsics"};
inline constexpr Value<u32> CounterForPendingExtrinsics{prefix, "CounterForPendingExtrinsics"};
inline constexpr Value<u32> NextPendingExtrinsicIndex{prefix, "NextPendingExtrinsicIndex"};

}  // namespace tau::pallets::mev_shield::storage
