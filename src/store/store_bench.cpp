// Stores: blocks a second, nanoseconds a read, bytes of history a block.
#include "crypto/hash.hpp"
#include "store/change_set.hpp"
#include "store/store.hpp"

#include <benchmark/benchmark.h>

#include <random>

namespace tau::store {
namespace {

Bytes random_bytes(std::mt19937_64& random, std::size_t size)
{
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; i += 8) {
        const u64 bits = random();
        std::copy_n(reinterpret_cast<const u8*>(&bits), std::min<std::size_t>(8, size - i), &bytes[i]);
    }
    return bytes;
}

/// A state of `count` accounts with keys as storage maps have them.
state::StateDiff genesis(std::size_t count)
{
    std::mt19937_64 random(1);
    state::MapView map;
    for (std::size_t i = 0; i < count; ++i) {
        Bytes key(32, 0x26);
        append(key, random_bytes(random, 48));
        map.put(key, Bytes(80, 1));
    }
    state::StateDiff diff;
    for (const auto& [key, value] : map.map()) diff.push_back({key, value});
    return diff;
}

/// What a block without transactions changes, about: 30 plain values, most of them counters.
state::StateDiff empty_block(std::mt19937_64& random)
{
    state::StateDiff diff;
    for (u8 item = 0; item < 30; ++item) {
        Bytes key = to_bytes(crypto::blake2b_256({&item, 1}));
        diff.push_back({key, random_bytes(random, item % 5 == 0 ? 32 : 4)});
    }
    std::sort(diff.begin(), diff.end(), [](const auto& a, const auto& b) { return state::BytesLess{}(a.key, b.key); });
    return diff;
}

class Chain {
public:
    explicit Chain(bool on_disk)
    {
        if (!on_disk) {
            store = open_memory_store();
            return;
        }
        directory = std::filesystem::temp_directory_path() / "tau-store-bench";
        std::filesystem::remove_all(directory);
        store = std::move(open_lmdb_store(directory).value());
    }
    ~Chain() { std::filesystem::remove_all(directory); }

    void commit(state::StateDiff diff)
    {
        BlockCommit block;
        if (const auto head = store->head()) {
            block.number = head->number + 1;
            block.parent = head->hash;
        }
        block.state_root = store->state_root_after(diff);
        block.diff = std::move(diff);
        block.header = Bytes(200, 1);
        block.body = {Bytes(11, static_cast<u8>(block.number))};
        block.hash = crypto::blake2b_256(block.state_root);
        if (!store->commit(block)) std::abort();
    }

    std::filesystem::path directory;
    std::unique_ptr<Store> store;
};

void commit_empty_block(benchmark::State& state)
{
    Chain chain(state.range(0));
    chain.commit(genesis(3000));
    std::mt19937_64 random(2);
    const auto diff = empty_block(random);
    for (auto _ : state) {
        auto changed = diff;
        for (auto& change : changed) ++change.value->front();
        changed[0].value = random_bytes(random, 32);
        chain.commit(std::move(changed));
    }
    state.counters["packed_bytes"] = static_cast<double>(pack_changes(diff).size());
}
BENCHMARK(commit_empty_block)->ArgName("disk")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

/// Random reads of many accounts, at the head or 100 blocks back.
void read_account(benchmark::State& state)
{
    static const auto accounts = genesis(200'000);
    Chain chain(state.range(0));
    chain.commit(accounts);
    std::mt19937_64 random(3);
    for (int i = 0; i < 100; ++i) chain.commit(empty_block(random));
    const View view = chain.store->view_at(state.range(1) ? 1 : 100).value();
    Bytes out;
    for (auto _ : state) benchmark::DoNotOptimize(view->get(accounts[random() % accounts.size()].key, out));
}
BENCHMARK(read_account)->ArgNames({"disk", "past"})->ArgsProduct({{0, 1}, {0, 1}})->Iterations(100'000);

void open_a_million_keys(benchmark::State& state)
{
    Chain chain(true);
    chain.commit(genesis(1'000'000));
    chain.store.reset();
    for (auto _ : state) benchmark::DoNotOptimize(open_lmdb_store(chain.directory).value()->head());
}
BENCHMARK(open_a_million_keys)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace tau::store
