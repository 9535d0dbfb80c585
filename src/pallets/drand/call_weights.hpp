// Weights of the calls of Drand (pallets/drand/src/weights.rs of spec 425). Columns: picoseconds, bytes of proof,
// storage reads, writes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::drand::call_weights {

using frame::benchmark;

// clang-format off
inline constexpr Weight set_beacon_config = benchmark(8'766'000, 0, 0, 2);
inline constexpr Weight write_pulse = benchmark(4'294'000'000, 0, 3, 4);
inline constexpr Weight set_oldest_stored_round = benchmark(5'370'000, 0, 0, 1);
// clang-format on

}  // namespace tau::pallets::drand::call_weights
