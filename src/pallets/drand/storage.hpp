// Storage of Drand, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/drand/types.hpp"

namespace tau::pallets::drand::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Drand"};

inline constexpr Value<BeaconConfiguration> BeaconConfig{
    prefix,
    "BeaconConfig"};  // default
                      // RAW:0x810183cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a030000002721e6648052db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e97180f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e60626c732d756e636861696e65642d67312d7266633933383020717569636b6e6574
inline constexpr Map<bool, Identity<BoundedVec<u8, 128>>> HasMigrationRun{prefix, "HasMigrationRun"};
inline constexpr OptionalMap<Pulse, Blake2_128Concat<u64>> Pulses{prefix, "Pulses"};
inline constexpr Value<u64> LastStoredRound{prefix, "LastStoredRound"};
inline constexpr Value<u64> OldestStoredRound{prefix, "OldestStoredRound"};
inline constexpr Value<u32> NextUnsignedAt{prefix, "NextUnsignedAt"};

}  // namespace tau::pallets::drand::storage
