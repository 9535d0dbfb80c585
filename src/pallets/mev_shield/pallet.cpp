// Rows of MevShield.
#include "frame/declare.hpp"
#include "pallets/mev_shield/calls.hpp"
#include "pallets/mev_shield/errors.hpp"
#include "pallets/mev_shield/events.hpp"
#include "pallets/mev_shield/index.hpp"
#include "pallets/mev_shield/shield.hpp"
#include "pallets/mev_shield/storage.hpp"

namespace tau::pallets::mev_shield {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::announce_next_key>,        declare::call<call::submit_encrypted>,
    declare::call<call::store_encrypted>,          declare::call<call::set_max_pending_extrinsics_number>,
    declare::call<call::set_on_initialize_weight>, declare::call<call::set_stored_extrinsic_lifetime>,
    declare::call<call::set_max_extrinsic_weight>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::EncryptedSubmitted>,    declare::event<event::ExtrinsicStored>,
    declare::event<event::ExtrinsicDecodeFailed>, declare::event<event::ExtrinsicDispatchFailed>,
    declare::event<event::ExtrinsicDispatched>,   declare::event<event::ExtrinsicExpired>,
    declare::event<event::ExtrinsicPostponed>,    declare::event<event::MaxPendingExtrinsicsNumberSet>,
    declare::event<event::OnInitializeWeightSet>, declare::event<event::ExtrinsicLifetimeSet>,
    declare::event<event::MaxExtrinsicWeightSet>, declare::event<event::ExtrinsicWeightExceeded>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::CurrentKey>,
    declare::storage<storage::PendingKey>,
    declare::storage<storage::NextKey>,
    declare::storage<storage::AuthorKeys>,
    declare::storage<storage::PendingKeyExpiresAt>,
    declare::storage<storage::NextKeyExpiresAt>,
    declare::storage<storage::HasMigrationRun>,
    declare::storage<storage::MaxPendingExtrinsicsLimit>,
    declare::storage<storage::ExtrinsicLifetime>,
    declare::storage<storage::OnInitializeWeight>,
    declare::storage<storage::MaxExtrinsicWeight>,
    declare::storage<storage::PendingExtrinsics>,
    declare::storage<storage::CounterForPendingExtrinsics>,
    declare::storage<storage::NextPendingExtrinsicIndex>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "MevShield",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
    .on_initialize = &on_initialize,
};

}  // namespace tau::pallets::mev_shield
