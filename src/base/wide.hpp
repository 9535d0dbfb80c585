// 256-bit unsigned integers: full products of two 128-bit numbers and their quotients. Plain two-limb arithmetic.
#pragma once

#include "base/types.hpp"

#include <optional>

namespace tau {

/// hi * 2^128 + lo. Arithmetic wraps modulo 2^256 unless a function says otherwise.
struct U256 {
    u128 hi = 0;
    u128 lo = 0;

    constexpr U256() = default;
    constexpr U256(u128 low) : lo(low) {}  // NOLINT(google-explicit-constructor): widening loses nothing.
    constexpr U256(u128 high, u128 low) : hi(high), lo(low) {}

    friend constexpr bool operator==(const U256&, const U256&) = default;
    friend constexpr std::strong_ordering operator<=>(const U256& a, const U256& b)
    {
        if (a.hi != b.hi) return a.hi < b.hi ? std::strong_ordering::less : std::strong_ordering::greater;
        if (a.lo != b.lo) return a.lo < b.lo ? std::strong_ordering::less : std::strong_ordering::greater;
        return std::strong_ordering::equal;
    }
    friend constexpr U256 operator+(U256 a, U256 b)
    {
        const u128 low = a.lo + b.lo;
        return {a.hi + b.hi + (low < a.lo), low};
    }
    friend constexpr U256 operator-(U256 a, U256 b) { return {a.hi - b.hi - (a.lo < b.lo), a.lo - b.lo}; }
    /// Shifts by 256 or more give zero.
    friend constexpr U256 operator<<(U256 a, unsigned n)
    {
        if (n == 0) return a;
        if (n >= 256) return {};
        if (n >= 128) return {a.lo << (n - 128), 0};
        return {(a.hi << n) | (a.lo >> (128 - n)), a.lo << n};
    }
    friend constexpr U256 operator>>(U256 a, unsigned n)
    {
        if (n == 0) return a;
        if (n >= 256) return {};
        if (n >= 128) return {0, a.hi >> (n - 128)};
        return {a.hi >> n, (a.lo >> n) | (a.hi << (128 - n))};
    }
};

/// The exact product.
constexpr U256 mul_full(u128 a, u128 b)
{
    const u64 a0 = static_cast<u64>(a), a1 = static_cast<u64>(a >> 64);
    const u64 b0 = static_cast<u64>(b), b1 = static_cast<u64>(b >> 64);
    const u128 low = u128{a0} * b0, left = u128{a1} * b0, right = u128{a0} * b1, high = u128{a1} * b1;
    const u128 middle = (low >> 64) + static_cast<u64>(left) + static_cast<u64>(right);
    return {high + (left >> 64) + (right >> 64) + (middle >> 64), (middle << 64) | static_cast<u64>(low)};
}

/// a * b, or nullopt when it needs more than 256 bits.
constexpr std::optional<U256> checked_mul(U256 a, u128 b)
{
    const U256 low = mul_full(a.lo, b), high = mul_full(a.hi, b);
    const u128 top = high.lo + low.hi;
    if (high.hi != 0 || top < low.hi) return std::nullopt;
    return U256{top, low.lo};
}

template <class Quotient>
struct Division {
    Quotient quotient{};
    u128 remainder = 0;
};

namespace detail {

/// Bits above the highest one; 128 for zero.
constexpr int leading_zeros(u128 x)
{
    const u64 high = static_cast<u64>(x >> 64), low = static_cast<u64>(x);
    if (high != 0) return __builtin_clzll(high);
    return low != 0 ? 64 + __builtin_clzll(low) : 128;
}

/// One 64-bit digit of a schoolbook division: floor((rest * 2^64 + next) / divisor), where rest < divisor and
/// divisor has its top bit set. `rest` becomes the remainder.
constexpr u64 division_digit(u128& rest, u64 next, u128 divisor)
{
    const u64 d1 = static_cast<u64>(divisor >> 64), d0 = static_cast<u64>(divisor);
    u128 digit = rest / d1, left = rest % d1;
    // The estimate is at most two too large (Knuth, TAOCP 4.3.1, algorithm D).
    while (digit >> 64 != 0 || digit * d0 > ((left << 64) | next)) {
        digit -= 1;
        left += d1;
        if (left >> 64 != 0) break;
    }
    rest = ((rest << 64) | next) - digit * divisor;
    return static_cast<u64>(digit);
}

/// (hi * 2^128 + lo) / divisor for hi < divisor, so that the quotient fits.
constexpr Division<u128> divide_narrow(u128 hi, u128 lo, u128 divisor)
{
    if (hi == 0) return {lo / divisor, lo % divisor};
    const auto shift = static_cast<unsigned>(leading_zeros(divisor));
    const U256 scaled = U256{hi, lo} << shift;
    const u128 d = divisor << shift;
    u128 rest = scaled.hi;
    const u128 q1 = division_digit(rest, static_cast<u64>(scaled.lo >> 64), d);
    const u128 q0 = division_digit(rest, static_cast<u64>(scaled.lo), d);
    return {(q1 << 64) | q0, rest >> shift};
}

}  // namespace detail

/// Quotient and remainder; the divisor must not be zero.
constexpr Division<U256> divide(U256 a, u128 divisor)
{
    const u128 high = a.hi / divisor;
    const auto low = detail::divide_narrow(a.hi % divisor, a.lo, divisor);
    return {{high, low.quotient}, low.remainder};
}

/// floor(a * b / divisor) through the full product; nullopt when the divisor is zero or the result needs over 128 bits.
constexpr std::optional<u128> mul_div(u128 a, u128 b, u128 divisor)
{
    if (divisor == 0) return std::nullopt;
    const U256 product = mul_full(a, b);
    if (product.hi >= divisor) return std::nullopt;
    return detail::divide_narrow(product.hi, product.lo, divisor).quotient;
}

}  // namespace tau
