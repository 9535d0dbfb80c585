// Overlay and trie: nanoseconds an access, updates a second.
#include "state/overlay.hpp"
#include "state/trie.hpp"

#include <benchmark/benchmark.h>

#include <random>

namespace tau::state {
namespace {

/// A key as storage maps have them: the map's 32 bytes, then a hash and an account.
Bytes account_key(u64 index)
{
    std::mt19937_64 random(index);
    Bytes key(32, 0x26);
    for (int word = 0; word < 6; ++word) {
        const u64 bits = random();
        append(key, {reinterpret_cast<const u8*>(&bits), sizeof bits});
    }
    return key;
}

std::vector<Bytes> account_keys(std::size_t count)
{
    std::vector<Bytes> keys;
    for (u64 index = 0; index < count; ++index) keys.push_back(account_key(index));
    return keys;
}

MapView accounts(const std::vector<Bytes>& keys)
{
    MapView view;
    const Bytes account(80, 1);
    for (const Bytes& key : keys) view.put(key, account);
    return view;
}

void overlay_get(benchmark::State& state)
{
    const auto keys = account_keys(10'000);
    const MapView view = accounts(keys);
    const Overlay overlay(view);
    std::size_t next = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(overlay.get(keys[next]));
        next = next + 1 == keys.size() ? 0 : next + 1;
    }
}
BENCHMARK(overlay_get);

void overlay_put_in_transactions(benchmark::State& state)
{
    const auto keys = account_keys(10'000);
    const MapView view = accounts(keys);
    Overlay overlay(view);
    Bytes value(80, 2);
    std::size_t next = 0;
    for (auto _ : state) {
        if (next % 8 == 0) overlay.begin();
        ++value[0];
        overlay.put(keys[next], value);
        if (next % 8 == 7) overlay.commit();
        next = next + 1 == keys.size() ? 0 : next + 1;
    }
}
BENCHMARK(overlay_put_in_transactions);

void overlay_append_event(benchmark::State& state)
{
    const MapView view;
    Overlay overlay(view);
    const Bytes event(60, 3);
    for (auto _ : state) {
        overlay.begin();
        overlay.append(as_bytes("events"), event);
        overlay.commit();
    }
}
BENCHMARK(overlay_append_event);

/// Updates of `range(1)` random accounts a block among `range(0)`.
void trie_update(benchmark::State& state)
{
    auto keys = account_keys(static_cast<std::size_t>(state.range(0)));
    Trie trie = Trie::build(accounts(keys));
    std::mt19937_64 random(1);
    std::shuffle(keys.begin(), keys.end(), random);
    const auto batch = static_cast<std::size_t>(state.range(1));
    std::vector<StateDiff> diffs(8);
    std::size_t next = 0;
    for (auto& diff : diffs) {
        for (std::size_t i = 0; i < batch; ++i) diff.push_back({keys[next++ % keys.size()], Bytes(80, 2)});
        std::sort(diff.begin(), diff.end(), [](const auto& a, const auto& b) { return BytesLess{}(a.key, b.key); });
    }
    u8 round = 0;
    for (auto _ : state) {
        state.PauseTiming();
        StateDiff& diff = diffs[round++ % diffs.size()];
        for (auto& change : diff) ++(*change.value)[0];
        state.ResumeTiming();
        benchmark::DoNotOptimize(trie.update(diff));
    }
    state.SetItemsProcessed(state.iterations() * state.range(1));
    state.counters["bytes_per_key"] = static_cast<double>(trie.memory()) / static_cast<double>(trie.size());
}
BENCHMARK(trie_update)
    ->Args({100'000, 1'000})
    ->Args({100'000, 10'000})
    ->Args({1'000'000, 10'000})
    ->Args({1'000'000, 100'000})
    ->Unit(benchmark::kMillisecond);

void trie_build(benchmark::State& state)
{
    const MapView view = accounts(account_keys(1'000'000));
    for (auto _ : state) benchmark::DoNotOptimize(Trie::build(view).root());
}
BENCHMARK(trie_build)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace tau::state
