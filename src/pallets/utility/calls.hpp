// Calls of Utility, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/utility/call_weights.hpp"
#include "pallets/utility/types.hpp"

namespace tau::pallets::utility::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct batch {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{};
    std::vector<frame::RuntimeCall> calls{};
};

struct as_derivative {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{.weight = call_weights::as_derivative};
    u16 index{};
    frame::RuntimeCall call{};
};

struct batch_all {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{};
    std::vector<frame::RuntimeCall> calls{};
};

struct dispatch_as {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::dispatch_as};
    OriginCaller as_origin{};
    frame::RuntimeCall call{};
};

struct force_batch {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{};
    std::vector<frame::RuntimeCall> calls{};
};

struct with_weight {
    static constexpr CallRow row{5};
    static constexpr DispatchInfo cost{};
    frame::RuntimeCall call{};
    Weight weight{};
};

struct if_else {
    static constexpr CallRow row{6};
    static constexpr DispatchInfo cost{.weight = call_weights::if_else};
    frame::RuntimeCall main{};
    frame::RuntimeCall fallback{};
};

struct dispatch_as_fallible {
    static constexpr CallRow row{7};
    static constexpr DispatchInfo cost{.weight = call_weights::dispatch_as_fallible};
    OriginCaller as_origin{};
    frame::RuntimeCall call{};
};

DispatchResult apply(Context&, const Origin&, const batch&);
DispatchResult apply(Context&, const Origin&, const as_derivative&);
DispatchResult apply(Context&, const Origin&, const batch_all&);
DispatchResult apply(Context&, const Origin&, const dispatch_as&);
DispatchResult apply(Context&, const Origin&, const force_batch&);
DispatchResult apply(Context&, const Origin&, const with_weight&);
DispatchResult apply(Context&, const Origin&, const if_else&);
DispatchResult apply(Context&, const Origin&, const dispatch_as_fallible&);

/// The inner calls cost what they cost.
DispatchInfo cost(const frame::Runtime&, const batch&);
DispatchInfo cost(const frame::Runtime&, const as_derivative&);
DispatchInfo cost(const frame::Runtime&, const batch_all&);
DispatchInfo cost(const frame::Runtime&, const dispatch_as&);
DispatchInfo cost(const frame::Runtime&, const force_batch&);
DispatchInfo cost(const frame::Runtime&, const with_weight&);
DispatchInfo cost(const frame::Runtime&, const if_else&);
DispatchInfo cost(const frame::Runtime&, const dispatch_as_fallible&);

}  // namespace tau::pallets::utility::call
