// Weights of the calls of Preimage (pallet_preimage's own, which the runtime uses): of `s` bytes, of `n` hashes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::preimage::call_weights {

using frame::benchmark;

// clang-format off
constexpr Weight note_preimage(u64 s) { return benchmark(129'485'531 + 2'133 * s, 6012, 5, 3); }
inline constexpr Weight unnote_preimage = benchmark(57'648'000, 3802, 3, 3);
inline constexpr Weight request_preimage = benchmark(25'485'000, 3556, 2, 1);
inline constexpr Weight unrequest_preimage = benchmark(25'369'000, 3556, 2, 2);
constexpr Weight ensure_updated(u64 n) { return benchmark(61'821'000 + 58'427'064 * n, 6012 + 2812 * n, 2 + 3 * n, 4 * n); }
// clang-format on

}  // namespace tau::pallets::preimage::call_weights
