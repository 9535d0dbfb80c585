// Weights of the calls of Proxy (pallets/proxy/src/weights.rs as of spec 459): of `a` announcements and `p` proxies,
// for which every call announces the most there may be.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::proxy::call_weights {

using frame::benchmark;

/// MaxProxies and MaxPending.
inline constexpr u64 p = 20;
inline constexpr u64 a = 75;

/// Account of the inner call's origin.
inline constexpr Weight inner_account = frame::reads_writes(1, 1);

// clang-format off
inline constexpr Weight proxy = benchmark(24'359'160 + 43'205 * p, 4254 + 37 * p, 3, 1).saturating_add(inner_account);
inline constexpr Weight proxy_announced =
    benchmark(49'373'534 + 222'342 * a + 43'307 * p, 8615 + 68 * a + 37 * p, 5, 3).saturating_add(inner_account);
inline constexpr Weight remove_announcement = benchmark(23'803'558 + 192'952 * a + 9'464 * p, 8615, 2, 2);
inline constexpr Weight reject_announcement = benchmark(23'435'113 + 196'646 * a + 23'846 * p, 8615, 2, 2);
inline constexpr Weight announce = benchmark(31'077'340 + 193'963 * a + 35'501 * p, 8615, 3, 2);
inline constexpr Weight add_proxy = benchmark(22'948'451 + 50'581 * p, 4254, 1, 1);
inline constexpr Weight remove_proxy = benchmark(24'396'165 + 62'587 * p, 4254, 1, 2);
inline constexpr Weight remove_proxies = benchmark(24'017'718 + 40'784 * p, 4254, 1, 1);
inline constexpr Weight create_pure = benchmark(24'438'326 + 21'719 * p, 4254, 1, 1);
inline constexpr Weight kill_pure = benchmark(23'452'280 + 44'967 * p, 4254, 1, 1);
inline constexpr Weight poke_deposit = benchmark(42'122'000, 8615, 3, 3);
inline constexpr Weight set_real_pays_fee = benchmark(12'213'324 + 33'564 * p, 4254, 1, 1);
// clang-format on

}  // namespace tau::pallets::proxy::call_weights
