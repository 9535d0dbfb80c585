// Events of Preimage, in on-chain order.
#pragma once

#include "pallets/preimage/index.hpp"
#include "pallets/preimage/types.hpp"

namespace tau::pallets::preimage::event {

using frame::EventRow;

struct Noted {
    static constexpr EventRow row{pallet_index, 0};
    H256 hash{};
};

struct Requested {
    static constexpr EventRow row{pallet_index, 1};
    H256 hash{};
};

struct Cleared {
    static constexpr EventRow row{pallet_index, 2};
    H256 hash{};
};

}  // namespace tau::pallets::preimage::event
