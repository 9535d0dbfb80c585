#include "amm/safe_float.hpp"

namespace tau::amm {
namespace {

constexpr int max_digits = 21;

constexpr u128 pow10(int exponent)
{
    u128 power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

constexpr u128 max_mantissa = pow10(max_digits);
constexpr u128 min_mantissa = max_mantissa / 10;

/// 10^exponent, but never above 10^22: more than enough to shift a mantissa out.
u128 capped_pow10(u64 exponent)
{
    return pow10(exponent > max_digits ? max_digits + 1 : static_cast<int>(exponent));
}

/// a - b for a >= b: a distance that no i64 may hold.
u64 distance(i64 a, i64 b)
{
    return static_cast<u64>(a) - static_cast<u64>(b);
}

/// Both mantissas with the larger exponent, the digits below it cut.
struct Aligned {
    u128 a, b;
    i64 exponent;
};

Aligned align(SafeFloat a, SafeFloat b)
{
    if (a.exponent >= b.exponent) {
        return {a.mantissa, b.mantissa / capped_pow10(distance(a.exponent, b.exponent)), a.exponent};
    }
    return {a.mantissa / capped_pow10(distance(b.exponent, a.exponent)), b.mantissa, b.exponent};
}

/// mantissa * 10^steps, or nullopt when it needs more than 256 bits.
std::optional<U256> scale_up(u128 mantissa, u64 steps)
{
    U256 scaled{mantissa};
    if (mantissa == 0) return scaled;
    for (u64 i = 0; i < steps; ++i) {
        const auto next = checked_mul(scaled, 10);
        if (!next) return std::nullopt;
        scaled = *next;
    }
    return scaled;
}

/// An exponent as the reference computes it, or nullopt when 64 bits do not hold it.
std::optional<i64> narrow(i128 exponent)
{
    const auto cut = static_cast<i64>(exponent);
    return cut == exponent ? std::optional(cut) : std::nullopt;
}

}  // namespace

std::optional<SafeFloat> SafeFloat::normalised(U256 mantissa, i64 exponent)
{
    if (mantissa == U256{}) return SafeFloat{};
    i128 shifted = exponent;
    for (; mantissa > U256{max_mantissa}; ++shifted) mantissa = divide(mantissa, 10).quotient;
    u128 digits = mantissa.lo;
    for (; digits <= min_mantissa; --shifted) digits *= 10;
    const auto fitting = narrow(shifted);
    if (!fitting) return std::nullopt;
    return SafeFloat{digits, *fitting};
}

std::optional<SafeFloat> SafeFloat::make(u128 mantissa, i64 exponent)
{
    if (mantissa > max_mantissa) return std::nullopt;
    return normalised(mantissa, exponent);
}

SafeFloat SafeFloat::from(u64 value)
{
    return normalised(u128{value}, 0).value_or(SafeFloat{});
}

SafeFloat SafeFloat::from(U64F64 value)
{
    const SafeFloat whole = from(static_cast<u64>(value.bits >> 64));
    const SafeFloat numerator = from(static_cast<u64>(value.bits));
    const auto denominator = make(u128{1} << 64, 0);
    const SafeFloat fraction = div(numerator, *denominator).value_or(SafeFloat{});
    return add(whole, fraction).value_or(SafeFloat{});
}

u64 SafeFloat::to_u64() const
{
    const u128 scale = capped_pow10(exponent < 0 ? distance(0, exponent) : static_cast<u64>(exponent));
    const U256 value = exponent < 0 ? U256{mantissa / scale} : mul_full(mantissa, scale);
    return value > U256{~u64{0}} ? ~u64{0} : static_cast<u64>(value.lo);
}

std::optional<SafeFloat> add(SafeFloat a, SafeFloat b)
{
    if (a.is_zero()) return b;
    if (b.is_zero()) return a;
    const Aligned aligned = align(a, b);
    return SafeFloat::normalised(aligned.a + aligned.b, aligned.exponent);
}

std::optional<SafeFloat> sub(SafeFloat a, SafeFloat b)
{
    if (b.is_zero()) return a;
    if (a.is_zero()) return std::nullopt;
    const Aligned aligned = align(a, b);
    return SafeFloat::normalised(aligned.a > aligned.b ? aligned.a - aligned.b : 0, aligned.exponent);
}

std::optional<SafeFloat> exact_sub(SafeFloat a, SafeFloat b)
{
    const i64 exponent = std::min(a.exponent, b.exponent);
    const auto from = scale_up(a.mantissa, distance(a.exponent, exponent));
    const auto what = scale_up(b.mantissa, distance(b.exponent, exponent));
    if (!from || !what || *from < *what) return std::nullopt;
    return SafeFloat::normalised(*from - *what, exponent);
}

std::optional<SafeFloat> div(SafeFloat a, SafeFloat b)
{
    if (b.is_zero()) return std::nullopt;
    const auto exponent = narrow(i128{a.exponent} - b.exponent - max_digits);
    if (!exponent) return std::nullopt;
    return SafeFloat::normalised(divide(mul_full(a.mantissa, max_mantissa), b.mantissa).quotient, *exponent);
}

std::optional<SafeFloat> mul_div(SafeFloat a, SafeFloat b, SafeFloat c)
{
    if (c.is_zero()) return std::nullopt;
    const auto sum = narrow(i128{a.exponent} + b.exponent);
    if (!sum) return std::nullopt;
    const auto exponent = narrow(i128{*sum} - c.exponent);
    if (!exponent) return std::nullopt;
    return SafeFloat::normalised(divide(mul_full(a.mantissa, b.mantissa), c.mantissa).quotient, *exponent);
}

bool greater(SafeFloat a, SafeFloat b)
{
    if (a.is_zero() || b.is_zero()) return !a.is_zero();
    if (a.exponent == b.exponent) return a.mantissa > b.mantissa;
    // 10^21 with exponent e equals 10^20 with e + 1, so one step apart the mantissas still decide.
    if (a.exponent > b.exponent) return distance(a.exponent, b.exponent) > 1 || a.mantissa * 10 > b.mantissa;
    return distance(b.exponent, a.exponent) == 1 && a.mantissa > b.mantissa * 10;
}

}  // namespace tau::amm
