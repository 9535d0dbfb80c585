// Weights of SafeMode (pallet_safe_mode's own, which the runtime uses).
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::safe_mode::call_weights {

using frame::benchmark;

inline constexpr Weight on_initialize_noop = benchmark(3'058'000, 1489, 1);
inline constexpr Weight on_initialize_exit = benchmark(8'029'000, 1489, 1, 1);
inline constexpr Weight enter = benchmark(53'290'000, 3802, 2, 3);
inline constexpr Weight force_enter = benchmark(8'818'000, 1489, 1, 1);
inline constexpr Weight extend = benchmark(54'027'000, 3802, 2, 3);
inline constexpr Weight force_extend = benchmark(10'066'000, 1489, 1, 1);
inline constexpr Weight force_exit = benchmark(9'766'000, 1489, 1, 1);
inline constexpr Weight release_deposit = benchmark(45'648'000, 3802, 3, 2);
inline constexpr Weight force_release_deposit = benchmark(43'363'000, 3802, 2, 2);
inline constexpr Weight force_slash_deposit = benchmark(35'510'000, 3802, 2, 2);

}  // namespace tau::pallets::safe_mode::call_weights
