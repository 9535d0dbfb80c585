// Storage of TransactionPayment, in on-chain order. Only this pallet writes it.
#pragma once

#include "pallets/transaction_payment/types.hpp"
#include "frame/storage.hpp"

namespace tau::pallets::transaction_payment::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"TransactionPayment"};

inline constexpr Value<FixedU128> NextFeeMultiplier{prefix, "NextFeeMultiplier"};  // default RAW:0x000064a7b3b6e00d0000000000000000
inline constexpr Value<Releases> StorageVersion{prefix, "StorageVersion"};

}  // namespace tau::pallets::transaction_payment::storage
