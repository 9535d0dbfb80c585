// Weights of the calls of Commitments (pallets/commitments/src/weights.rs as of spec 459).
// Columns: picoseconds, bytes of proof, storage reads, writes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::commitments::call_weights {

using frame::benchmark;

// clang-format off
inline constexpr Weight set_commitment = benchmark(33'480'000, 0, 5, 4);
inline constexpr Weight set_max_space = benchmark(2'856'000, 0, 0, 1);
// clang-format on

}  // namespace tau::pallets::commitments::call_weights
