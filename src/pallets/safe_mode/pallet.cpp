// Rows of SafeMode.
#include "frame/declare.hpp"
#include "pallets/safe_mode/calls.hpp"
#include "pallets/safe_mode/constants.hpp"
#include "pallets/safe_mode/errors.hpp"
#include "pallets/safe_mode/events.hpp"
#include "pallets/safe_mode/index.hpp"
#include "pallets/safe_mode/safe_mode.hpp"
#include "pallets/safe_mode/storage.hpp"

namespace tau::pallets::safe_mode {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::enter>,           declare::call<call::force_enter>,
    declare::call<call::extend>,          declare::call<call::force_extend>,
    declare::call<call::force_exit>,      declare::call<call::force_slash_deposit>,
    declare::call<call::release_deposit>, declare::call<call::force_release_deposit>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::Entered>,       declare::event<event::Extended>,        declare::event<event::Exited>,
    declare::event<event::DepositPlaced>, declare::event<event::DepositReleased>, declare::event<event::DepositSlashed>,
    declare::event<event::CannotDeposit>, declare::event<event::CannotRelease>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::EnteredUntil>,
    declare::storage<storage::Deposits>,
};

constexpr std::array constant_rows{
    declare::constant<constants::EnterDuration>,      declare::constant<constants::ExtendDuration>,
    declare::constant<constants::EnterDepositAmount>, declare::constant<constants::ExtendDepositAmount>,
    declare::constant<constants::ReleaseDelay>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "SafeMode",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
    .constants = constant_rows,
    .on_initialize = on_initialize,
};

}  // namespace tau::pallets::safe_mode
