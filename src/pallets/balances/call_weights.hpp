// Weights of the calls of Balances (pallet_balances 42.0.0, weights.rs). Columns: picoseconds, bytes of proof,
// storage reads, writes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::balances::call_weights {

using frame::benchmark;

// clang-format off
inline constexpr Weight transfer_allow_death = benchmark(48'834'000, 3593, 1, 1);
inline constexpr Weight transfer_keep_alive = benchmark(39'051'000, 3593, 1, 1);
inline constexpr Weight force_set_balance_creating = benchmark(12'547'000, 3593, 1, 1);
inline constexpr Weight force_set_balance_killing = benchmark(19'206'000, 3593, 1, 1);
inline constexpr Weight force_transfer = benchmark(49'519'000, 6196, 2, 2);
inline constexpr Weight transfer_all = benchmark(48'209'000, 3593, 1, 1);
inline constexpr Weight force_unreserve = benchmark(15'515'000, 3593, 1, 1);
inline constexpr Weight force_adjust_total_issuance = benchmark(5'351'000);
inline constexpr Weight burn_allow_death = benchmark(30'219'000);
inline constexpr Weight burn_keep_alive = benchmark(20'720'000);
// clang-format on

/// `u` accounts at once.
constexpr Weight upgrade_accounts(u64 u)
{
    return benchmark(14'674'000, 990).saturating_add(benchmark(14'648'188, 2603, 1, 1).saturating_mul(u));
}

}  // namespace tau::pallets::balances::call_weights
