// Events of Drand, in on-chain order.
#pragma once

#include "pallets/drand/index.hpp"
#include "pallets/drand/types.hpp"

namespace tau::pallets::drand::event {

using frame::EventRow;
using frame::spec_475;

struct BeaconConfigChanged {
    static constexpr EventRow row{pallet_index, 0};
};

struct NewPulse {
    static constexpr EventRow row{pallet_index, 1};
    std::vector<u64> rounds{};
};

struct SetOldestStoredRound {
    static constexpr EventRow row{pallet_index, 2};
    static constexpr bool tuple = true;
    u64 value{};
};

}  // namespace tau::pallets::drand::event
