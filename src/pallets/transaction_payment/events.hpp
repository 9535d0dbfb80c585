// Events of TransactionPayment, in on-chain order.
#pragma once

#include "pallets/transaction_payment/index.hpp"
#include "pallets/transaction_payment/types.hpp"

namespace tau::pallets::transaction_payment::event {

using frame::EventRow;
using frame::spec_475;

struct TransactionFeePaid {
    static constexpr EventRow row{pallet_index, 0};
    AccountId who{};
    Tao actual_fee{};
    Tao tip{};
};

}  // namespace tau::pallets::transaction_payment::event
