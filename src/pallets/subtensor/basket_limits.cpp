#include "pallets/subtensor/basket_limits.hpp"

#include "frame/revision.hpp"
#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake_flow.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

constexpr u64 whole = 65'535;
constexpr u64 basis_points = 10'000;
constexpr u64 slippage_points = 200;
/// Of a price limit: rao of TAO per 1e9 rao of alpha.
constexpr u64 price_scale = 1'000'000'000;

bool is_within(u64 part, u64 of, u64 cap)
{
    return u128{part} * whole <= u128{cap} * of;
}

u64 blocks_since(const Context& ctx, u64 block)
{
    const u64 now = ctx.block_number;
    return now > block ? now - block : 0;
}

/// What was bought lately, forgotten evenly over the window.
u64 bought_lately(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    const auto used = storage::BasketLiquidityUsed.get(ctx, hotkey, netuid);
    if (!used) return 0;
    const auto& [amount, block] = *used;
    const u64 age = std::min(blocks_since(ctx, block), basket_refill_blocks);
    return mul_div(amount, basket_refill_blocks - age, basket_refill_blocks);
}

}  // namespace

Tao min_basket_trade(const Context& ctx)
{
    if (!frame::has(ctx, frame::Feature::basket_trade_limits)) return min_stake(ctx);
    return std::max(min_stake(ctx), Tao{storage::BasketMinTradeTao.get(ctx)});
}

Outcome<Tao> basket_price_limit(const Context& ctx, NetUid netuid, amm::Side side)
{
    const bool buys = side == amm::Side::buy;
    const U64F64 slow = moving_alpha_price(ctx, netuid);
    const U64F64 fast = storage::SubnetFastMovingPrice.get(ctx, netuid).value_or(U64F64::zero());
    if (slow == U64F64::zero() || fast == U64F64::zero()) return fail(Error::SlippageTooHigh);
    const U64F64 spot = alpha_price(ctx, netuid);
    const U64F64 reference = buys ? std::min({slow, fast, spot}) : std::max({slow, fast, spot});
    const u64 points = buys ? basis_points + slippage_points : basis_points - slippage_points;
    const U64F64 bound = reference.saturating_mul(U64F64::from_num(points)).safe_div(U64F64::from_num(basis_points));
    if (buys ? spot > bound : spot < bound) return fail(Error::SlippageTooHigh);
    return Tao{bound.saturating_mul(U64F64::from_num(price_scale)).to_num<u64>()};
}

u64 basket_turnover_budget(const Context& ctx, u64 value)
{
    return mul_div(value, storage::BasketDailyTurnoverCap.get(ctx), whole);
}

u64 basket_turnover_left(const Context& ctx, const AccountId& hotkey, u64 budget)
{
    const auto bucket = storage::BasketTradeBucket.get(ctx, hotkey);
    if (!bucket) return budget;
    const auto& [level, block] = *bucket;
    const Tao refill{mul_div(budget, blocks_since(ctx, block), basket_refill_blocks)};
    return std::min(Tao{level}.saturating_add(refill).value, budget);
}

Outcome<> spend_basket_turnover(Context& ctx, const AccountId& hotkey, u64 value, Tao tao)
{
    const u64 left = basket_turnover_left(ctx, hotkey, basket_turnover_budget(ctx, value));
    if (left < tao.value) return fail(Error::BasketTurnoverBudgetExceeded);
    storage::BasketTradeBucket.put(ctx, hotkey, std::tuple{left - tao.value, u64{ctx.block_number}});
    return {};
}

Outcome<> check_basket_liquidity(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha bought)
{
    if (netuid.is_root()) return {};
    const u64 pool = storage::SubnetAlphaIn.get(ctx, netuid).value;
    const u64 cap = storage::BasketLiquidityCap.get(ctx);
    if (!is_within(basket_holding_of(ctx, hotkey, netuid).value, pool, cap))
        return fail(Error::BasketLiquidityCapExceeded);
    if (!frame::has(ctx, frame::Feature::basket_trade_limits)) return {};
    const u64 used = bought.saturating_add(Alpha{bought_lately(ctx, hotkey, netuid)}).value;
    if (!is_within(used, pool, cap)) return fail(Error::BasketLiquidityCapExceeded);
    storage::BasketLiquidityUsed.put(ctx, hotkey, netuid, std::tuple{used, u64{ctx.block_number}});
    return {};
}

Outcome<> check_basket_concentration(const Context& ctx, u64 holding_value, u64 value)
{
    const u64 cap = storage::BasketConcentrationCap.get(ctx);
    const u64 divisor = std::max<u64>(cap, 1);
    const u64 needed = (whole + divisor - 1) / divisor;
    if (all_networks(ctx).size() < needed) return {};
    if (!is_within(holding_value, value, cap)) return fail(Error::BasketConcentrationCapExceeded);
    return {};
}

}  // namespace tau::pallets::subtensor
