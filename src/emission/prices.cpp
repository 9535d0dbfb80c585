#include "emission/prices.hpp"

namespace tau::emission {
namespace {

/// ln 2 as a double (0x1.62e42fefa39efp-1), of which every bit fits.
constexpr U64F64 ln_two = U64F64::from_bits(0xb172'17f7'd1cf'7800);
constexpr u64 fast_half_life_blocks = 600;

}  // namespace

I96F32 update_moving_price(U64F64 moving_price, U64F64 spot, u64 block, const MovingPriceSettings& settings)
{
    // The block of the start call is the one before the first emission.
    const u64 start = settings.first_emission_block == 0 ? 0 : settings.first_emission_block - 1;
    const U64F64 age = U64F64::from_num(block > start ? block - start : 0);
    const U64F64 ripe = age.safe_div(age.saturating_add(U64F64::from_num(settings.halving_blocks)));
    const U64F64 alpha = U64F64::saturating_from_num(settings.moving_alpha).saturating_mul(ripe);

    const U64F64 fresh = alpha.saturating_mul(std::min(spot, U64F64::one()));
    const U64F64 kept = U64F64::one().saturating_sub(alpha).saturating_mul(moving_price);
    return I96F32::saturating_from_num(fresh.saturating_add(kept));
}

U64F64 update_fast_moving_price(std::optional<U64F64> fast_price, U64F64 spot)
{
    if (!fast_price) return spot;
    const U64F64 alpha = ln_two.safe_div(U64F64::from_num(fast_half_life_blocks));
    const U64F64 step = spot.abs_diff(*fast_price).saturating_mul(alpha);
    return spot >= *fast_price ? fast_price->saturating_add(step) : fast_price->saturating_sub(step);
}

}  // namespace tau::emission
