#include "yuma/math.hpp"

#include "base/fixed_math.hpp"

#include <algorithm>
#include <numeric>

namespace tau::yuma {
namespace {

std::vector<I32F32> to_fixed(std::span<const u16> x)
{
    std::vector<I32F32> out(x.size());
    std::transform(x.begin(), x.end(), out.begin(), [](u16 value) { return I32F32::from_num(value); });
    return out;
}

}  // namespace

I32F32 sum(std::span<const I32F32> x)
{
    I32F32 total;
    for (const I32F32 value : x) total = total.wrapping_add(value);
    return total;
}

bool is_zero(std::span<const I32F32> x)
{
    return sum(x) == I32F32::zero();
}

std::optional<u64> checked_sum(std::span<const u64> x)
{
    u64 total = 0;
    for (const u64 value : x) {
        if (__builtin_add_overflow(total, value, &total)) return std::nullopt;
    }
    return total;
}

void inplace_normalize(std::span<I32F32> x)
{
    inplace_normalize_using_sum(x, sum(x));
}

void inplace_normalize_using_sum(std::span<I32F32> x, I32F32 x_sum)
{
    if (x_sum == I32F32::zero()) return;
    for (I32F32& value : x) value = value.safe_div(x_sum);
}

void inplace_normalize_64(std::span<I64F64> x)
{
    I64F64 total;
    for (const I64F64 value : x) total = total.wrapping_add(value);
    if (total == I64F64::zero()) return;
    for (I64F64& value : x) value = value.safe_div(total);
}

void inplace_mask_vector(std::span<const u8> mask, std::span<I32F32> x)
{
    if (mask.empty()) return;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (i >= mask.size() || mask[i] != 0) x[i] = I32F32::zero();
    }
}

void vec_mul(std::span<const I32F32> a, std::span<const I32F32> b, std::vector<I32F32>& out)
{
    out.resize(std::min(a.size(), b.size()));
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = a[i].checked_mul(b[i]).value_or(I32F32::zero());
}

I32F32 exp_safe(I32F32 x)
{
    constexpr I32F32 limit = I32F32::from_num(20);  // e^20 still fits.
    const auto power = exp(clamp_value(x, limit.wrapping_neg(), limit));
    if (power) return *power;
    return x <= I32F32::zero() ? I32F32::zero() : I32F32::max();
}

std::vector<u8> is_topk_nonzero(std::span<const I32F32> x, std::size_t k)
{
    std::vector<u8> result(x.size());
    std::transform(x.begin(), x.end(), result.begin(), [](I32F32 value) { return value != I32F32::zero(); });
    if (x.size() < k) return result;
    std::vector<u32> order(x.size());
    std::iota(order.begin(), order.end(), 0);
    // The index decides ties, as a stable sort would.
    const auto losers_end = order.begin() + static_cast<std::ptrdiff_t>(x.size() - k);
    const auto less = [&](u32 a, u32 b) { return x[a] != x[b] ? x[a] < x[b] : a < b; };
    std::nth_element(order.begin(), losers_end, order.end(), less);
    std::for_each(order.begin(), losers_end, [&](u32 i) { result[i] = 0; });
    return result;
}

std::vector<u16> vec_max_upscale_to_u16(std::span<const I32F32> x)
{
    std::vector<u16> out(x.size());
    if (x.empty()) return out;
    constexpr I32F32 multiply_first_up_to = I32F32::from_num(32768);  // Beyond it value * 65535 overflows.
    const I32F32 largest = *std::max_element(x.begin(), x.end());
    std::transform(x.begin(), x.end(), out.begin(), [&](I32F32 value) {
        if (largest == I32F32::zero()) return value.saturating_mul(u16_max_fixed).to_num<u16>();
        const I32F32 scaled = largest > multiply_first_up_to ? value.saturating_mul(u16_max_fixed.safe_div(largest))
                                                             : value.saturating_mul(u16_max_fixed).safe_div(largest);
        return scaled.round().to_num<u16>();
    });
    return out;
}

std::vector<u16> vec_u16_max_upscale_to_u16(std::span<const u16> x)
{
    return vec_max_upscale_to_u16(to_fixed(x));
}

bool check_vec_max_limited(std::span<const u16> x, u16 max_limit)
{
    std::vector<I32F32> shares = to_fixed(x);
    inplace_normalize(shares);
    const I32F32 limit = u16_proportion_to_fixed(max_limit);
    return std::all_of(shares.begin(), shares.end(), [&](I32F32 share) { return share <= limit; });
}

}  // namespace tau::yuma
