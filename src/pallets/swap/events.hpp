// Events of Swap, in on-chain order.
#pragma once

#include "pallets/swap/types.hpp"
#include "pallets/swap/index.hpp"

namespace tau::pallets::swap::event {

using frame::EventRow;
using frame::spec_475;

struct FeeRateSet {
    static constexpr EventRow row{pallet_index, 0};
    NetUid netuid{};
    u16 rate{};
};

}  // namespace tau::pallets::swap::event
