#include "crypto/keypair.hpp"
#include "crypto/verify.hpp"

#include <benchmark/benchmark.h>

namespace tau::crypto {
namespace {

/// About what a transfer signs.
const Bytes message(140, 1);

void sign(benchmark::State& state)
{
    const auto key = KeyPair::from_uri("//Alice", static_cast<Scheme>(state.range(0))).value();
    for (auto _ : state) benchmark::DoNotOptimize(key.sign(message));
}

void check(benchmark::State& state)
{
    const auto key = KeyPair::from_uri("//Alice", static_cast<Scheme>(state.range(0))).value();
    const Bytes signature = key.sign(message);
    for (auto _ : state) benchmark::DoNotOptimize(verify({key.scheme(), key.account(), message, signature}));
}

BENCHMARK(sign)->DenseRange(0, 2)->ArgName("scheme")->Unit(benchmark::kMicrosecond);
BENCHMARK(check)->DenseRange(0, 2)->ArgName("scheme")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace tau::crypto
