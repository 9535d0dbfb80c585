// Weights of Scheduler's calls and of its work at the start of a block
// (pallet_scheduler's own, which the runtime uses).
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::scheduler::call_weights {

using frame::benchmark;

/// MaxScheduledPerBlock, which the calls announce.
inline constexpr u64 most = 50;

// clang-format off
inline constexpr Weight schedule = benchmark(11'548'266 + 494'382 * most, 110'487, 1, 1);
inline constexpr Weight cancel = benchmark(13'129'003 + 690'444 * most, 110'487, 1, 3);
inline constexpr Weight schedule_named = benchmark(18'707'577 + 508'586 * most, 110'487, 2, 2);
inline constexpr Weight cancel_named = benchmark(19'956'973 + 683'291 * most, 110'487, 2, 3);
inline constexpr Weight schedule_retry = benchmark(12'904'309 + 10'704 * most, 110'487, 1, 2);
inline constexpr Weight set_retry = benchmark(147'698'000, 110'487, 1, 1);
inline constexpr Weight set_retry_named = benchmark(160'844'000, 110'487, 2, 1);
inline constexpr Weight cancel_retry = benchmark(148'172'000, 110'487, 1, 1);
inline constexpr Weight cancel_retry_named = benchmark(162'653'000, 110'487, 2, 1);

inline constexpr Weight service_agendas_base = benchmark(4'002'000, 1489, 1, 1);
constexpr Weight service_agenda_base(u64 s) { return benchmark(3'258'412 + 457'723 * s, 110'487, 1, 1); }
inline constexpr Weight service_task_base = benchmark(3'490'000);
constexpr Weight service_task_fetched(u64 s) { return benchmark(21'269'000 + 1'640 * s, 4'197'809, 3, 2); }
inline constexpr Weight service_task_named = benchmark(4'954'000, 0, 0, 1);
inline constexpr Weight service_task_periodic = benchmark(3'401'000);
inline constexpr Weight execute_dispatch_signed = benchmark(9'407'000, 3997, 2);
inline constexpr Weight execute_dispatch_unsigned = benchmark(2'440'000);
// clang-format on

}  // namespace tau::pallets::scheduler::call_weights
