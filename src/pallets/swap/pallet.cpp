// Rows of Swap.
#include "frame/declare.hpp"
#include "pallets/swap/calls.hpp"
#include "pallets/swap/constants.hpp"
#include "pallets/swap/errors.hpp"
#include "pallets/swap/events.hpp"
#include "pallets/swap/index.hpp"
#include "pallets/swap/storage.hpp"

namespace tau::pallets::swap {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::set_fee_rate>,          declare::call<call::add_liquidity>,
    declare::call<call::remove_liquidity>,      declare::call<call::modify_position>,
    declare::call<call::toggle_user_liquidity>, declare::call<call::disable_lp>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::FeeRateSet>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::FeeRate>,
    declare::storage<storage::SwapBalancer>,
    declare::storage<storage::PalSwapInitialized>,
    declare::storage<storage::BalancerTaoReservoir>,
    declare::storage<storage::BalancerAlphaReservoir>,
    declare::storage<storage::HasMigrationRun>,
    declare::storage<storage::ScrapReservoirAlpha>,
};

constexpr std::array constant_rows{
    declare::constant<constants::ProtocolId>,
    declare::constant<constants::MaxFeeRate>,
    declare::constant<constants::MinimumLiquidity>,
    declare::constant<constants::MinimumReserve>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Swap",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
    .constants = constant_rows,
};

}  // namespace tau::pallets::swap
