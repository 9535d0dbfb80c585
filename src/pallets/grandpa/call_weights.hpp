// Weights of the calls of Grandpa (pallet_grandpa 41.0.0, default_weights.rs).
#pragma once

#include "frame/benchmark.hpp"

#include <algorithm>

namespace tau::pallets::grandpa::call_weights {

using frame::benchmark;

/// Nominators of a validator at most (MaxNominators).
inline constexpr u64 nominators_max = 20;

constexpr Weight report_equivocation(u64 validators)
{
    return benchmark(240'000'000 + 25'000'000 * nominators_max, 0, 21 + 3 * nominators_max, 10 + 3 * nominators_max)
        .saturating_add(benchmark(175'000).saturating_mul(std::max<u64>(validators, 100)));
}
inline constexpr Weight note_stalled = benchmark(3'000'000, 0, 0, 1);

}  // namespace tau::pallets::grandpa::call_weights
