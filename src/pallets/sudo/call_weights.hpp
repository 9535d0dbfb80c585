// Weights of the calls of Sudo (pallet_sudo 41.0.0, weights.rs). Columns: picoseconds, bytes of proof,
// storage reads, writes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::sudo::call_weights {

using frame::benchmark;

// clang-format off
inline constexpr Weight set_key = benchmark(7'237'000, 1517, 1, 1);
inline constexpr Weight sudo = benchmark(7'939'000, 1517, 1, 0);
inline constexpr Weight sudo_as = benchmark(7'870'000, 1517, 1, 0);
inline constexpr Weight remove_key = benchmark(6'417'000, 1517, 1, 1);
// clang-format on

}  // namespace tau::pallets::sudo::call_weights
