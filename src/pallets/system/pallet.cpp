// Rows of System.
#include "frame/declare.hpp"
#include "pallets/system/calls.hpp"
#include "pallets/system/constants.hpp"
#include "pallets/system/errors.hpp"
#include "pallets/system/events.hpp"
#include "pallets/system/index.hpp"
#include "pallets/system/storage.hpp"
#include "pallets/system/version.hpp"

namespace tau::pallets::system {
namespace {

namespace declare = frame::declare;

Bytes version_bytes(const frame::Setup& setup)
{
    return scale::encoded(runtime_version(setup));
}

constexpr std::array calls{
    declare::call<call::remark>,
    declare::call<call::set_heap_pages>,
    declare::call<call::set_code>,
    declare::call<call::set_code_without_checks>,
    declare::call<call::set_storage>,
    declare::call<call::kill_storage>,
    declare::call<call::kill_prefix>,
    declare::call<call::remark_with_event>,
    declare::call<call::authorize_upgrade>,
    declare::call<call::authorize_upgrade_without_checks>,
    declare::call<call::apply_authorized_upgrade>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::ExtrinsicSuccess>,  declare::event<event::ExtrinsicFailed>,
    declare::event<event::CodeUpdated>,       declare::event<event::NewAccount>,
    declare::event<event::KilledAccount>,     declare::event<event::Remarked>,
    declare::event<event::UpgradeAuthorized>, declare::event<event::RejectedInvalidAuthorizedUpgrade>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::Account>,
    declare::storage<storage::ExtrinsicCount>,
    declare::storage<storage::InherentsApplied>,
    declare::storage<storage::BlockWeight>,
    declare::storage<storage::AllExtrinsicsLen>,
    declare::storage<storage::BlockHash>,
    declare::storage<storage::ExtrinsicData>,
    declare::storage<storage::Number>,
    declare::storage<storage::ParentHash>,
    declare::storage<storage::Digest>,
    declare::storage<storage::Events>,
    declare::storage<storage::EventCount>,
    declare::storage<storage::EventTopics>,
    declare::storage<storage::LastRuntimeUpgrade>,
    declare::storage<storage::UpgradedToU32RefCount>,
    declare::storage<storage::UpgradedToTripleRefCount>,
    declare::storage<storage::ExecutionPhase>,
    declare::storage<storage::AuthorizedUpgrade>,
    declare::storage<storage::ExtrinsicWeightReclaimed>,
};

constexpr std::array constant_rows{
    declare::constant<constants::BlockWeights>,
    declare::constant<constants::BlockLength>,
    declare::constant<constants::BlockHashCount>,
    declare::constant<constants::DbWeight>,
    frame::ConstantInfo{"Version", declare::type<RuntimeVersion>, &version_bytes},
    declare::constant<constants::SS58Prefix>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "System",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
    .constants = constant_rows,
};

}  // namespace tau::pallets::system
