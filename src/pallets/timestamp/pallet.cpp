// Rows of Timestamp.
#include "frame/declare.hpp"
#include "pallets/timestamp/calls.hpp"
#include "pallets/timestamp/constants.hpp"
#include "pallets/timestamp/index.hpp"
#include "pallets/timestamp/storage.hpp"
#include "pallets/timestamp/timestamp.hpp"

namespace tau::pallets::timestamp {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::set>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array items{
    declare::storage<storage::Now>,
    declare::storage<storage::DidUpdate>,
};

constexpr std::array constant_rows{
    declare::constant<constants::MinimumPeriod>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Timestamp",
    .has_storage = true,
    .calls = calls,
    .storage = items,
    .constants = constant_rows,
    .on_initialize = &on_initialize,
    .on_finalize = &on_finalize,
};

}  // namespace tau::pallets::timestamp
