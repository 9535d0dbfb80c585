// Calls of Timestamp, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "pallets/timestamp/call_weights.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::timestamp::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct set {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::set, .class_ = DispatchClass::Mandatory};
    scale::Compact<u64> now{};
};

DispatchResult apply(Context&, const Origin&, const set&);

}  // namespace tau::pallets::timestamp::call
