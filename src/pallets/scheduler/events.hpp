// Events of Scheduler, in on-chain order.
#pragma once

#include "pallets/scheduler/index.hpp"
#include "pallets/scheduler/types.hpp"

namespace tau::pallets::scheduler::event {

using frame::EventRow;

struct Scheduled {
    static constexpr EventRow row{pallet_index, 0};
    u32 when{};
    u32 index{};
};

struct Canceled {
    static constexpr EventRow row{pallet_index, 1};
    u32 when{};
    u32 index{};
};

struct Dispatched {
    static constexpr EventRow row{pallet_index, 2};
    TaskAddress task{};
    std::optional<TaskName> id{};
    RustResult<scale::Unit, DispatchError> result{};
};

struct RetrySet {
    static constexpr EventRow row{pallet_index, 3};
    TaskAddress task{};
    std::optional<TaskName> id{};
    u32 period{};
    u8 retries{};
};

struct RetryCancelled {
    static constexpr EventRow row{pallet_index, 4};
    TaskAddress task{};
    std::optional<TaskName> id{};
};

struct CallUnavailable {
    static constexpr EventRow row{pallet_index, 5};
    TaskAddress task{};
    std::optional<TaskName> id{};
};

struct PeriodicFailed {
    static constexpr EventRow row{pallet_index, 6};
    TaskAddress task{};
    std::optional<TaskName> id{};
};

struct RetryFailed {
    static constexpr EventRow row{pallet_index, 7};
    TaskAddress task{};
    std::optional<TaskName> id{};
};

struct PermanentlyOverweight {
    static constexpr EventRow row{pallet_index, 8};
    TaskAddress task{};
    std::optional<TaskName> id{};
};

struct AgendaIncomplete {
    static constexpr EventRow row{pallet_index, 9};
    u32 when{};
};

}  // namespace tau::pallets::scheduler::event
