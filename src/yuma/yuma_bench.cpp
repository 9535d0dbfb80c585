// A dense epoch: 256 neurons, of which 64 validators weigh everyone and hold bonds to everyone.
#include "yuma/test_subnet.hpp"

#include <benchmark/benchmark.h>

namespace tau::yuma {
namespace {

struct DenseEpoch {
    Subnet subnet = test_subnet(256, 64);
    Mechanism mechanism;

    DenseEpoch()
    {
        u64 state = 88172645463325252u;
        const auto random = [&] {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return static_cast<u16>(1 + state % 65535);
        };
        std::vector<std::vector<u16>> weights(64, std::vector<u16>(256)), bonds = weights;
        for (auto* rows : {&weights, &bonds}) {
            for (auto& row : *rows) std::generate(row.begin(), row.end(), random);
        }
        mechanism = test_mechanism(256, weights);
        mechanism.bonds = test_mechanism(256, bonds).weights;
        for (u16 i = 0; i < 64; ++i) subnet.total_stake[i] = I64F64::from_num(u64{random()} << 30);
    }
};

void run(benchmark::State& state, const DenseEpoch& epoch)
{
    Stages stages;
    for (auto _ : state) benchmark::DoNotOptimize(run_mechanism(epoch.subnet, epoch.mechanism, 1'000'000'000, stages));
}

void dense_epoch_yuma2(benchmark::State& state)
{
    run(state, {});
}
void dense_epoch_yuma3(benchmark::State& state)
{
    DenseEpoch epoch;
    epoch.subnet.yuma3 = true;
    run(state, epoch);
}
void dense_epoch_liquid_alpha(benchmark::State& state)
{
    DenseEpoch epoch;
    epoch.subnet.yuma3 = epoch.subnet.liquid_alpha = true;
    run(state, epoch);
}

BENCHMARK(dense_epoch_yuma2)->Unit(benchmark::kMicrosecond);
BENCHMARK(dense_epoch_yuma3)->Unit(benchmark::kMicrosecond);
BENCHMARK(dense_epoch_liquid_alpha)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace tau::yuma
