#include "amm/pow_ratio.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <numeric>

namespace tau::amm {
namespace {

namespace mp = boost::multiprecision;

/// Signed, on the stack: no allocation where the size of the numbers is known.
template <unsigned Bits>
using Sized = mp::number<mp::cpp_int_backend<Bits, Bits, mp::signed_magnitude, mp::unchecked, void>, mp::et_off>;
using BigInt = mp::number<mp::cpp_int_backend<>, mp::et_off>;

constexpr unsigned guard_bits = 24;
constexpr u128 max_exact_exponent = 1024;

/// Terms of a series at most; the ones used here stay below the crate's other cap of 4096.
constexpr u32 max_terms(unsigned bits)
{
    return bits + 128;
}

template <class Int, class Divisor>
Int floor_div(const Int& a, const Divisor& positive)
{
    if (a >= 0) return a / positive;
    return -((positive - 1 - a) / positive);
}

/// Below one unit of the precision asked for: the series ends with this term. The crate also stops when the rounded sum
/// stays the same, which happens only then.
template <class Int>
bool within_guard(const Int& term)
{
    return term.is_zero() || mp::msb(abs(term)) < guard_bits;
}

/// Fixed point with `bits` fraction bits, including the guard bits; every product and quotient is floored.
template <class Int>
class Logarithm {
public:
    explicit Logarithm(unsigned bits) : bits_(bits), one_(Int(1) << bits), ln_two_(-ln_near_one(-(one_ >> 1))) {}

    unsigned bits() const { return bits_; }

    /// ln(value) for value > 0, from a mantissa in [0.75, 1.5).
    Int ln(u128 value) const
    {
        const Int integer(value);
        unsigned shift = mp::msb(integer);
        Int mantissa = (integer << bits_) >> shift;
        if (mantissa >= one_ + (one_ >> 1)) {
            mantissa >>= 1;
            shift += 1;
        }
        return ln_near_one(mantissa - one_) + ln_two_ * shift;
    }

private:
    /// ln(1 + x) by its Taylor series, |x| <= 1/2.
    Int ln_near_one(const Int& x) const
    {
        Int power = x, sum = x;
        for (u32 n = 2; n <= max_terms(bits_); ++n) {
            power = (power * x) >> bits_;
            const Int term = floor_div(power, n);
            if (n % 2 == 0)
                sum -= term;
            else
                sum += term;
            if (within_guard(term)) break;
        }
        return sum;
    }

    unsigned bits_;
    Int one_;
    Int ln_two_;
};

/// e^x by its Taylor series.
template <class Int>
Int exp(const Int& x, unsigned bits)
{
    Int term = Int(1) << bits, sum = term;
    for (u32 n = 1; n <= max_terms(bits); ++n) {
        term = floor_div(Int((term * x) >> bits), n);
        sum += term;
        if (within_guard(term)) break;
    }
    return sum;
}

/// Without the guard bits, to the nearest, halves away from zero.
template <class Int>
Int drop_guard(const Int& value)
{
    const Int size = (abs(value) + (Int(1) << (guard_bits - 1))) >> guard_bits;
    return value < 0 ? Int(-size) : size;
}

template <class Int>
BigInt exp_scaled(const Int& x, unsigned bits, u128 scale)
{
    const Int rounded = drop_guard(exp(x, bits));
    return BigInt(Int((rounded * Int(scale)) >> (bits - guard_bits)));
}

template <class Int>
BigInt approximate(const Logarithm<Int>& table, Ratio base, Ratio exponent, u128 scale)
{
    const Int ln_base = table.ln(base.numerator) - table.ln(base.denominator);
    const Int x = floor_div(Int(ln_base * Int(exponent.numerator)), Int(exponent.denominator));
    // Terms of e^x reach e^|x|: below |x| = 64 they and their products fit the type for certain.
    const bool small = x.is_zero() || mp::msb(abs(x)) < table.bits() + 6;
    return small ? exp_scaled<Int>(x, table.bits(), scale) : exp_scaled<BigInt>(BigInt(x), table.bits(), scale);
}

BigInt approximate(Ratio base, Ratio exponent, PowPrecision precision, u128 scale)
{
    // The everyday precision on the stack: twice the fraction bits, an integer part and the exponent fit.
    static const Logarithm<Sized<1024>> narrow(static_cast<unsigned>(PowPrecision::bits_256) + guard_bits);
    static const Logarithm<BigInt> wide(static_cast<unsigned>(PowPrecision::bits_1024) + guard_bits);
    return precision == PowPrecision::bits_256 ? approximate(narrow, base, exponent, scale)
                                               : approximate(wide, base, exponent, scale);
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

}  // namespace

std::optional<BigNumber> pow_ratio_scaled(Ratio base, Ratio exponent, PowPrecision precision, u128 scale)
{
    if (base.denominator == 0 || exponent.denominator == 0) return std::nullopt;
    if (base.numerator == 0) return BigNumber{};
    if (exponent.numerator == 0) return to_number(BigInt(scale));
    const u128 divisor = std::gcd(exponent.numerator, exponent.denominator);
    const Ratio reduced{exponent.numerator / divisor, exponent.denominator / divisor};
    if (reduced.numerator <= max_exact_exponent && reduced.denominator <= max_exact_exponent) {
        return to_number(
            exact(base, static_cast<unsigned>(reduced.numerator), static_cast<unsigned>(reduced.denominator), scale));
    }
    return to_number(approximate(base, reduced, precision, scale));
}

}  // namespace tau::amm
