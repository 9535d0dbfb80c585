// Weights of the calls of System (frame_system 41.0.0, weights.rs). Columns: picoseconds, bytes of proof,
// storage reads, writes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::system::call_weights {

using frame::benchmark;

// clang-format off
inline constexpr Weight set_heap_pages = benchmark(2'836'000, 0, 0, 1);
inline constexpr Weight set_code = benchmark(164'247'810'000, 67'035, 1, 1);
inline constexpr Weight authorize_upgrade = benchmark(15'570'000, 0, 0, 1);
inline constexpr Weight apply_authorized_upgrade = benchmark(166'858'158'000, 67'035, 2, 2);
// clang-format on

/// `b` bytes.
constexpr Weight remark(u64 b)
{
    return benchmark(1'586'000).saturating_add(benchmark(10'920).saturating_mul(b));
}
constexpr Weight remark_with_event(u64 b)
{
    return benchmark(4'725'000).saturating_add(benchmark(12'386).saturating_mul(b));
}
/// `n` items, keys, or keys below a prefix.
constexpr Weight set_storage(u64 n)
{
    return benchmark(1'565'000).saturating_add(benchmark(733'648, 0, 0, 1).saturating_mul(n));
}
constexpr Weight kill_storage(u64 n)
{
    return benchmark(1'624'000).saturating_add(benchmark(566'903, 0, 0, 1).saturating_mul(n));
}
constexpr Weight kill_prefix(u64 n)
{
    return benchmark(2'964'000).saturating_add(benchmark(1'340'742, 70, 1, 1).saturating_mul(n));
}

}  // namespace tau::pallets::system::call_weights
