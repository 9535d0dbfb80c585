// Weights of the calls of Utility beside those of the calls inside (pallets/utility/src/weights.rs as of spec 459).
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::utility::call_weights {

using frame::benchmark;

/// A batch of `c` calls.
constexpr Weight batch(u64 c)
{
    return benchmark(17'074'386 + 5'790'025 * c, 3983, 2, 0);
}
constexpr Weight batch_all(u64 c)
{
    return benchmark(2'851'506 + 6'103'978 * c, 3983, 2, 0);
}
constexpr Weight force_batch(u64 c)
{
    return benchmark(30'782'380 + 5'775'616 * c, 3983, 2, 0);
}
/// With the account of the inner call's origin.
inline constexpr Weight as_derivative = benchmark(15'800'000, 3983, 2, 0).saturating_add(frame::reads_writes(1, 1));
inline constexpr Weight dispatch_as = benchmark(7'293'000);
inline constexpr Weight dispatch_as_fallible = benchmark(7'244'000);
inline constexpr Weight if_else = benchmark(22'742'000, 3983, 2, 0);

}  // namespace tau::pallets::utility::call_weights
