// The everyday case of pow_ratio_scaled, some thirty times faster: a result of 128-bit arithmetic with a proven error,
// given only where that error cannot change the floored result.
#pragma once

#include "amm/pow_ratio.hpp"

namespace tau::amm {

/// floor(base ^ exponent * scale), or nullopt where this arithmetic cannot tell: |exponent * ln(base)| above 8, an
/// exponent above 128, a scale above 2^60, a zero, or a value closer than 2^-30 to an integer. Both ways of
/// pow_ratio_scaled give the true value's floor there: the exact one by definition, the series since for such arguments
/// they are off by less than 2^-190 of an integer.
std::optional<u128> pow_ratio_certain(Ratio base, Ratio exponent, u128 scale);

}  // namespace tau::amm
