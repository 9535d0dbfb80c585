// Rows of Grandpa.
#include "frame/declare.hpp"
#include "pallets/grandpa/calls.hpp"
#include "pallets/grandpa/constants.hpp"
#include "pallets/grandpa/errors.hpp"
#include "pallets/grandpa/events.hpp"
#include "pallets/grandpa/grandpa.hpp"
#include "pallets/grandpa/index.hpp"
#include "pallets/grandpa/storage.hpp"

namespace tau::pallets::grandpa {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::report_equivocation>,
    declare::call<call::report_equivocation_unsigned>,
    declare::call<call::note_stalled>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::NewAuthorities>,
    declare::event<event::Paused>,
    declare::event<event::Resumed>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::State>,        declare::storage<storage::PendingChange>,
    declare::storage<storage::NextForced>,   declare::storage<storage::Stalled>,
    declare::storage<storage::CurrentSetId>, declare::storage<storage::SetIdSession>,
    declare::storage<storage::Authorities>,
};

constexpr std::array constant_rows{
    declare::constant<constants::MaxAuthorities>,
    declare::constant<constants::MaxNominators>,
    declare::constant<constants::MaxSetIdSessionEntries>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Grandpa",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
    .constants = constant_rows,
    .on_finalize = &on_finalize,
};

}  // namespace tau::pallets::grandpa
