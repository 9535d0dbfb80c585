#include "amm/balancer.hpp"

#include "amm/pow_ratio.hpp"

#include <algorithm>

namespace tau::amm {
namespace {

constexpr auto max_u128 = ~u128{0};

u128 saturating_add(u128 a, u128 b)
{
    u128 sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? max_u128 : sum;
}

u128 saturating_mul(u128 a, u128 b)
{
    u128 product = 0;
    return __builtin_mul_overflow(a, b, &product) ? max_u128 : product;
}

/// value * weight / 10^18 to the nearest, saturating.
u128 weighted(u64 weight, u128 value)
{
    const U256 scaled = mul_full(value, weight) + U256{weight_one / 2};
    const U256 rounded = divide(scaled, weight_one).quotient;
    return rounded.hi == 0 ? rounded.lo : max_u128;
}

U64F64 number(u64 value)
{
    return U64F64::saturating_from_num(value);
}

/// How much `reserve` has to grow for the price to change from `from` to `to` (both as a ratio >= 1).
u64 growth(u64 reserve, U64F64 to, U64F64 from, u64 weight)
{
    const auto power =
        pow_ratio_scaled({to.bits, from.bits}, {weight, weight_one}, PowPrecision::bits_1024, weight_one);
    if (!power || power->negative) return 0;
    const u64 parts = power->fits_u64() ? power->low() : ~u64{0};
    const U64F64 factor = number(parts).safe_div(number(weight_one));
    return number(reserve).saturating_mul(factor.saturating_sub(U64F64::one())).to_num<u64>();
}

/// What leaves a reserve that shrinks by `factor`.
u64 paid_out(u64 reserve, U64F64 factor)
{
    return number(reserve).saturating_mul(U64F64::one().saturating_sub(factor)).to_num<u64>();
}

}  // namespace

U64F64 reserve_factor(u64 reserve, i128 delta, u64 weight, u64 other_weight)
{
    const i128 sum = std::clamp<i128>(i128{reserve} + delta, 0, ~u64{0});
    if (sum == 0) return U64F64::zero();
    const auto power =
        pow_ratio_scaled({reserve, static_cast<u128>(sum)}, {weight, other_weight}, PowPrecision::bits_256, weight_one);
    if (!power || !power->fits_u64()) return U64F64::zero();
    const U64F64 factor = number(power->low()).safe_div(number(weight_one));
    return delta >= 0 ? std::min(factor, U64F64::one()) : factor;
}

U64F64 Balancer::price(Reserves reserves) const
{
    const U64F64 weights = number(base()).safe_div(number(quote));
    return weights.saturating_mul(number(reserves.tao).safe_div(number(reserves.alpha)));
}

u64 Balancer::alpha_for_tao(Reserves reserves, u64 tao) const
{
    return paid_out(reserves.alpha, reserve_factor(reserves.tao, tao, quote, base()));
}

u64 Balancer::tao_for_alpha(Reserves reserves, u64 alpha) const
{
    return paid_out(reserves.tao, reserve_factor(reserves.alpha, alpha, base(), quote));
}

u64 Balancer::tao_to_price(U64F64 current, U64F64 target, u64 tao_reserve) const
{
    return growth(tao_reserve, target, current, base());
}

u64 Balancer::alpha_to_price(U64F64 current, U64F64 target, u64 alpha_reserve) const
{
    return growth(alpha_reserve, current, target, quote);
}

u64 Balancer::base_needed_for_quote(Reserves reserves, u64 tao) const
{
    const U64F64 factor = reserve_factor(reserves.tao, -i128{tao}, quote, base());
    return number(reserves.alpha).saturating_mul(factor.saturating_sub(U64F64::one())).to_num<u64>();
}

std::optional<Balancer> Balancer::after_adding(Reserves reserves, Reserves delta) const
{
    const u128 tao = u128{reserves.tao} + delta.tao, alpha = u128{reserves.alpha} + delta.alpha;
    const u128 base_part = weighted(base(), saturating_mul(reserves.tao, alpha));
    const u128 quote_part = weighted(quote, saturating_mul(reserves.alpha, tao));
    const u128 sum = saturating_add(base_part, quote_part);
    const u64 weight = sum == 0 ? weight_one / 2 : weight_from_rational(quote_part, sum);
    return is_valid_weight(weight) ? std::optional(Balancer{weight}) : std::nullopt;
}

std::optional<Balancer> balancer_for_price(Reserves reserves, U64F64 price)
{
    const u128 whole = u128{price.to_num<u64>()} * reserves.alpha;
    const u128 fraction = number(reserves.alpha).saturating_mul(price.frac()).to_num<u128>();
    const u128 value = saturating_add(saturating_add(whole, fraction), reserves.tao);
    if (value == 0) return std::nullopt;
    const u64 weight = weight_from_rational(reserves.tao, value);
    return is_valid_weight(weight) ? std::optional(Balancer{weight}) : std::nullopt;
}

u64 weight_from_rational(u128 part, u128 whole)
{
    if (part >= whole) return weight_one;
    return static_cast<u64>(*mul_div(part, weight_one, whole));
}

}  // namespace tau::amm
