#include "base/fixed_math.hpp"

namespace tau {
namespace {

/// The crate keeps its constants with 23 fraction bits (I9F23).
template <class F>
constexpr F constant(i32 i9f23_bits)
{
    return F::from_num(Fixed<i64, 23>::from_bits(i9f23_bits));
}
constexpr i32 e_i9f23 = 0x15bf0a8;
constexpr i32 log2_e_i9f23 = 0xb8aa3b;

/// x / 2 plus the dropped bit: a halving that rounds up.
template <class F>
constexpr F halve_up(F x)
{
    return {(x.bits >> 1) + (x.bits & 1)};
}

/// log2 for x >= 1.
template <class F>
F log2_of_large(F x)
{
    constexpr F two = F::from_num(2);
    typename F::raw_type result = 0;
    for (; x >= two; x = halve_up(x)) result += 1;
    if (x == F::one()) return F::from_num(result);
    for (int i = 0; i < F::frac_bits; ++i) {
        x = x.wrapping_mul(x);
        result <<= 1;
        if (x >= two) {
            result |= 1;
            x = halve_up(x);
        }
    }
    return {result};
}

/// 1 + x + x^2/2! + … for x > 0, up to x^(frac_bits - 1) also where the sum is exact before; zero terms change nothing.
template <class F>
std::optional<F> exp_series(F x)
{
    F sum = x.wrapping_add(F::one());
    F term = x;
    for (int i = 2; i < F::frac_bits && term != F::zero(); ++i) {
        const auto product = term.checked_mul(x);
        if (!product) return std::nullopt;
        term = {product->bits / i};
        const auto next = sum.checked_add(term);
        if (!next) return std::nullopt;
        sum = *next;
    }
    return sum;
}

}  // namespace

template <class F>
std::optional<F> exp(F x)
{
    if (x == F::zero()) return F::one();
    if (x == F::one()) return constant<F>(e_i9f23);
    if (x > F::zero()) return exp_series(x);
    const auto series = exp_series(x.wrapping_neg());
    return series ? F::one().checked_div(*series) : std::nullopt;
}

template <class F>
std::optional<F> log2(F x)
{
    if (x <= F::zero()) return std::nullopt;
    if (x >= F::one()) return log2_of_large(x);
    const auto inverse = F::one().checked_div(x);
    if (!inverse) return std::nullopt;
    return log2_of_large(*inverse).wrapping_neg();
}

template <class F>
std::optional<F> ln(F x)
{
    const auto binary = log2(x);
    if (!binary) return std::nullopt;
    return binary->wrapping_div(constant<F>(log2_e_i9f23));
}

template <class F>
std::optional<F> pow(F base, F exponent)
{
    if (base == F::zero()) return F::zero();
    if (exponent == F::zero()) return F::one();
    if (exponent == F::one()) return base;
    const auto logarithm = ln(base);
    if (!logarithm) return std::nullopt;
    const auto power = logarithm->checked_mul(exponent);
    return power ? exp(*power) : std::nullopt;
}

template <class F>
std::optional<F> checked_sqrt(F x, F epsilon)
{
    if (x < F::zero()) return std::nullopt;
    constexpr F two = F::from_num(2);
    F high = x > F::one() ? x : F::one();
    F low = x > F::one() ? F::zero() : x;
    F middle = high.saturating_add(low).safe_div(two);
    F quotient = x.safe_div(middle);
    for (int i = 0; i <= 128 && quotient.abs_diff(middle) > epsilon; ++i) {
        (quotient < middle ? high : low) = middle;
        middle = high.saturating_add(low).safe_div(two);
        quotient = x.safe_div(middle);
    }
    return middle;
}

template std::optional<I32F32> exp(I32F32);
template std::optional<I64F64> exp(I64F64);
template std::optional<I96F32> exp(I96F32);
template std::optional<I32F32> log2(I32F32);
template std::optional<I64F64> log2(I64F64);
template std::optional<I96F32> log2(I96F32);
template std::optional<I32F32> ln(I32F32);
template std::optional<I64F64> ln(I64F64);
template std::optional<I96F32> ln(I96F32);
template std::optional<I32F32> pow(I32F32, I32F32);
template std::optional<I64F64> pow(I64F64, I64F64);
template std::optional<I96F32> pow(I96F32, I96F32);
template std::optional<I32F32> checked_sqrt(I32F32, I32F32);
template std::optional<I64F64> checked_sqrt(I64F64, I64F64);
template std::optional<I96F32> checked_sqrt(I96F32, I96F32);
template std::optional<U64F64> checked_sqrt(U64F64, U64F64);
template std::optional<U96F32> checked_sqrt(U96F32, U96F32);
template std::optional<U110F18> checked_sqrt(U110F18, U110F18);

}  // namespace tau
