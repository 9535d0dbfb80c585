// Events of Swap, in on-chain order.
#pragma once

#include "pallets/swap/index.hpp"
#include "pallets/swap/types.hpp"

namespace tau::pallets::swap::event {

using frame::EventRow;
using frame::spec_475;

struct FeeRateSet {
    static constexpr EventRow row{pallet_index, 0};
    NetUid netuid{};
    u16 rate{};
};

}  // namespace tau::pallets::swap::event
