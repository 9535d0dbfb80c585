// Calls of Sudo, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "pallets/sudo/call_weights.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::sudo::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct sudo {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo};
    frame::RuntimeCall call{};
};

struct sudo_unchecked_weight {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{};
    frame::RuntimeCall call{};
    Weight weight{};
};

struct set_key {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::set_key};
    MultiAddress new_{};
};

struct sudo_as {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_as};
    MultiAddress who{};
    frame::RuntimeCall call{};
};

struct remove_key {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{.weight = call_weights::remove_key};
};

DispatchResult apply(Context&, const Origin&, const sudo&);
DispatchResult apply(Context&, const Origin&, const sudo_unchecked_weight&);
DispatchResult apply(Context&, const Origin&, const set_key&);
DispatchResult apply(Context&, const Origin&, const sudo_as&);
DispatchResult apply(Context&, const Origin&, const remove_key&);

/// What the inner call costs, in its class.
DispatchInfo cost(const frame::Runtime&, const sudo&);
DispatchInfo cost(const frame::Runtime&, const sudo_unchecked_weight&);
DispatchInfo cost(const frame::Runtime&, const sudo_as&);

}  // namespace tau::pallets::sudo::call
