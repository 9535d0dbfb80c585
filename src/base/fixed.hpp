// Binary fixed point with the exact rounding, saturation and wrapping of the `substrate-fixed` crate (v0.6.0), and the
// `safe_div` family of the reference's primitives/safe-math.
//
// A value is bits / 2^Frac. Products are full width, then floored (towards minus infinity). Quotients truncate towards
// zero. Conversions to fewer fraction bits or to integers floor. The reference's plain `+ - * /` wrap in its release
// build: that is spelled `wrapping_*` here, so that each call site says what happens on overflow.
#pragma once

#include "base/result.hpp"
#include "base/wide.hpp"

#include <limits>
#include <type_traits>

namespace tau {

template <class Raw, int Frac>
struct Fixed;

namespace detail {

template <class T>
inline constexpr bool is_fixed = false;
template <class Raw, int Frac>
inline constexpr bool is_fixed<Fixed<Raw, Frac>> = true;

template <class T>
inline constexpr bool is_signed = T(-1) < T(0);
template <class T>
inline constexpr int bits_of = static_cast<int>(sizeof(T)) * 8;
template <class T>
inline constexpr T max_of = is_signed<T> ? static_cast<T>(~u128{0} >> (129 - bits_of<T>)) : static_cast<T>(~T(0));
template <class T>
inline constexpr T min_of = is_signed<T> ? static_cast<T>(-max_of<T> - 1) : T(0);

/// A result modulo the width of Raw, with what its true value was: too large, too small, or exact.
template <class Raw>
struct Outcome {
    Raw wrapped{};
    bool overflow = false;
    bool negative = false;

    constexpr std::optional<Raw> checked() const { return overflow ? std::nullopt : std::optional<Raw>(wrapped); }
    constexpr Raw saturating() const { return !overflow ? wrapped : negative ? min_of<Raw> : max_of<Raw>; }
};

template <class T>
constexpr u128 magnitude(T value)
{
    const u128 wide = static_cast<u128>(value);
    return value < 0 ? u128{0} - wide : wide;
}

/// Sign and magnitude into Raw.
template <class Raw>
constexpr Outcome<Raw> narrow(bool negative, U256 size)
{
    const u128 limit = negative ? magnitude(min_of<Raw>) : static_cast<u128>(max_of<Raw>);
    return {static_cast<Raw>(negative ? u128{0} - size.lo : size.lo), size.hi != 0 || size.lo > limit, negative};
}

/// A value of 128 bits with the signedness of Raw into Raw of at most 64 bits.
template <class Raw, class Wide>
constexpr Outcome<Raw> narrow(Wide value)
{
    const auto wrapped = static_cast<Raw>(value);
    return {wrapped, static_cast<Wide>(wrapped) != value, value < 0};
}

template <class Raw>
using Double = std::conditional_t<is_signed<Raw>, i128, u128>;

/// floor(size / 2^n), rounding away from zero for the negative.
constexpr U256 shift_floor(bool negative, U256 size, unsigned n)
{
    const U256 quotient = size >> n;
    return negative && (quotient << n) != size ? quotient + U256{1} : quotient;
}

template <int Frac, class Raw>
constexpr Outcome<Raw> multiply(Raw a, Raw b)
{
    if constexpr (bits_of<Raw> <= 64)
        return narrow<Raw>((Double<Raw>{a} * b) >> Frac);
    else {
        const bool negative = (a < 0) != (b < 0);
        return narrow<Raw>(negative, shift_floor(negative, mul_full(magnitude(a), magnitude(b)), Frac));
    }
}

template <int Frac, class Raw>
constexpr Outcome<Raw> divide_fixed(Raw a, Raw b)
{
    TAU_ASSERT(b != 0);
    if constexpr (bits_of<Raw> <= 64) {
        // A 128-bit division takes several times as long as one of 64 bits.
        if (static_cast<u64>(a) >> (64 - Frac) == 0 && b > 0) {
            return narrow<Raw>(Double<Raw>{(static_cast<u64>(a) << Frac) / static_cast<u64>(b)});
        }
        return narrow<Raw>(Double<Raw>{a} * (Double<Raw>{1} << Frac) / b);
    } else {
        return narrow<Raw>((a < 0) != (b < 0), divide(U256{magnitude(a)} << Frac, magnitude(b)).quotient);
    }
}

/// value / 2^From as a multiple of 2^-To, floored.
template <class Raw, int From, int To, class Source>
constexpr Outcome<Raw> rescale(Source value)
{
    if constexpr (bits_of<Raw> <= 64 && bits_of<Source> <= 64 && bits_of<Source> + (To > From ? To - From : 0) < 127) {
        const i128 wide = value;
        if constexpr (To >= From)
            return narrow<Raw>(wide * (i128{1} << (To - From)));
        else
            return narrow<Raw>(wide >> (From - To));
    } else {
        const bool negative = value < 0;
        const U256 size = magnitude(value);
        if constexpr (To >= From)
            return narrow<Raw>(negative, size << (To - From));
        else
            return narrow<Raw>(negative, shift_floor(negative, size, From - To));
    }
}

template <class Raw, int To, class Source>
constexpr Outcome<Raw> rescale_number(Source value)
{
    if constexpr (is_fixed<Source>)
        return rescale<Raw, Source::frac_bits, To>(value.bits);
    else
        return rescale<Raw, 0, To>(value);
}

}  // namespace detail

/// Raw: i64, i128 or u128. The default value is zero.
template <class Raw, int Frac>
struct Fixed {
    static_assert(Frac > 0 && Frac < detail::bits_of<Raw> - 1);
    using raw_type = Raw;
    static constexpr int frac_bits = Frac;

