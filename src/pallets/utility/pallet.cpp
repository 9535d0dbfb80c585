// Rows of Utility.
#include "frame/declare.hpp"
#include "pallets/utility/calls.hpp"
#include "pallets/utility/constants.hpp"
#include "pallets/utility/errors.hpp"
#include "pallets/utility/events.hpp"
#include "pallets/utility/index.hpp"

namespace tau::pallets::utility {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::batch>,       declare::call<call::as_derivative>,        declare::call<call::batch_all>,
    declare::call<call::dispatch_as>, declare::call<call::force_batch>,          declare::call<call::with_weight>,
    declare::call<call::if_else>,     declare::call<call::dispatch_as_fallible>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::BatchInterrupted>,
    declare::event<event::BatchCompleted>,
    declare::event<event::BatchCompletedWithErrors>,
    declare::event<event::ItemCompleted>,
    declare::event<event::ItemFailed>,
    declare::event<event::DispatchedAs>,
    declare::event<event::IfElseMainSuccess>,
    declare::event<event::IfElseFallbackCalled>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array constant_rows{
    declare::constant<constants::batched_calls_limit>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Utility",
    .has_storage = false,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .constants = constant_rows,
};

}  // namespace tau::pallets::utility
