// Calls of Drand, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/drand/call_weights.hpp"
#include "pallets/drand/types.hpp"
#include "primitives/signature.hpp"

namespace tau::pallets::drand::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct write_pulse {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::write_pulse};
    PulsesPayload pulses_payload{};
    std::optional<MultiSignature> signature{};
};

struct set_beacon_config {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{.weight = call_weights::set_beacon_config};
    BeaconConfigurationPayload config_payload{};
    std::optional<MultiSignature> signature{};
};

struct set_oldest_stored_round {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::set_oldest_stored_round};
    u64 oldest_round{};
};

DispatchResult apply(Context&, const Origin&, const write_pulse&);
DispatchResult apply(Context&, const Origin&, const set_beacon_config&);
DispatchResult apply(Context&, const Origin&, const set_oldest_stored_round&);

}  // namespace tau::pallets::drand::call
