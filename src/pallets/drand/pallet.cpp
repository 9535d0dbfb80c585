// Rows of Drand.
#include "frame/declare.hpp"
#include "pallets/drand/calls.hpp"
#include "pallets/drand/constants.hpp"
#include "pallets/drand/errors.hpp"
#include "pallets/drand/events.hpp"
#include "pallets/drand/index.hpp"
#include "pallets/drand/storage.hpp"

namespace tau::pallets::drand {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::write_pulse>,
    declare::call<call::set_beacon_config>,
    declare::call<call::set_oldest_stored_round>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::BeaconConfigChanged>,
    declare::event<event::NewPulse>,
    declare::event<event::SetOldestStoredRound>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::BeaconConfig>,
    declare::storage<storage::HasMigrationRun>,
    declare::storage<storage::Pulses>,
    declare::storage<storage::LastStoredRound>,
    declare::storage<storage::OldestStoredRound>,
    declare::storage<storage::NextUnsignedAt>,
};

constexpr std::array constant_rows{
    declare::constant<constants::UnsignedPriority>,
    declare::constant<constants::HttpFetchTimeout>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Drand",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
    .constants = constant_rows,
};

}  // namespace tau::pallets::drand
