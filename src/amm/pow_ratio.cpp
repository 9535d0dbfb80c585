#include "amm/pow_ratio.hpp"

#include "amm/pow_certain.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <numeric>

namespace tau::amm {
namespace {

namespace mp = boost::multiprecision;

using BigInt = mp::number<mp::cpp_int_backend<>, mp::et_off>;

constexpr unsigned guard_bits = 24;
constexpr u128 max_exact_exponent = 1024;

/// Terms of a series at most; the ones used here stay below the crate's other cap of 4096.
constexpr u32 max_terms(unsigned bits)
{
    return bits + 128;
}

template <class Divisor>
BigInt floor_div(const BigInt& a, const Divisor& positive)
{
    if (a >= 0) return a / positive;
    return -((positive - 1 - a) / positive);
}

/// Below one unit of the precision asked for: the series ends with this term. The crate also stops when the rounded sum
/// stays the same, which happens only then.
bool within_guard(const BigInt& term)
{
    return term.is_zero() || mp::msb(abs(term)) < guard_bits;
}

/// Fixed point with `bits` fraction bits, including the guard bits; every product and quotient is floored.
class Logarithm {
public:
    explicit Logarithm(unsigned bits) : bits_(bits), one_(BigInt(1) << bits), ln_two_(-ln_near_one(-(one_ >> 1))) {}

    unsigned bits() const { return bits_; }

    /// ln(value) for value > 0, from a mantissa in [0.75, 1.5).
    BigInt ln(u128 value) const
    {
        const BigInt integer(value);
        unsigned shift = mp::msb(integer);
        BigInt mantissa = (integer << bits_) >> shift;
        if (mantissa >= one_ + (one_ >> 1)) {
            mantissa >>= 1;
            shift += 1;
        }
        return ln_near_one(mantissa - one_) + ln_two_ * shift;
    }

private:
    /// ln(1 + x) by its Taylor series, |x| <= 1/2.
    BigInt ln_near_one(const BigInt& x) const
    {
        BigInt power = x, sum = x;
        for (u32 n = 2; n <= max_terms(bits_); ++n) {
            power = (power * x) >> bits_;
            const BigInt term = floor_div(power, n);
            if (n % 2 == 0)
                sum -= term;
            else
                sum += term;
            if (within_guard(term)) break;
        }
        return sum;
    }

    unsigned bits_;
    BigInt one_;
    BigInt ln_two_;
};

/// e^x by its Taylor series.
BigInt exp(const BigInt& x, unsigned bits)
{
    BigInt term = BigInt(1) << bits, sum = term;
    for (u32 n = 1; n <= max_terms(bits); ++n) {
        term = floor_div((term * x) >> bits, n);
        sum += term;
        if (within_guard(term)) break;
    }
    return sum;
}

/// Without the guard bits, to the nearest, halves away from zero.
BigInt drop_guard(const BigInt& value)
{
    const BigInt size = (abs(value) + (BigInt(1) << (guard_bits - 1))) >> guard_bits;
    return value < 0 ? -size : size;
}

BigInt approximate(const Logarithm& table, Ratio base, Ratio exponent, u128 scale)
{
    const BigInt ln_base = table.ln(base.numerator) - table.ln(base.denominator);
    const BigInt x = floor_div(BigInt(ln_base * exponent.numerator), BigInt(exponent.denominator));
    const BigInt power = drop_guard(exp(x, table.bits()));
    return (power * scale) >> (table.bits() - guard_bits);
}

BigInt approximate(Ratio base, Ratio exponent, PowPrecision precision, u128 scale)
{
    static const Logarithm narrow(static_cast<unsigned>(PowPrecision::bits_256) + guard_bits);
    static const Logarithm wide(static_cast<unsigned>(PowPrecision::bits_1024) + guard_bits);
    return approximate(precision == PowPrecision::bits_256 ? narrow : wide, base, exponent, scale);
}

/// floor(value ^ (1 / degree)), bit by bit.
BigInt floor_root(const BigInt& value, unsigned degree)
{
    if (degree == 1 || value.is_zero()) return value;
    BigInt root = 0;
    for (unsigned bit = mp::msb(value) / degree + 1; bit-- > 0;) {
        const BigInt candidate = root | (BigInt(1) << bit);
        if (pow(candidate, degree) <= value) root = candidate;
    }
    return root;
}

BigInt exact(Ratio base, unsigned power, unsigned degree, u128 scale)
{
    const BigInt numerator = pow(BigInt(base.numerator), power) * pow(BigInt(scale), degree);
    return floor_root(numerator / pow(BigInt(base.denominator), power), degree);
}

BigNumber to_number(const BigInt& value)
{
    BigNumber out{.magnitude = {}, .negative = value < 0};
    if (value != 0) mp::export_bits(abs(value), std::back_inserter(out.magnitude), 64, false);
    return out;
}

BigNumber to_number(u128 value)
{
    BigNumber out;
    for (; value != 0; value >>= 64) out.magnitude.push_back(static_cast<u64>(value));
    return out;
}

}  // namespace

std::optional<BigNumber> pow_ratio_scaled(Ratio base, Ratio exponent, PowPrecision precision, u128 scale)
{
    const auto certain = pow_ratio_certain(base, exponent, scale);
    return certain ? to_number(*certain) : pow_ratio_plain(base, exponent, precision, scale);
}

std::optional<BigNumber> pow_ratio_plain(Ratio base, Ratio exponent, PowPrecision precision, u128 scale)
{
    if (base.denominator == 0 || exponent.denominator == 0) return std::nullopt;
    if (base.numerator == 0) return BigNumber{};
    if (exponent.numerator == 0) return to_number(scale);
    const u128 divisor = std::gcd(exponent.numerator, exponent.denominator);
    const Ratio reduced{exponent.numerator / divisor, exponent.denominator / divisor};
    if (reduced.numerator <= max_exact_exponent && reduced.denominator <= max_exact_exponent) {
        return to_number(
            exact(base, static_cast<unsigned>(reduced.numerator), static_cast<unsigned>(reduced.denominator), scale));
    }
    return to_number(approximate(base, reduced, precision, scale));
}

}  // namespace tau::amm
