#include "amm/pow_certain.hpp"

#include "base/wide.hpp"

#include <array>

namespace tau::amm {
namespace {

// Unsigned fixed point with 120 fraction bits; an ulp is 2^-120. Every product and quotient is truncated: one ulp.
constexpr unsigned frac_bits = 120;
constexpr u128 one = u128{1} << frac_bits;

constexpr u128 mul(u128 a, u128 b)
{
    return (mul_full(a, b) >> frac_bits).lo;
}

/// 1 / (2 i + 1). Enough that the first one left out, times 5^-54, is below an ulp.
constexpr auto inverse_odd = [] {
    std::array<u128, 27> table{};
    for (unsigned i = 0; i < table.size(); ++i) table[i] = one / (2 * i + 1);
    return table;
}();

/// 1 / i!. Enough that the first one left out, times (ln 2)^33, is below an ulp.
constexpr auto inverse_factorial = [] {
    std::array<u128, 33> table{one};
    for (unsigned i = 1; i < table.size(); ++i) table[i] = table[i - 1] / i;
    return table;
}();

/// 2 atanh(1/3), summed with six bits more: off by less than 3 ulp.
constexpr u128 ln_two = [] {
    u128 sum = 0;
    u128 power = (one << 6) / 3;
    for (unsigned i = 0; power != 0; ++i, power /= 9) sum += power / (2 * i + 1);
    return 2 * sum >> 6;
}();

template <std::size_t N>
constexpr u128 polynomial(const std::array<u128, N>& coefficients, u128 x)
{
    u128 sum = 0;
    for (std::size_t i = N; i-- > 0;) sum = coefficients[i] + mul(sum, x);
    return sum;
}

struct Signed {
    bool negative = false;
    u128 size = 0;
};

/// value * 2^-shift in [2^126, 2^127); a bit may get lost, 2^-6 ulp.
struct Normalised {
    u128 digits;
    int shift;
};

Normalised normalise(u128 value)
{
    const int left = detail::leading_zeros(value) - 1;
    return {left >= 0 ? value << left : value >> 1, -left};
}

/// ln(numerator / denominator), off by less than 2^9 ulp: 2 atanh of a |z| <= 1/5, and up to 129 times ln 2.
Signed ln(Ratio ratio)
{
    auto [n, n_shift] = normalise(ratio.numerator);
    auto [d, d_shift] = normalise(ratio.denominator);
    int twos = n_shift - d_shift;
    if (n / 3 > d / 2) {
        n >>= 1;
        twos += 1;
    } else if (d / 3 > n / 2) {
        d >>= 1;
        twos -= 1;
    }
    const bool below_one = n < d;
    const u128 z = divide(U256{below_one ? d - n : n - d} << frac_bits, n + d).quotient.lo;
    const u128 near_one = 2 * mul(z, polynomial(inverse_odd, mul(z, z)));

    const i128 sum = static_cast<i128>(ln_two) * twos + static_cast<i128>(near_one) * (below_one ? -1 : 1);
    return {sum < 0, sum < 0 ? static_cast<u128>(-sum) : static_cast<u128>(sum)};
}

/// mantissa * 2^twos with the mantissa in [1, 2).
struct Power {
    u128 mantissa;
    int twos;
};

/// e^x for |x| <= 8, off by a factor of less than 1 + 2^7 ulp.
Power exp(Signed x)
{
    const u128 whole = x.size / ln_two;
    const u128 rest = x.size % ln_two;
    if (!x.negative) return {polynomial(inverse_factorial, rest), static_cast<int>(whole)};
    return {polynomial(inverse_factorial, ln_two - rest), -static_cast<int>(whole) - 1};
}

}  // namespace

std::optional<u128> pow_ratio_certain(Ratio base, Ratio exponent, u128 scale)
{
    if (base.numerator == 0 || base.denominator == 0) return std::nullopt;
    if (exponent.denominator == 0 || exponent.numerator / 128 >= exponent.denominator) return std::nullopt;
    if (scale > u128{1} << 60) return std::nullopt;

    const Signed logarithm = ln(base);
    const U256 scaled = divide(mul_full(logarithm.size, exponent.numerator), exponent.denominator).quotient;
    if (scaled > U256{8 * one}) return std::nullopt;
    const Power power = exp({logarithm.negative, scaled.lo});

    // Off by a factor of less than 1 + (2^9 * 2^7 + 2^7) ulp: by less than 2^-31 of the largest value, 2^72.
    const auto fraction = static_cast<unsigned>(static_cast<int>(frac_bits) - power.twos);
    const U256 value = mul_full(power.mantissa, scale);
    const U256 floor = value >> fraction;
    const U256 margin = U256{1} << (fraction - 30);
    if ((value - margin) >> fraction != floor || (value + margin) >> fraction != floor) return std::nullopt;
    return floor.lo;
}

}  // namespace tau::amm
