// The Keccak-f[1600] permutation (FIPS 202, section 3), under keccak-256 and under STROBE.
#pragma once

#include "base/types.hpp"

namespace tau::crypto {

/// 25 little-endian lanes; lane x + 5 * y of the specification.
using KeccakState = std::array<u64, 25>;

void keccak_f1600(KeccakState& state);

}  // namespace tau::crypto
