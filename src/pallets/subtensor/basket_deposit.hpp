// Dividends and TAO that become part of a basket, and the shares they are worth (reference: staking/basket_flush.rs,
// staking/claim_root.rs; spec461.md 3.3, 3.4).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

#include <span>

namespace tau::pallets::subtensor {

using frame::Context;

/// Alpha of one subnet that is outstanding and owned by nobody.
struct BasketCredit {
    NetUid netuid;
    Alpha alpha;
};

/// Puts the credits into the hotkey's basket as they are, without a trade; event BasketDeposited. Credits nobody could
/// claim are recycled, those that fail alone go back to the queue. Returns how many values were asked for.
u64 deposit_into_basket(Context& ctx, const AccountId& hotkey, std::span<const BasketCredit> credits);

/// Buys shares of the basket by buying what it holds; event BasketStakedIn. HotKeyAccountNotExists,
/// HotKeyNotRegisteredInSubNet, TooManyStakingHotkeys, AmountTooLow, NotEnoughBalanceToStake, InsufficientTaoBalance,
/// errors of the Swap pallet.
Outcome<> stake_into_basket(Context& ctx, const AccountId& coldkey, const AccountId& hotkey, Tao tao);

}  // namespace tau::pallets::subtensor
