#include "amm/swap.hpp"

#include <benchmark/benchmark.h>

namespace tau::amm {
namespace {

constexpr u64 tao = 1'000'000'000;

/// An everyday order; `quote` decides between the exact root and the series.
void swap_once(benchmark::State& state, u64 quote, u64 price_limit)
{
    const Pool pool{.reserves = {50'000 * tao, 1'234'567 * tao}, .balancer = {quote}, .fee_rate = 33};
    u64 amount = 5 * tao;
    for (auto _ : state) benchmark::DoNotOptimize(swap(pool, {Side::buy, amount++, price_limit}, 1'000'000));
}
BENCHMARK_CAPTURE(swap_once, equal_weights, weight_one / 2, max_price);
BENCHMARK_CAPTURE(swap_once, moved_weights, 500'000'123'456'789'123, max_price);
BENCHMARK_CAPTURE(swap_once, to_price_limit, 500'000'123'456'789'123, 40'500'500);

void inject_once(benchmark::State& state)
{
    Pool pool{.reserves = {50'000 * tao, 1'234'567 * tao}};
    for (auto _ : state) benchmark::DoNotOptimize(inject(pool, {tao / 2, tao / 3}));
}
BENCHMARK(inject_once);

}  // namespace
}  // namespace tau::amm
