// The weighted pool of a subnet: weight_base + weight_quote = 1, base is alpha, quote is TAO, and
// alpha ^ weight_base * tao ^ weight_quote stays the same in a swap (reference: pallets/swap/src/pallet/balancer.rs).
//
// Amounts are rao (of TAO or alpha), prices TAO per alpha. Nothing here fails: what does not fit saturates or is zero,
// as said at each function.
#pragma once

#include "base/fixed.hpp"

namespace tau::amm {

/// Weights are parts of 10^18 (Perquintill on chain).
inline constexpr u64 weight_one = 1'000'000'000'000'000'000;
inline constexpr u64 min_weight = weight_one / 100;

struct Reserves {
    u64 tao = 0;
    u64 alpha = 0;
    friend bool operator==(const Reserves&, const Reserves&) = default;
};

/// Whether both weights are at least min_weight.
constexpr bool is_valid_weight(u64 quote)
{
    return quote >= min_weight && quote <= weight_one - min_weight;
}

struct Balancer {
    /// The TAO side's weight.
    u64 quote = weight_one / 2;
    friend bool operator==(const Balancer&, const Balancer&) = default;

    constexpr u64 base() const { return quote > weight_one ? 0 : weight_one - quote; }

    /// (base / quote) * (tao / alpha); zero without alpha.
    U64F64 price(Reserves reserves) const;

    /// Alpha paid out for TAO paid in, not more than the reserve.
    u64 alpha_for_tao(Reserves reserves, u64 tao) const;
    /// TAO paid out for alpha paid in, not more than the reserve.
    u64 tao_for_alpha(Reserves reserves, u64 alpha) const;

    /// TAO to pay in to raise the price to the target.
    u64 tao_to_price(U64F64 current, U64F64 target, u64 tao_reserve) const;
    /// Alpha to pay in to lower the price to the target.
    u64 alpha_to_price(U64F64 current, U64F64 target, u64 alpha_reserve) const;

    /// Alpha to sell for a given amount of TAO.
    u64 base_needed_for_quote(Reserves reserves, u64 tao) const;

    /// The weights with which adding `delta` to the reserves keeps the price; 1/2 when a reserve is empty. nullopt when
    /// a weight would fall below min_weight.
    std::optional<Balancer> after_adding(Reserves reserves, Reserves delta) const;
};

/// (reserve / (reserve + delta)) ^ (weight / other_weight), the factor by which the other reserve shrinks: at most 1
/// for delta >= 0. Zero when the new reserve is zero or the power does not fit 64 bits in units of 10^-18.
U64F64 reserve_factor(u64 reserve, i128 delta, u64 weight, u64 other_weight);

/// Weights for which `reserves` have this price. nullopt when both reserves are worth nothing or a weight would fall
/// below min_weight.
std::optional<Balancer> balancer_for_price(Reserves reserves, U64F64 price);

/// part / whole in parts of 10^18, floored (sp_arithmetic's `from_rational`); one for part >= whole, also 0 / 0.
u64 weight_from_rational(u128 part, u128 whole);

}  // namespace tau::amm
