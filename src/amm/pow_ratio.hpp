// A power of a ratio to a rational exponent on big integers, digit for digit that of the crate safe-bigmath 0.4.1
// (`SafeInt::pow_ratio_scaled`), which the Swap pallet prices with.
#pragma once

#include "base/types.hpp"

#include <optional>

namespace tau::amm {

/// A signed integer of any size: magnitude in base 2^64, least significant digit first, no leading zeros.
struct BigNumber {
    std::vector<u64> magnitude;
    bool negative = false;

    bool fits_u64() const { return !negative && magnitude.size() <= 1; }
    /// The low digit.
    u64 low() const { return magnitude.empty() ? 0 : magnitude[0]; }
};

struct Ratio {
    u128 numerator = 0;
    u128 denominator = 1;
};

/// Fraction bits asked of the logarithm and the exponential, without their guard bits.
enum class PowPrecision : u32 { bits_256 = 256, bits_1024 = 1024 };

/// base ^ exponent * scale. When both parts of the reduced exponent are at most 1024 it is the exact value, floored.
/// Else it comes from series for ln and exp, cut where the reference cuts them: for a large negative logarithm the cut
/// series is far off and may be negative or of hundreds of digits. nullopt: a denominator is zero.
std::optional<BigNumber> pow_ratio_scaled(Ratio base, Ratio exponent, PowPrecision precision, u128 scale);

/// The same without the short cut of pow_certain.hpp.
std::optional<BigNumber> pow_ratio_plain(Ratio base, Ratio exponent, PowPrecision precision, u128 scale);

}  // namespace tau::amm
