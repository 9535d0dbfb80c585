// Weights of the calls of MevShield (pallets/shield/src/weights.rs of spec 425, as recorded from 461).
// Columns: picoseconds, bytes of proof, storage reads, writes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::mev_shield::call_weights {

using frame::benchmark;

// clang-format off
inline constexpr Weight announce_next_key = benchmark(33'661'000, 5555, 4, 6);
inline constexpr Weight submit_encrypted = benchmark(207'223'000);
inline constexpr Weight store_encrypted = benchmark(20'000'000'000);
inline constexpr Weight set_max_pending_extrinsics_number = benchmark(4'206'000, 0, 0, 1);
inline constexpr Weight set_on_initialize_weight = benchmark(4'327'000, 0, 0, 1);
inline constexpr Weight set_stored_extrinsic_lifetime = benchmark(4'116'000, 0, 0, 1);
inline constexpr Weight set_max_extrinsic_weight = benchmark(4'227'000, 0, 0, 1);
// clang-format on

}  // namespace tau::pallets::mev_shield::call_weights
