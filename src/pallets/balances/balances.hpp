// Free, reserved and frozen TAO, and what other pallets do with it (pallet_balances, its fungible traits).
//
// All amounts in rao. The existential deposit is 500 rao: an account with less free and nothing reserved does not
// exist.
#pragma once

#include "frame/context.hpp"
#include "pallets/balances/types.hpp"

namespace tau::pallets::balances {

using frame::Context;

/// What a withdrawal must leave alive: nothing, the account if its provider reference is needed, the account.
enum class Preservation { Expendable, Protect, Preserve };
/// Polite respects freezes, Force does not.
enum class Fortitude { Polite, Force };
enum class Precision { Exact, BestEffort };

/// TAO taken out of accounts (or minted) and not yet put anywhere. Counted in the issuance until dropped.
struct [[nodiscard]] Credit {
    Tao amount;
};

AccountData account(const Context& ctx, const AccountId& who);
Tao free_balance(const Context& ctx, const AccountId& who);
Tao total_balance(const Context& ctx, const AccountId& who);
Tao total_issuance(const Context& ctx);
Tao existential_deposit(const Context& ctx);
/// The most that can be taken from `who` now.
Tao reducible_balance(const Context& ctx, const AccountId& who, Preservation preservation, Fortitude fortitude);

/// FundsUnavailable, Frozen, OnlyProvider or (when it must live) NotExpendable: why `amount` cannot leave `who`.
Outcome<> can_withdraw(const Context& ctx, const AccountId& who, Tao amount, bool keep_alive);

/// Moves free TAO; event Transfer.
Outcome<> transfer(Context& ctx, const AccountId& from, const AccountId& to, Tao amount, Preservation preservation);

/// Takes TAO out of an account; event Withdraw. FundsUnavailable when `precision` is Exact and there is not enough.
Outcome<Credit> withdraw(Context& ctx, const AccountId& who, Tao amount, Precision precision, Preservation preservation,
                         Fortitude fortitude = Fortitude::Polite);
/// Puts a credit into an account; event Deposit. On failure the credit comes back (as the error case's amount:
/// unchanged).
Outcome<> resolve(Context& ctx, const AccountId& who, Credit credit);
/// Creates TAO; event Issued.
Credit issue(Context& ctx, Tao amount);
/// Destroys a credit: issuance falls, no event.
void drop(Context& ctx, Credit credit);

/// Creates TAO in an account; event Minted.
Outcome<> mint_into(Context& ctx, const AccountId& who, Tao amount);
/// Destroys TAO of an account; event Burned.
Outcome<Tao> burn_from(Context& ctx, const AccountId& who, Tao amount, Preservation preservation, Precision precision,
                       Fortitude fortitude);

/// Free to reserved; InsufficientBalance.
Outcome<> reserve(Context& ctx, const AccountId& who, Tao amount);
/// Reserved to free, at most what is reserved; returns what was missing.
Tao unreserve(Context& ctx, const AccountId& who, Tao amount);

/// Freezes `amount` of an account under a name, in place of what was frozen under it; frozen amounts overlap. Zero
/// removes the lock. Events Locked and Unlocked.
void set_lock(Context& ctx, const FixedBytes<8>& id, const AccountId& who, Tao amount);

/// Genesis: free balances out of nothing, counted in the issuance.
void build_genesis(Context& ctx, std::span<const std::pair<AccountId, Tao>> endowed);

/// Violations of: issuance equals the sum over accounts.
void check_invariants(Context& ctx, frame::InvariantReport& report);

/// The account of an address; CannotLookup for the forms the runtime does not resolve.
Outcome<AccountId> lookup(const MultiAddress& address);

}  // namespace tau::pallets::balances
