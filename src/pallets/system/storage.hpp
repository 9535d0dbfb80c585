// Storage of System, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/system/types.hpp"
#include "primitives/digest.hpp"

namespace tau::pallets::system::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"System"};

inline constexpr Map<AccountInfo, Blake2_128Concat<AccountId>> Account{prefix, "Account"};
inline constexpr OptionalValue<u32> ExtrinsicCount{prefix, "ExtrinsicCount"};
inline constexpr Value<bool> InherentsApplied{prefix, "InherentsApplied"};
inline constexpr Value<PerDispatchClass<Weight>> BlockWeight{prefix, "BlockWeight"};
inline constexpr OptionalValue<u32> AllExtrinsicsLen{prefix, "AllExtrinsicsLen"};
inline constexpr Map<H256, Twox64Concat<u32>> BlockHash{prefix, "BlockHash"};
inline constexpr Map<Bytes, Twox64Concat<u32>> ExtrinsicData{prefix, "ExtrinsicData"};
inline constexpr Value<u32> Number{prefix, "Number"};
inline constexpr Value<H256> ParentHash{prefix, "ParentHash"};
inline constexpr Value<Digest> Digest{prefix, "Digest"};
inline constexpr Value<std::vector<frame::EventRecord>> Events{prefix, "Events"};
inline constexpr Value<u32> EventCount{prefix, "EventCount"};
inline constexpr Map<std::vector<std::tuple<u32, u32>>, Blake2_128Concat<H256>> EventTopics{prefix, "EventTopics"};
inline constexpr OptionalValue<LastRuntimeUpgradeInfo> LastRuntimeUpgrade{prefix, "LastRuntimeUpgrade"};
inline constexpr Value<bool> UpgradedToU32RefCount{prefix, "UpgradedToU32RefCount"};
inline constexpr Value<bool> UpgradedToTripleRefCount{prefix, "UpgradedToTripleRefCount"};
inline constexpr OptionalValue<StoredPhase> ExecutionPhase{prefix, "ExecutionPhase"};
inline constexpr OptionalValue<CodeUpgradeAuthorization> AuthorizedUpgrade{prefix, "AuthorizedUpgrade"};
inline constexpr Value<Weight> ExtrinsicWeightReclaimed{prefix, "ExtrinsicWeightReclaimed"};

}  // namespace tau::pallets::system::storage
