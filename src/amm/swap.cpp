#include "amm/swap.hpp"

namespace tau::amm {
namespace {

constexpr u64 price_unit = 1'000'000'000;

U64F64 number(u64 value)
{
    return U64F64::saturating_from_num(value);
}

u64 saturating_add(u64 a, u64 b)
{
    return b > ~u64{0} - a ? ~u64{0} : a + b;
}

u64 saturating_sub(u64 a, u64 b)
{
    return a > b ? a - b : 0;
}

u64 reserve_in(Reserves reserves, Side side)
{
    return side == Side::buy ? reserves.tao : reserves.alpha;
}

u64 reserve_out(Reserves reserves, Side side)
{
    return side == Side::buy ? reserves.alpha : reserves.tao;
}

/// Whether `a` is before `b` for someone who moves the price in the direction of `side`.
bool before(U64F64 a, U64F64 b, Side side)
{
    return side == Side::buy ? a < b : a > b;
}

u64 output(const Pool& pool, Side side, u64 input)
{
    return side == Side::buy ? pool.balancer.alpha_for_tao(pool.reserves, input)
                             : pool.balancer.tao_for_alpha(pool.reserves, input);
}

u64 input_to_price(const Pool& pool, Side side, U64F64 target)
{
    return side == Side::buy ? pool.balancer.tao_to_price(pool.price(), target, pool.reserves.tao)
                             : pool.balancer.alpha_to_price(pool.price(), target, pool.reserves.alpha);
}

/// The fee that comes on top of a net input: input * rate / (65535 - rate).
u64 fee_on_top(u16 fee_rate, u64 input)
{
    const U64F64 rate = number(fee_rate);
    return number(input).saturating_mul(rate.safe_div(number(65535).saturating_sub(rate))).to_num<u64>();
}

/// The whole amount if that stays within the limit, else what moves the price to the limit.
Swap one_step(const Pool& pool, const Order& order, U64F64 limit)
{
    const u16 rate = order.drop_fees ? u16{0} : pool.fee_rate;
    const u64 fee = fee_amount(rate, order.amount);
    Swap step{.paid_in = saturating_sub(order.amount, fee), .fee_paid = fee};
    step.paid_out = output(pool, order.side, step.paid_in);
    const U64F64 target = pool.balancer.price(settle(pool.reserves, order.side, step));
    if (before(limit, target, order.side)) {
        step.paid_in = input_to_price(pool, order.side, limit);
        step.paid_out = output(pool, order.side, step.paid_in);
        step.fee_paid = fee_on_top(rate, step.paid_in);
    }
    return step;
}

}  // namespace

u64 fee_amount(u16 fee_rate, u64 amount)
{
    return number(amount).saturating_mul(number(fee_rate).safe_div(number(65535))).to_num<u64>();
}

u64 max_input(Reserves reserves, Side side)
{
    u64 product = 0;
    const bool overflow = __builtin_mul_overflow(reserve_in(reserves, side), max_input_reserve_multiplier, &product);
    return overflow ? ~u64{0} : product;
}

u64 alpha_at_price(u64 tao, U64F64 price)
{
    return number(tao).safe_div(price).to_num<u64>();
}

Reserves settle(Reserves reserves, Side side, const Swap& swap)
{
    if (side == Side::buy) {
        return {saturating_add(reserves.tao, swap.paid_in), saturating_sub(reserves.alpha, swap.paid_out)};
    }
    return {saturating_sub(reserves.tao, swap.paid_out), saturating_add(reserves.alpha, swap.paid_in)};
}

Result<Swap, SwapError> simulate_swap(const Pool& pool, const Order& order, u64 minimum_reserve)
{
    const u64 fee = order.drop_fees ? 0 : fee_amount(pool.fee_rate, order.amount);
    if (saturating_sub(order.amount, fee) > max_input(pool.reserves, order.side)) {
        return tl::make_unexpected(SwapError::SwapInputTooLarge);
    }
    if (reserve_out(pool.reserves, order.side) < minimum_reserve) {
        return tl::make_unexpected(SwapError::ReservesTooLow);
    }
    const U64F64 limit = number(order.price_limit).safe_div(number(price_unit));
    if (!before(pool.price(), limit, order.side)) return tl::make_unexpected(SwapError::PriceLimitExceeded);

    Swap step = one_step(pool, order, limit);
    if (step.paid_in != 0 && step.paid_out == 0) return tl::make_unexpected(SwapError::ReservesTooLow);
    step.fee_to_block_author = step.paid_in != 0 ? step.fee_paid : 0;
    return step;
}

Result<Swap, SwapError> swap(const Pool& pool, const Order& order, u64 minimum_reserve)
{
    auto result = simulate_swap(pool, order, minimum_reserve);
    if (result && result->paid_out > reserve_out(pool.reserves, order.side)) {
        return tl::make_unexpected(SwapError::InsufficientLiquidity);
    }
    return result;
}

Injection inject(Pool& pool, Reserves delta)
{
    const Reserves pending{saturating_add(pool.reservoir.tao, delta.tao),
                           saturating_add(pool.reservoir.alpha, delta.alpha)};
    for (const Reserves active : {pending, Reserves{0, pending.alpha}, Reserves{pending.tao, 0}}) {
        const auto balancer = pool.balancer.after_adding(pool.reserves, active);
        if (!balancer) continue;
        pool.balancer = *balancer;
        pool.reservoir = {pending.tao - active.tao, pending.alpha - active.alpha};
        return {active, true};
    }
    pool.reservoir = pending;
    return {};
}

}  // namespace tau::amm
