// Weights of the calls of Swap (pallets/swap/src/weights.rs as of spec 459). Columns: picoseconds, bytes of proof,
// storage reads, writes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::swap::call_weights {

using frame::benchmark;

// clang-format off
inline constexpr Weight set_fee_rate = benchmark(15'063'000, 3994, 1, 1);
inline constexpr Weight toggle_user_liquidity = benchmark(3'687'000);
inline constexpr Weight add_liquidity = benchmark(3'666'000);
inline constexpr Weight remove_liquidity = benchmark(3'707'000);
inline constexpr Weight modify_position = benchmark(3'597'000);
inline constexpr Weight disable_lp = benchmark(3'627'000);
// clang-format on

}  // namespace tau::pallets::swap::call_weights
