// Storage of Drand, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/drand/types.hpp"

namespace tau::pallets::drand::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Drand"};

/// The quicknet beacon: key, period 3 s, genesis time, hashes, scheme and name.
BeaconConfiguration quicknet();

inline constexpr Value<BeaconConfiguration> BeaconConfig{prefix, "BeaconConfig", &quicknet};
inline constexpr Map<bool, Identity<BoundedVec<u8, 128>>> HasMigrationRun{prefix, "HasMigrationRun"};
inline constexpr OptionalMap<Pulse, Blake2_128Concat<u64>> Pulses{prefix, "Pulses"};
inline constexpr Value<u64> LastStoredRound{prefix, "LastStoredRound"};
inline constexpr Value<u64> OldestStoredRound{prefix, "OldestStoredRound"};
inline constexpr Value<u32> NextUnsignedAt{prefix, "NextUnsignedAt"};

}  // namespace tau::pallets::drand::storage
