// Calls of Scheduler, by their on-chain names. Arguments as in the metadata,
// which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/scheduler/call_weights.hpp"
#include "pallets/scheduler/types.hpp"

namespace tau::pallets::scheduler::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;

struct schedule {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::schedule};
    u32 when{};
    std::optional<Period> maybe_periodic{};
    u8 priority{};
    frame::RuntimeCall call{};
};

struct cancel {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{.weight = call_weights::cancel};
    u32 when{};
    u32 index{};
};

struct schedule_named {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::schedule_named};
    TaskName id{};
    u32 when{};
    std::optional<Period> maybe_periodic{};
    u8 priority{};
    frame::RuntimeCall call{};
};

struct cancel_named {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::cancel_named};
    TaskName id{};
};

struct schedule_after {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{.weight = call_weights::schedule};
    u32 after{};
    std::optional<Period> maybe_periodic{};
    u8 priority{};
    frame::RuntimeCall call{};
};

struct schedule_named_after {
    static constexpr CallRow row{5};
    static constexpr DispatchInfo cost{.weight = call_weights::schedule_named};
    TaskName id{};
    u32 after{};
    std::optional<Period> maybe_periodic{};
    u8 priority{};
    frame::RuntimeCall call{};
};

struct set_retry {
    static constexpr CallRow row{6};
    static constexpr DispatchInfo cost{.weight = call_weights::set_retry};
    TaskAddress task{};
    u8 retries{};
    u32 period{};
};

struct set_retry_named {
    static constexpr CallRow row{7};
    static constexpr DispatchInfo cost{.weight = call_weights::set_retry_named};
    TaskName id{};
    u8 retries{};
    u32 period{};
};

struct cancel_retry {
    static constexpr CallRow row{8};
    static constexpr DispatchInfo cost{.weight = call_weights::cancel_retry};
    TaskAddress task{};
};

struct cancel_retry_named {
    static constexpr CallRow row{9};
    static constexpr DispatchInfo cost{.weight = call_weights::cancel_retry_named};
    TaskName id{};
};

DispatchResult apply(Context&, const Origin&, const schedule&);
DispatchResult apply(Context&, const Origin&, const cancel&);
DispatchResult apply(Context&, const Origin&, const schedule_named&);
DispatchResult apply(Context&, const Origin&, const cancel_named&);
DispatchResult apply(Context&, const Origin&, const schedule_after&);
DispatchResult apply(Context&, const Origin&, const schedule_named_after&);
DispatchResult apply(Context&, const Origin&, const set_retry&);
DispatchResult apply(Context&, const Origin&, const set_retry_named&);
DispatchResult apply(Context&, const Origin&, const cancel_retry&);
DispatchResult apply(Context&, const Origin&, const cancel_retry_named&);

}  // namespace tau::pallets::scheduler::call
