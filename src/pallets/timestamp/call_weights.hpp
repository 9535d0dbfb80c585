// Weights of the calls of Timestamp (pallet_timestamp 40.0.0, weights.rs). Columns: picoseconds, bytes of proof,
// storage reads, writes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::timestamp::call_weights {

using frame::benchmark;

// clang-format off
inline constexpr Weight set = benchmark(3'816'000, 1493, 2, 1);
inline constexpr Weight on_finalize = benchmark(3'246'000);
// clang-format on

}  // namespace tau::pallets::timestamp::call_weights
