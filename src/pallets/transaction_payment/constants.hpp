// Constants of TransactionPayment: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/transaction_payment/types.hpp"

namespace tau::pallets::transaction_payment::constants {

using frame::Constant;

inline constexpr Constant<u8> OperationalFeeMultiplier{"OperationalFeeMultiplier", 5};

}  // namespace tau::pallets::transaction_payment::constants
