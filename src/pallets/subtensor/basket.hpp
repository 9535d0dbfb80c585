// A validator's basket: alpha of many subnets and TAO on root, staked to the validator by one escrow account nobody has
// the key of, and the shares of those it is for (reference: staking/claim_root.rs, staking/basket_views.rs;
// spec461.md 3.1 to 3.3). Values in rao of TAO. `shares` are those of the basket, not of a stake's pool.
#pragma once

#include "base/fixed.hpp"
#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Who holds every basket.
const AccountId& basket_escrow();

struct BasketHolding {
    NetUid netuid;
    Alpha alpha;
    /// What selling all of it would bring.
    u64 value = 0;
    /// The pool is too shallow to pay one rao for it.
    bool is_garbage = false;
};

/// In storage order, root (cash, 1:1) included, values not filled in.
std::vector<BasketHolding> basket_holdings(const Context& ctx, const AccountId& hotkey);
/// With values. Errors of the Swap pallet other than a pool that is too shallow.
Outcome<std::vector<BasketHolding>> valued_basket_holdings(Context& ctx, const AccountId& hotkey);
/// Sum of the values, saturating.
u64 total_value(const std::vector<BasketHolding>& holdings);
/// What the basket holds of one subnet.
Alpha basket_holding_of(const Context& ctx, const AccountId& hotkey, NetUid netuid);

/// What a sale of the alpha without fee would bring; nullopt where the pool is too shallow for one rao. Errors of the
/// Swap pallet.
Outcome<std::optional<u64>> realizable_tao(Context& ctx, NetUid netuid, Alpha alpha);
/// The value at most what the slow price average makes of the alpha: nobody can lift it within a block.
u64 guarded_value(const Context& ctx, NetUid netuid, Alpha alpha, u64 value);

/// floor(a * b / divisor) up to the largest u64; zero for a zero divisor.
u64 mul_div(u64 a, u64 b, u64 divisor);
/// The part of a value that `owed` of all shares are.
u64 basket_payout(u64 owed, u64 value, u64 shares);
/// Shares for a value that joins a basket worth `value_before`: at the price of the present ones, or one per rao in an
/// empty basket. Zero when worthless shares would take part of the value.
u64 shares_for_value(u64 value, u64 value_before, u64 shares);

/// Shares the coldkey may claim: what the basket's rate makes of its root stake, less its watermark.
u64 owed_basket_shares(const Context& ctx, const AccountId& hotkey, const AccountId& coldkey);
/// Moves the watermark so that a change of root stake changes nothing owed.
void rebase_basket_claimed(Context& ctx, const AccountId& hotkey, const AccountId& coldkey, i128 stake_change);
/// Gives shares, which the caller creates, to the coldkey.
void grant_basket_shares(Context& ctx, const AccountId& hotkey, const AccountId& coldkey, u64 shares);

/// TAO that arrived in root's account, booked as its reserves, and taken off them.
void credit_root_reserves(Context& ctx, Tao tao);
void debit_root_reserves(Context& ctx, Tao tao);
/// The same as cash of the basket. NotEnoughStakeToWithdraw.
void credit_basket_cash(Context& ctx, const AccountId& hotkey, Tao tao);
Outcome<> debit_basket_cash(Context& ctx, const AccountId& hotkey, Tao tao);

/// Sells alpha that already left the basket, without fee, in steps the pool accepts; the TAO stays in the subnet's
/// account. Its own transaction. Errors of the Swap pallet.
Outcome<Tao> sell_basket_alpha(Context& ctx, NetUid netuid, Alpha alpha);
/// The same with the TAO moved to root's account.
Outcome<Tao> sell_basket_alpha_for_root(Context& ctx, NetUid netuid, Alpha alpha);
/// Buys with fees for TAO that already lies in the subnet's account. Its own transaction. Errors of the Swap pallet.
Outcome<Alpha> buy_basket_alpha(Context& ctx, NetUid netuid, Tao tao);
/// Whether a sale failed because the pool is too shallow to pay anything.
bool is_too_shallow(const DispatchError& error);
/// Alpha that nobody can sell any more, taken out of the basket before; event BasketAlphaWrittenOff.
void write_off_basket_alpha(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha alpha);
/// Turns a holding into cash, or writes it off; event BasketHoldingConverted. false where nothing was done.
bool convert_basket_holding(Context& ctx, const AccountId& hotkey, NetUid netuid);

/// Everything of a basket to a hotkey that has none.
void move_basket(Context& ctx, const AccountId& before, const AccountId& after);

}  // namespace tau::pallets::subtensor
