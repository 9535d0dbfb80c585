// How much of a stake operation a price limit lets through (reference: staking/add_stake.rs, remove_stake.rs,
// move_stake.rs).
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/stake_checks.hpp"
#include "pallets/swap/swap.hpp"

namespace tau::pallets::subtensor {
namespace {

constexpr u64 price_unit = 1'000'000'000;

U64F64 number(u64 value)
{
    return U64F64::saturating_from_num(value);
}

/// What a swap of the largest input would take, fee included, before it stops at the limit.
Outcome<u64> input_to_limit(const Context& ctx, NetUid netuid, amm::Side side, Tao limit_price)
{
    const amm::Reserves now = reserves(ctx, netuid);
    const u64 largest =
        Tao{side == amm::Side::buy ? now.tao : now.alpha}.saturating_mul(amm::max_input_reserve_multiplier).value;
    TAU_TRY_ASSIGN(
        const amm::Swap done,
        swap::simulate(ctx, netuid, now, {.side = side, .amount = largest, .price_limit = limit_price.value}));
    return Tao{done.paid_in}.saturating_add(Tao{done.fee_paid}).value;
}

/// Between two pools: where the price of moving reaches the limit, after one swap step on both sides.
Alpha amount_between_pools(const Context& ctx, NetUid origin, NetUid destination, Tao limit_price)
{
    const amm::Reserves from = reserves(ctx, origin);
    const amm::Reserves to = reserves(ctx, destination);
    if (from.tao == 0 || to.tao == 0 || from.alpha == 0 || to.alpha == 0) return Alpha{0};
    const U64F64 limit = number(limit_price.value).safe_div(number(price_unit));
    if (limit > alpha_price(ctx, origin).safe_div(alpha_price(ctx, destination))) return Alpha{0};
    if (limit_price.is_zero()) return Alpha::max();
    const U64F64 tao_sum = number(to.tao).saturating_add(number(from.tao));
    const U64F64 from_part = number(from.tao).safe_div(tao_sum);
    const U64F64 to_part = number(to.tao).safe_div(tao_sum);
    return Alpha{number(to.alpha)
                     .saturating_mul(from_part)
                     .safe_div(limit)
                     .saturating_sub(number(from.alpha).saturating_mul(to_part))
                     .to_num<u64>()};
}

}  // namespace

Outcome<> ensure_buy_within_swap_limit(const Context& ctx, NetUid netuid, Tao amount)
{
    if (!is_dynamic(ctx, netuid)) return {};
    const Tao largest = Tao{reserves(ctx, netuid).tao}.saturating_mul(amm::max_input_reserve_multiplier);
    if (amount > largest) return fail(Error::InsufficientLiquidity);
    return {};
}

Outcome<> ensure_sell_within_swap_limit(const Context& ctx, NetUid netuid, Alpha amount)
{
    if (!is_dynamic(ctx, netuid)) return {};
    const Alpha largest = Alpha{reserves(ctx, netuid).alpha}.saturating_mul(amm::max_input_reserve_multiplier);
    if (amount > largest) return fail(Error::InsufficientLiquidity);
    return {};
}

Outcome<Tao> max_amount_to_add(const Context& ctx, NetUid netuid, Tao limit_price)
{
    if (!is_dynamic(ctx, netuid)) return limit_price.value >= price_unit ? Tao::max() : Tao{0};
    TAU_TRY_ASSIGN(const u64 amount, input_to_limit(ctx, netuid, amm::Side::buy, limit_price));
    return Tao{amount};
}

Outcome<Alpha> max_amount_to_remove(const Context& ctx, NetUid netuid, Tao limit_price)
{
    if (!is_dynamic(ctx, netuid)) return limit_price.value <= price_unit ? Alpha::max() : Alpha{0};
    TAU_TRY_ASSIGN(const u64 amount, input_to_limit(ctx, netuid, amm::Side::sell, limit_price));
    return Alpha{amount};
}

Outcome<Alpha> max_amount_to_move(const Context& ctx, NetUid origin, NetUid destination, Tao limit_price)
{
    const bool from_pool = is_dynamic(ctx, origin);
    const bool to_pool = is_dynamic(ctx, destination);
    if (!from_pool && !to_pool) return limit_price.value > price_unit ? Alpha{0} : Alpha::max();
    if (from_pool && to_pool) return amount_between_pools(ctx, origin, destination, limit_price);
    if (from_pool) return max_amount_to_remove(ctx, origin, limit_price);
    if (limit_price.is_zero()) return Alpha::max();
    // The limit is alpha per TAO here: its inverse is the price to buy at.
    const U64F64 inverse = number(price_unit).safe_div(number(limit_price.value)).saturating_mul(number(price_unit));
    TAU_TRY_ASSIGN(const Tao amount, max_amount_to_add(ctx, destination, Tao{inverse.to_num<u64>()}));
    return Alpha{amount.value};
}

}  // namespace tau::pallets::subtensor
