// How much a validator may trade with its basket, and at what prices (reference: staking/basket_trade.rs; spec461.md
// 3.6, spec475.md 7.3). Values in rao of TAO.
#pragma once

#include "amm/swap.hpp"
#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Blocks in which a used up turnover comes back, and bought amounts are forgotten.
inline constexpr u64 basket_refill_blocks = 7'200;

/// The least TAO through the middle of a trade.
Tao min_basket_trade(const Context& ctx);
/// The worst price of a trade: 2 % from the strictest of spot, fast and slow average. SlippageTooHigh where the pool is
/// beyond that already or has no averages yet.
Outcome<Tao> basket_price_limit(const Context& ctx, NetUid netuid, amm::Side side);

/// What a basket of this value may turn over in a window, and what of that is left.
u64 basket_turnover_budget(const Context& ctx, u64 value);
u64 basket_turnover_left(const Context& ctx, const AccountId& hotkey, u64 budget);
/// BasketTurnoverBudgetExceeded.
Outcome<> spend_basket_turnover(Context& ctx, const AccountId& hotkey, u64 value, Tao tao);
/// The holding against the pool, and from 475 on what was bought in the window: BasketLiquidityCapExceeded.
Outcome<> check_basket_liquidity(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha bought);
/// BasketConcentrationCapExceeded when one holding is too much of all, on a chain with enough subnets.
Outcome<> check_basket_concentration(const Context& ctx, u64 holding_value, u64 value);

}  // namespace tau::pallets::subtensor
