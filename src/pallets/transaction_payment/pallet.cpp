// Rows of TransactionPayment.
#include "frame/declare.hpp"
#include "pallets/transaction_payment/constants.hpp"
#include "pallets/transaction_payment/events.hpp"
#include "pallets/transaction_payment/index.hpp"
#include "pallets/transaction_payment/storage.hpp"

namespace tau::pallets::transaction_payment {
namespace {

namespace declare = frame::declare;

constexpr std::array events{
    declare::event<event::TransactionFeePaid>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::NextFeeMultiplier>,
    declare::storage<storage::StorageVersion>,
};

constexpr std::array constant_rows{
    declare::constant<constants::OperationalFeeMultiplier>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "TransactionPayment",
    .has_storage = true,
    .events = events,
    .storage = items,
    .constants = constant_rows,
};

}  // namespace tau::pallets::transaction_payment
