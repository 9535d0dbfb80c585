// Types that only Drand puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"
#include "primitives/signature.hpp"

namespace tau::pallets::drand {

struct Pulse {
    static constexpr std::string_view type_path = "pallet_drand::types::Pulse";
    u64 round{};
    BoundedVec<u8, 32> randomness{};
    BoundedVec<u8, 144> signature{};
    friend bool operator==(const Pulse&, const Pulse&) = default;
};

struct PulsesPayload {
    static constexpr std::string_view type_path = "pallet_drand::types::PulsesPayload";
    u32 block_number{};
    std::vector<Pulse> pulses{};
    MultiSigner public_{};
    friend bool operator==(const PulsesPayload&, const PulsesPayload&) = default;
};

struct Metadata {
    static constexpr std::string_view type_path = "pallet_drand::types::Metadata";
    BoundedVec<u8, 32> beacon_id{};
    friend bool operator==(const Metadata&, const Metadata&) = default;
};

struct BeaconConfiguration {
    static constexpr std::string_view type_path = "pallet_drand::types::BeaconConfiguration";
    BoundedVec<u8, 96> public_key{};
    u32 period{};
    u32 genesis_time{};
    BoundedVec<u8, 32> hash{};
    BoundedVec<u8, 32> group_hash{};
    BoundedVec<u8, 32> scheme_id{};
    Metadata metadata{};
    friend bool operator==(const BeaconConfiguration&, const BeaconConfiguration&) = default;
};

struct BeaconConfigurationPayload {
    static constexpr std::string_view type_path = "pallet_drand::types::BeaconConfigurationPayload";
    u32 block_number{};
    BeaconConfiguration config{};
    MultiSigner public_{};
    friend bool operator==(const BeaconConfigurationPayload&, const BeaconConfigurationPayload&) = default;
};

}  // namespace tau::pallets::drand
