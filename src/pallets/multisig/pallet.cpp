// Rows of Multisig.
#include "frame/declare.hpp"
#include "pallets/multisig/calls.hpp"
#include "pallets/multisig/constants.hpp"
#include "pallets/multisig/errors.hpp"
#include "pallets/multisig/events.hpp"
#include "pallets/multisig/index.hpp"
#include "pallets/multisig/storage.hpp"

namespace tau::pallets::multisig {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::as_multi_threshold_1>, declare::call<call::as_multi>,     declare::call<call::approve_as_multi>,
    declare::call<call::cancel_as_multi>,      declare::call<call::poke_deposit>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::NewMultisig>,      declare::event<event::MultisigApproval>,
    declare::event<event::MultisigExecuted>, declare::event<event::MultisigCancelled>,
    declare::event<event::DepositPoked>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::Multisigs>,
};

constexpr std::array constant_rows{
    declare::constant<constants::DepositBase>,
    declare::constant<constants::DepositFactor>,
    declare::constant<constants::MaxSignatories>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Multisig",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
    .constants = constant_rows,
};

}  // namespace tau::pallets::multisig
