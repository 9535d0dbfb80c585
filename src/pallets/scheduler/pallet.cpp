// Rows of Scheduler.
#include "frame/declare.hpp"
#include "pallets/scheduler/calls.hpp"
#include "pallets/scheduler/constants.hpp"
#include "pallets/scheduler/errors.hpp"
#include "pallets/scheduler/events.hpp"
#include "pallets/scheduler/index.hpp"
#include "pallets/scheduler/scheduler.hpp"
#include "pallets/scheduler/storage.hpp"

namespace tau::pallets::scheduler {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::schedule>,       declare::call<call::cancel>,
    declare::call<call::schedule_named>, declare::call<call::cancel_named>,
    declare::call<call::schedule_after>, declare::call<call::schedule_named_after>,
    declare::call<call::set_retry>,      declare::call<call::set_retry_named>,
    declare::call<call::cancel_retry>,   declare::call<call::cancel_retry_named>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::Scheduled>,
    declare::event<event::Canceled>,
    declare::event<event::Dispatched>,
    declare::event<event::RetrySet>,
    declare::event<event::RetryCancelled>,
    declare::event<event::CallUnavailable>,
    declare::event<event::PeriodicFailed>,
    declare::event<event::RetryFailed>,
    declare::event<event::PermanentlyOverweight>,
    declare::event<event::AgendaIncomplete>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::IncompleteSince>,
    declare::storage<storage::Agenda>,
    declare::storage<storage::Retries>,
    declare::storage<storage::Lookup>,
};

constexpr std::array constant_rows{
    declare::constant<constants::MaximumWeight>,
    declare::constant<constants::MaxScheduledPerBlock>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Scheduler",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
    .constants = constant_rows,
    .on_initialize = on_initialize,
    .check_invariants = check_invariants,
};

}  // namespace tau::pallets::scheduler
