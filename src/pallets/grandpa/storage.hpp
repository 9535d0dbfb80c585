// Storage of Grandpa, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/grandpa/types.hpp"

namespace tau::pallets::grandpa::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Grandpa"};

inline constexpr Value<StoredState> State{prefix, "State"};
inline constexpr OptionalValue<StoredPendingChange> PendingChange{prefix, "PendingChange"};
inline constexpr OptionalValue<u32> NextForced{prefix, "NextForced"};
inline constexpr OptionalValue<std::tuple<u32, u32>> Stalled{prefix, "Stalled"};
inline constexpr Value<u64> CurrentSetId{prefix, "CurrentSetId"};
inline constexpr OptionalMap<u32, Twox64Concat<u64>> SetIdSession{prefix, "SetIdSession"};
inline constexpr Value<WeakBoundedVec<std::tuple<GrandpaId, u64>, 32>> Authorities{prefix, "Authorities"};

}  // namespace tau::pallets::grandpa::storage
