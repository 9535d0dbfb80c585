// Weights of the calls of Multisig (pallet_multisig's own, which the runtime uses): of `s` other signatories and a call
// of `z` bytes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::multisig::call_weights {

using frame::benchmark;

// clang-format off
constexpr Weight as_multi_threshold_1(u64 z) { return benchmark(20'727'356 + 572 * z, 3997, 2); }
constexpr Weight as_multi_create(u64 s, u64 z) { return benchmark(32'052'125 + 111'179 * s + 1'447 * z, 6811, 1, 1); }
constexpr Weight as_multi_approve(u64 s, u64 z) { return benchmark(17'940'334 + 106'203 * s + 1'441 * z, 6811, 1, 1); }
constexpr Weight as_multi_complete(u64 s, u64 z) { return benchmark(42'418'863 + 164'555 * s + 1'573 * z, 6811, 4, 2); }
constexpr Weight approve_as_multi_create(u64 s) { return benchmark(30'237'756 + 107'619 * s, 6811, 1, 1); }
constexpr Weight approve_as_multi_approve(u64 s) { return benchmark(16'907'862 + 101'887 * s, 6811, 1, 1); }
constexpr Weight cancel_as_multi(u64 s) { return benchmark(31'473'005 + 107'460 * s, 6811, 1, 1); }
// clang-format on

/// Account of the inner call's origin.
inline constexpr Weight inner_account = frame::reads_writes(1, 1);

}  // namespace tau::pallets::multisig::call_weights
