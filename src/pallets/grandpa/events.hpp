// Events of Grandpa, in on-chain order.
#pragma once

#include "pallets/grandpa/index.hpp"
#include "pallets/grandpa/types.hpp"

namespace tau::pallets::grandpa::event {

using frame::EventRow;
using frame::spec_475;

struct NewAuthorities {
    static constexpr EventRow row{pallet_index, 0};
    std::vector<std::tuple<GrandpaId, u64>> authority_set{};
};

struct Paused {
    static constexpr EventRow row{pallet_index, 1};
};

struct Resumed {
    static constexpr EventRow row{pallet_index, 2};
};

}  // namespace tau::pallets::grandpa::event