    Raw bits{};

    friend constexpr auto operator<=>(Fixed, Fixed) = default;

    static constexpr Fixed from_bits(Raw raw) { return {raw}; }
    static constexpr Fixed max() { return {detail::max_of<Raw>}; }
    static constexpr Fixed min() { return {detail::min_of<Raw>}; }
    static constexpr Fixed zero() { return {}; }
    static constexpr Fixed one() { return {Raw{1} << Frac}; }
    /// The smallest positive value.
    static constexpr Fixed delta() { return {1}; }

    /// From any integer or other fixed-point type: the value must fit (a bug otherwise).
    template <class N>
    static constexpr Fixed from_num(N number)
    {
        const auto outcome = detail::rescale_number<Raw, Frac>(number);
        TAU_ASSERT(!outcome.overflow);
        return {outcome.wrapped};
    }
    template <class N>
    static constexpr std::optional<Fixed> checked_from_num(N number)
    {
        return lift(detail::rescale_number<Raw, Frac>(number));
    }
    template <class N>
    static constexpr Fixed saturating_from_num(N number)
    {
        return {detail::rescale_number<Raw, Frac>(number).saturating()};
    }
    template <class N>
    static constexpr Fixed wrapping_from_num(N number)
    {
        return {detail::rescale_number<Raw, Frac>(number).wrapped};
    }
    /// The value nearest to numerator / denominator, ties to even: what a decimal literal becomes. It must fit.
    static constexpr Fixed from_ratio(u64 numerator, u64 denominator)
    {
        const auto [floor, rest] = divide(U256{numerator} << Frac, denominator);
        const bool up = rest * 2 > denominator || (rest * 2 == denominator && (floor.lo & 1) != 0);
        const auto outcome = detail::narrow<Raw>(false, floor + U256{u128{up}});
        TAU_ASSERT(!outcome.overflow);
        return {outcome.wrapped};
    }

    /// To an integer or another fixed-point type: floored, then saturated. The reference's `saturating_to_num`.
    template <class N>
    constexpr N to_num() const
    {
        if constexpr (detail::is_fixed<N>)
            return N::saturating_from_num(*this);
        else
            return detail::rescale<N, Frac, 0>(bits).saturating();
    }
    /// As to_num, but nullopt when the value does not fit.
    template <class N>
    constexpr std::optional<N> checked_to_num() const
    {
        if constexpr (detail::is_fixed<N>)
            return N::checked_from_num(*this);
        else
            return detail::rescale<N, Frac, 0>(bits).checked();
    }

