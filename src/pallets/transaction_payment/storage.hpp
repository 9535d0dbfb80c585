// Storage of TransactionPayment, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/transaction_payment/types.hpp"

namespace tau::pallets::transaction_payment::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"TransactionPayment"};

/// One, in units of 1e-18; the runtime never changes it.
inline constexpr Value<FixedU128> NextFeeMultiplier{prefix, "NextFeeMultiplier", FixedU128{1'000'000'000'000'000'000}};
inline constexpr Value<Releases> StorageVersion{prefix, "StorageVersion"};

}  // namespace tau::pallets::transaction_payment::storage
