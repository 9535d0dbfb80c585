// The decimal floating-point number of share pools: 21 significant digits, truncated, so that one rao more or less
// always shows in a share and its pool's denominator (reference: primitives/share-pool/src/safe_float.rs).
#pragma once

#include "base/fixed.hpp"

namespace tau::amm {

/// mantissa * 10^exponent with the mantissa in (10^20, 10^21], or 0 and 0. Never negative.
struct SafeFloat {
    static constexpr std::string_view type_path = "share_pool::SafeFloat";
    u128 mantissa = 0;
    i64 exponent = 0;

    friend bool operator==(const SafeFloat&, const SafeFloat&) = default;

    /// Normalised, cutting digits. nullopt when the exponent leaves 64 bits.
    static std::optional<SafeFloat> normalised(U256 mantissa, i64 exponent);
    /// As `normalised`; nullopt for a mantissa above 10^21 too.
    static std::optional<SafeFloat> make(u128 mantissa, i64 exponent);
    static SafeFloat from(u64 value);
    static SafeFloat from(U64F64 value);

    bool is_zero() const { return mantissa == 0; }
    /// Truncated, saturating.
    u64 to_u64() const;
};

/// The number with the smaller exponent is cut to the other's digits first. nullopt as `normalised`.
std::optional<SafeFloat> add(SafeFloat a, SafeFloat b);
/// As add. Zero when b exceeds a, but nullopt for a zero a and a non-zero b.
std::optional<SafeFloat> sub(SafeFloat a, SafeFloat b);
/// The difference of all digits, then cut. nullopt when a < b or the exponents are too far apart for 256 bits.
std::optional<SafeFloat> exact_sub(SafeFloat a, SafeFloat b);
/// nullopt for a zero divisor.
std::optional<SafeFloat> div(SafeFloat a, SafeFloat b);
/// a * b / c with the full product. nullopt for a zero divisor.
std::optional<SafeFloat> mul_div(SafeFloat a, SafeFloat b, SafeFloat c);
/// a > b.
bool greater(SafeFloat a, SafeFloat b);

}  // namespace tau::amm
