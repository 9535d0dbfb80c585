// Rows of Balances.
#include "frame/declare.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/balances/calls.hpp"
#include "pallets/balances/constants.hpp"
#include "pallets/balances/errors.hpp"
#include "pallets/balances/events.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/balances/storage.hpp"

namespace tau::pallets::balances {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::transfer_allow_death>,
    declare::call<call::force_transfer>,
    declare::call<call::transfer_keep_alive>,
    declare::call<call::transfer_all>,
    declare::call<call::force_unreserve>,
    declare::call<call::upgrade_accounts>,
    declare::call<call::force_set_balance>,
    declare::call<call::force_adjust_total_issuance>,
    declare::call<call::burn>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::Endowed>,
    declare::event<event::DustLost>,
    declare::event<event::Transfer>,
    declare::event<event::BalanceSet>,
    declare::event<event::Reserved>,
    declare::event<event::Unreserved>,
    declare::event<event::ReserveRepatriated>,
    declare::event<event::Deposit>,
    declare::event<event::Withdraw>,
    declare::event<event::Slashed>,
    declare::event<event::Minted>,
    declare::event<event::Burned>,
    declare::event<event::Suspended>,
    declare::event<event::Restored>,
    declare::event<event::Upgraded>,
    declare::event<event::Issued>,
    declare::event<event::Rescinded>,
    declare::event<event::Locked>,
    declare::event<event::Unlocked>,
    declare::event<event::Frozen>,
    declare::event<event::Thawed>,
    declare::event<event::TotalIssuanceForced>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::TotalIssuance>, declare::storage<storage::InactiveIssuance>,
    declare::storage<storage::Account>,       declare::storage<storage::Locks>,
    declare::storage<storage::Reserves>,      declare::storage<storage::Holds>,
    declare::storage<storage::Freezes>,
};

constexpr std::array constant_rows{
    declare::constant<constants::ExistentialDeposit>,
    declare::constant<constants::MaxLocks>,
    declare::constant<constants::MaxReserves>,
    declare::constant<constants::MaxFreezes>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Balances",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
    .constants = constant_rows,
    .check_invariants = &check_invariants,
};

}  // namespace tau::pallets::balances
