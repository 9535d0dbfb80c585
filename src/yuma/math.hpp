// Scalars and vectors of the epoch (pallets/subtensor/src/epoch/math.rs). Every sum wraps unless it says otherwise.
#pragma once

#include "base/fixed.hpp"

#include <algorithm>

namespace tau::yuma {

inline constexpr I32F32 u16_max_fixed = I32F32::from_num(65535);

/// x / 65535.
constexpr I32F32 u16_proportion_to_fixed(u16 x)
{
    return I32F32::from_num(x).safe_div(u16_max_fixed);
}
/// floor(x * 65535), saturating.
constexpr u16 fixed_proportion_to_u16(I32F32 x)
{
    return x.saturating_mul(u16_max_fixed).to_num<u16>();
}
/// Assumes low <= high.
constexpr I32F32 clamp_value(I32F32 value, I32F32 low, I32F32 high)
{
    return std::max(std::min(value, high), low);
}

I32F32 sum(std::span<const I32F32> x);
/// Whether the (wrapping) sum is zero.
bool is_zero(std::span<const I32F32> x);
/// nullopt on overflow.
std::optional<u64> checked_sum(std::span<const u64> x);

/// Divides by the sum; leaves x alone when that is zero.
void inplace_normalize(std::span<I32F32> x);
void inplace_normalize_using_sum(std::span<I32F32> x, I32F32 x_sum);
void inplace_normalize_64(std::span<I64F64> x);

/// Zeroes the elements whose mask is set, and those beyond a shorter mask; an empty mask does nothing.
void inplace_mask_vector(std::span<const u8> mask, std::span<I32F32> x);

/// out_i = a_i * b_i, or zero where the product overflows. As long as the shorter input.
void vec_mul(std::span<const I32F32> a, std::span<const I32F32> b, std::vector<I32F32>& out);

/// e^x with x clamped to [-20, 20].
I32F32 exp_safe(I32F32 x);

/// 1 for the k largest elements that are not zero; among equals the higher index wins.
std::vector<u8> is_topk_nonzero(std::span<const I32F32> x, std::size_t k);

/// Scales so that the largest becomes 65535, rounding halves up. All zero for an all-zero input.
std::vector<u16> vec_max_upscale_to_u16(std::span<const I32F32> x);
std::vector<u16> vec_u16_max_upscale_to_u16(std::span<const u16> x);
/// Whether no element of the normalised x exceeds max_limit / 65535.
bool check_vec_max_limited(std::span<const u16> x, u16 max_limit);

}  // namespace tau::yuma