    constexpr Fixed saturating_add(Fixed other) const { return {add(other).saturating()}; }
    constexpr Fixed saturating_sub(Fixed other) const { return {sub(other).saturating()}; }
    constexpr Fixed saturating_mul(Fixed other) const { return {mul(other).saturating()}; }
    /// The divisor must not be zero.
    constexpr Fixed saturating_div(Fixed other) const { return {div(other).saturating()}; }

    constexpr std::optional<Fixed> checked_add(Fixed other) const { return lift(add(other)); }
    constexpr std::optional<Fixed> checked_sub(Fixed other) const { return lift(sub(other)); }
    constexpr std::optional<Fixed> checked_mul(Fixed other) const { return lift(mul(other)); }
    /// nullopt for a zero divisor too.
    constexpr std::optional<Fixed> checked_div(Fixed other) const
    {
        return other.bits == 0 ? std::nullopt : lift(div(other));
    }

    constexpr Fixed wrapping_add(Fixed other) const { return {add(other).wrapped}; }
    constexpr Fixed wrapping_sub(Fixed other) const { return {sub(other).wrapped}; }
    constexpr Fixed wrapping_mul(Fixed other) const { return {mul(other).wrapped}; }
    /// The divisor must not be zero.
    constexpr Fixed wrapping_div(Fixed other) const { return {div(other).wrapped}; }
    constexpr Fixed wrapping_neg() const { return zero().wrapping_sub(*this); }
    constexpr Fixed saturating_neg() const { return zero().saturating_sub(*this); }
    constexpr Fixed saturating_abs() const { return bits < 0 ? saturating_neg() : *this; }

    /// Zero for a zero divisor and also when the quotient does not fit: it does not saturate.
    constexpr Fixed safe_div(Fixed other) const { return safe_div_or(other, zero()); }
    constexpr Fixed safe_div_or(Fixed other, Fixed fallback) const { return checked_div(other).value_or(fallback); }
    constexpr Fixed abs_diff(Fixed other) const
    {
        return *this < other ? other.saturating_sub(*this) : saturating_sub(other);
    }

    /// The largest integer not above the value; ceil and round wrap at the top of the range.
    constexpr Fixed floor() const { return {static_cast<Raw>(bits & ~frac_mask)}; }
    /// value - floor(value), also for the negative.
    constexpr Fixed frac() const { return {static_cast<Raw>(bits & frac_mask)}; }
    constexpr Fixed ceil() const { return frac().bits == 0 ? *this : floor().wrapping_add(one()); }
    /// To the nearest integer, halves away from zero.
    constexpr Fixed round() const
    {
        constexpr Raw half = Raw{1} << (Frac - 1);
        const bool up = bits < 0 ? frac().bits > half : frac().bits >= half;
        return up ? floor().wrapping_add(one()) : floor();
    }

private:
    static constexpr Raw frac_mask = (Raw{1} << Frac) - 1;

    static constexpr std::optional<Fixed> lift(detail::Outcome<Raw> outcome)
    {
        return outcome.overflow ? std::nullopt : std::optional<Fixed>(Fixed{outcome.wrapped});
    }
    constexpr detail::Outcome<Raw> add(Fixed other) const
    {
        Raw sum{};
        const bool overflow = __builtin_add_overflow(bits, other.bits, &sum);
        return {sum, overflow, bits < 0};
    }
    constexpr detail::Outcome<Raw> sub(Fixed other) const
    {
        Raw difference{};
        const bool overflow = __builtin_sub_overflow(bits, other.bits, &difference);
        return {difference, overflow, bits < 0 || !detail::is_signed<Raw>};
    }
    constexpr detail::Outcome<Raw> mul(Fixed other) const { return detail::multiply<Frac>(bits, other.bits); }
    constexpr detail::Outcome<Raw> div(Fixed other) const { return detail::divide_fixed<Frac>(bits, other.bits); }
};

using I32F32 = Fixed<i64, 32>;
using I64F64 = Fixed<i128, 64>;
using I96F32 = Fixed<i128, 32>;
using U64F64 = Fixed<u128, 64>;
using U96F32 = Fixed<u128, 32>;
using I110F18 = Fixed<i128, 18>;
using U110F18 = Fixed<u128, 18>;

}  // namespace tau
