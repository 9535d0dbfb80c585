// Rows of Sudo.
#include "frame/declare.hpp"
#include "pallets/sudo/calls.hpp"
#include "pallets/sudo/errors.hpp"
#include "pallets/sudo/events.hpp"
#include "pallets/sudo/index.hpp"
#include "pallets/sudo/storage.hpp"

namespace tau::pallets::sudo {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::sudo>,       declare::call<call::sudo_unchecked_weight>,
    declare::call<call::set_key>,    declare::call<call::sudo_as>,
    declare::call<call::remove_key>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::Sudid>,
    declare::event<event::KeyChanged>,
    declare::event<event::KeyRemoved>,
    declare::event<event::SudoAsDone>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::Key>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Sudo",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
};

}  // namespace tau::pallets::sudo
