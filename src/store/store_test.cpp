// What every store promises, on both.
#include "store/store.hpp"

#include "crypto/hash.hpp"
#include "state/trie.hpp"
#include "store/test_chain.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <random>
#include <thread>

namespace tau::store {
namespace {

using state::MapView;
using state::StateDiff;

struct Kind {
    const char* name;
    std::unique_ptr<Store> (*open)(const std::filesystem::path&);
};

std::unique_ptr<Store> open_disk(const std::filesystem::path& directory)
{
    auto opened = open_lmdb_store(directory);
    EXPECT_TRUE(opened) << opened.error().message;
    return std::move(*opened);
}

class StoreTest : public testing::TestWithParam<Kind> {
protected:
    StoreTest() : store(GetParam().open(directory.path)) {}

    TemporaryDirectory directory;
    std::unique_ptr<Store> store;
};

/// Everything in `view`, by walking it.
MapView::Map contents(const state::StateView& view)
{
    MapView::Map map;
    Bytes key;
    Bytes value;
    while (view.next_key(key, key)) {
        EXPECT_TRUE(view.get(key, value));
        map[key] = value;
    }
    return map;
}

TEST_P(StoreTest, is_empty_at_first)
{
    EXPECT_EQ(store->head(), std::nullopt);
    EXPECT_EQ(store->finalized(), std::nullopt);
    EXPECT_EQ(store->oldest_view(), std::nullopt);
    EXPECT_TRUE(contents(*store->head_view()).empty());
    EXPECT_EQ(store->view_at(0).error().code, StoreErrorCode::unknown_block);
    EXPECT_EQ(store->block(0).error().code, StoreErrorCode::unknown_block);
    EXPECT_EQ(store->block(Hash{}).error().code, StoreErrorCode::unknown_block);
    EXPECT_EQ(store->hash_of(0), std::nullopt);
    EXPECT_EQ(store->state_root_after({}), state::empty_trie_root());
    EXPECT_EQ(store->prune(1).value(), 0U);
}

TEST_P(StoreTest, keeps_blocks_whole)
{
    TestChain chain(*store);
    chain.commit({{{1}, Bytes{7}}});
    BlockCommit block = chain.next({{{2}, Bytes{8}}});
    block.body = {{1, 2, 3}, {}, Bytes(5000, 9)};
    block.justifications = Bytes{42};
    block.finalized = 0;
    ASSERT_TRUE(store->commit(block));

    const StoredBlock stored = store->block(block.hash).value();
    EXPECT_EQ(stored.id, (BlockId{1, block.hash}));
    EXPECT_EQ(stored.parent, block.parent);
    EXPECT_EQ(stored.state_root, block.state_root);
    EXPECT_EQ(stored.header, block.header);
    EXPECT_EQ(stored.body, block.body);
    EXPECT_EQ(stored.justifications, block.justifications);
    EXPECT_EQ(store->header(1).value(), block.header);
    EXPECT_EQ(store->hash_of(1), block.hash);
    EXPECT_EQ(store->number_of(block.hash), 1U);
    EXPECT_EQ(store->find_extrinsic(crypto::blake2b_256(block.body[2])), (ExtrinsicLocation{1, 2}));
    EXPECT_EQ(store->find_extrinsic(Hash{}), std::nullopt);
    EXPECT_EQ(store->head(), (BlockId{1, block.hash}));
    EXPECT_EQ(store->finalized()->number, 0U);
    EXPECT_EQ(store->changes_of(1).value(), (StateDiff{{{2}, std::nullopt}}));
    ASSERT_TRUE(store->set_finalized(1));
    EXPECT_EQ(store->finalized(), store->head());
    EXPECT_EQ(store->set_finalized(0).error().code, StoreErrorCode::invalid);
    EXPECT_EQ(store->set_finalized(2).error().code, StoreErrorCode::unknown_block);
}

TEST_P(StoreTest, refuses_what_does_not_fit_and_changes_nothing)
{
    TestChain chain(*store);
    chain.commit({{{1}, Bytes{7}}});
    const auto refused = [&](auto spoil) {
        BlockCommit block = chain.next({{{1}, Bytes{8}}, {{2}, Bytes{9}}});
        spoil(block);
        const auto result = store->commit(block);
        return !result && result.error().code == StoreErrorCode::invalid;
    };
    EXPECT_TRUE(refused([](BlockCommit& block) { block.number = 2; }));
    EXPECT_TRUE(refused([](BlockCommit& block) { block.parent[0] ^= 1; }));
    EXPECT_TRUE(refused([](BlockCommit& block) { block.state_root[0] ^= 1; }));
    EXPECT_TRUE(refused([](BlockCommit& block) { block.finalized = 2; }));
    EXPECT_TRUE(refused([](BlockCommit& block) { block.diff[0].value = Bytes{6}; }));
    EXPECT_EQ(store->head()->number, 0U);
    EXPECT_EQ(contents(*store->head_view()), (MapView::Map{{{1}, {7}}}));
    chain.commit({{{1}, Bytes{8}}});
    EXPECT_EQ(contents(*store->head_view()), (MapView::Map{{{1}, {8}}}));
}

TEST_P(StoreTest, candidates_leave_no_trace)
{
    TestChain chain(*store);
    chain.commit({{{1}, Bytes{7}}});
    const Hash root = store->state_root_after({});
    EXPECT_NE(store->state_root_after({{{1}, std::nullopt}, {{3}, Bytes(40, 1)}}), root);
    EXPECT_EQ(store->state_root_after({{{1}, std::nullopt}}), state::empty_trie_root());
    EXPECT_EQ(store->state_root_after({{{1}, Bytes{7}}}), root);
    EXPECT_EQ(store->state_root_after({}), root);
    EXPECT_EQ(contents(*store->head_view()), (MapView::Map{{{1}, {7}}}));
}

TEST_P(StoreTest, may_start_from_a_later_block)
{
    TestChain chain(*store, 1000);
    chain.commit({{{1}, Bytes{7}}});
    chain.commit({{{1}, Bytes{8}}});
    EXPECT_EQ(store->block(999).error().code, StoreErrorCode::unknown_block);
    EXPECT_EQ(store->view_at(999).error().code, StoreErrorCode::unknown_block);
    EXPECT_EQ(contents(**store->view_at(1000)), (MapView::Map{{{1}, {7}}}));
    EXPECT_EQ(store->oldest_view(), 1000U);
}

StateDiff random_diff(std::mt19937& random)
{
    std::map<Bytes, std::optional<Bytes>> changes;
    for (unsigned i = random() % 12; i > 0; --i) {
        Bytes key(random() % 3 + 1);
        for (u8& byte : key) byte = static_cast<u8>(random() % 3);
        std::optional<Bytes> value;
        if (random() % 3) value = Bytes(random() % 50, static_cast<u8>(random()));
        changes[key] = value;
    }
    StateDiff diff;
    for (auto& [key, value] : changes) diff.push_back({key, value});
    return diff;
}

TEST_P(StoreTest, shows_every_past_state)
{
    std::mt19937 random(11);
    TestChain chain(*store);
    MapView model;
    std::vector<MapView::Map> past;
    std::vector<View> held;
    for (int number = 0; number < 60; ++number) {
        const StateDiff diff = random_diff(random);
        chain.commit(diff);
        model.apply(diff);
        past.push_back(model.map());
        held.push_back(store->head_view());
        ASSERT_EQ(state::trie_root(*store->head_view(), state::StateVersion::v1), store->state_root_after({}));
    }
    for (BlockNumber number = 0; number < past.size(); ++number) {
        SCOPED_TRACE(number);
        EXPECT_EQ(contents(**store->view_at(number)), past[number]);
        EXPECT_EQ(contents(*held[number]), past[number]);
    }
}

TEST_P(StoreTest, prunes_state_and_bodies_but_not_headers)
{
    std::mt19937 random(12);
    TestChain chain(*store);
    MapView model;
    std::vector<MapView::Map> past;
    for (int number = 0; number < 40; ++number) {
        BlockCommit block = chain.next(random_diff(random));
        block.body = {Bytes{static_cast<u8>(number)}};
        ASSERT_TRUE(store->commit(block));
        model.apply(block.diff);
        past.push_back(model.map());
        if (number % 7 == 6) {
            ASSERT_TRUE(store->prune(10));
        }
    }
    EXPECT_EQ(store->prune(10).value(), 5U);
    EXPECT_EQ(store->prune(10).value(), 0U);
    EXPECT_EQ(store->oldest_view(), 29U);
    EXPECT_EQ(store->view_at(28).error().code, StoreErrorCode::pruned);
    EXPECT_EQ(store->block(28).error().code, StoreErrorCode::pruned);
    EXPECT_EQ(store->changes_of(28).error().code, StoreErrorCode::pruned);
    EXPECT_TRUE(store->header(28));
    EXPECT_TRUE(store->hash_of(0));
    EXPECT_EQ(store->find_extrinsic(crypto::blake2b_256(Bytes{28})), std::nullopt);
    EXPECT_EQ(store->find_extrinsic(crypto::blake2b_256(Bytes{29})), (ExtrinsicLocation{29, 0}));
    for (BlockNumber number = 29; number < 40; ++number) EXPECT_EQ(contents(**store->view_at(number)), past[number]);
    EXPECT_EQ(store->prune(0).value(), 10U);
    EXPECT_EQ(contents(*store->head_view()), past[39]);
}

TEST_P(StoreTest, a_held_view_survives_pruning_and_the_store)
{
    TestChain chain(*store);
    chain.commit({{{1}, Bytes{7}}, {{2}, Bytes{7}}});
    const View held = store->head_view();
    for (u8 value = 0; value < 20; ++value) chain.commit({{{1}, Bytes{value}}, {{2}, std::nullopt}});
    ASSERT_TRUE(store->prune(2));
    EXPECT_EQ(contents(*held), (MapView::Map{{{1}, {7}}, {{2}, {7}}}));
    store.reset();
    EXPECT_EQ(contents(*held), (MapView::Map{{{1}, {7}}, {{2}, {7}}}));
}

TEST_P(StoreTest, readers_see_whole_blocks_while_the_writer_goes_on)
{
    TestChain chain(*store);
    chain.commit({{{1}, Bytes{0}}, {{2}, Bytes{0}}});
    std::atomic<bool> done = false;
    std::atomic<u64> torn = 0;
    std::atomic<u64> reads = 0;
    const auto read = [&] {
        Bytes first;
        Bytes second;
        while (!done) {
            const View view = store->head_view();
            view->get(Bytes{1}, first);
            view->get(Bytes{2}, second);
            torn += first != second;
            ++reads;
        }
    };
    std::thread readers[] = {std::thread(read), std::thread(read)};
    for (int round = 0; round < 150 || reads < 300; ++round) {
        const Bytes value{static_cast<u8>(round)};
        chain.commit({{{1}, value}, {{2}, value}});
        if (round % 10 == 9) {
            EXPECT_TRUE(store->prune(3));
        }
    }
    done = true;
    for (auto& reader : readers) reader.join();
    EXPECT_EQ(torn, 0U);
}

INSTANTIATE_TEST_SUITE_P(, StoreTest,
                         testing::Values(Kind{"memory", [](const auto&) { return open_memory_store(); }},
                                         Kind{"lmdb", open_disk}),
                         [](const auto& kind) { return std::string(kind.param.name); });

}  // namespace
}  // namespace tau::store
