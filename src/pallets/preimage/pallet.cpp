// Rows of Preimage.
#include "frame/declare.hpp"
#include "pallets/preimage/calls.hpp"
#include "pallets/preimage/errors.hpp"
#include "pallets/preimage/events.hpp"
#include "pallets/preimage/index.hpp"
#include "pallets/preimage/storage.hpp"

namespace tau::pallets::preimage {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::note_preimage>,    declare::call<call::unnote_preimage>,
    declare::call<call::request_preimage>, declare::call<call::unrequest_preimage>,
    declare::call<call::ensure_updated>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::Noted>,
    declare::event<event::Requested>,
    declare::event<event::Cleared>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::StatusFor>,
    declare::storage<storage::RequestStatusFor>,
    declare::storage<storage::PreimageFor>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Preimage",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
};

}  // namespace tau::pallets::preimage
