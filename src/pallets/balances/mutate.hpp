// The one place where an account's balance changes, inside this pallet.
#pragma once

#include "pallets/balances/balances.hpp"

#include <functional>

namespace tau::pallets::balances {

/// Edits `who`'s data and keeps provider and consumer references right (try_mutate_account_handling_dust): events
/// Endowed and DustLost, dust leaves the issuance.
Outcome<> mutate_account(Context& ctx, const AccountId& who, const std::function<Outcome<>(AccountData&)>& edit);

/// Sets the free balance; InsufficientBalance below what freezes leave.
Outcome<> write_balance(Context& ctx, const AccountId& who, Tao free);

Outcome<Tao> decrease_balance(Context& ctx, const AccountId& who, Tao amount, Precision precision,
                              Preservation preservation, Fortitude fortitude);
Outcome<Tao> increase_balance(Context& ctx, const AccountId& who, Tao amount, Precision precision);

}  // namespace tau::pallets::balances
