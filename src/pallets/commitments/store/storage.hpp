// Storage of Commitments, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/commitments/store/types.hpp"

namespace tau::pallets::commitments::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Commitments"};

inline constexpr Value<std::set<std::tuple<NetUid, AccountId>>> TimelockedIndex{prefix, "TimelockedIndex"};
inline constexpr auto TimelockRevealCursor =
    OptionalValue<std::tuple<NetUid, AccountId>>{prefix, "TimelockRevealCursor"}.since(spec_475);
inline constexpr OptionalMap<Registration, Identity<NetUid>, Twox64Concat<AccountId>> CommitmentOf{prefix,
                                                                                                   "CommitmentOf"};
inline constexpr OptionalMap<u32, Identity<NetUid>, Twox64Concat<AccountId>> LastCommitment{prefix, "LastCommitment"};
inline constexpr OptionalMap<u32, Identity<NetUid>, Twox64Concat<AccountId>> LastBondsReset{prefix, "LastBondsReset"};
inline constexpr OptionalMap<std::vector<std::tuple<Bytes, u64>>, Identity<NetUid>, Twox64Concat<AccountId>>
    RevealedCommitments{prefix, "RevealedCommitments"};
inline constexpr OptionalMap<UsageTracker, Identity<NetUid>, Twox64Concat<AccountId>> UsedSpaceOf{prefix,
                                                                                                  "UsedSpaceOf"};
inline constexpr Value<u32> MaxSpace{prefix, "MaxSpace", 3100};

}  // namespace tau::pallets::commitments::storage
