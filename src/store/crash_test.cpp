// kill -9 at any moment loses at most the block in progress.
#include "state/trie.hpp"
#include "store/test_chain.hpp"

#include <gtest/gtest.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

namespace tau::store {
namespace {

/// Changes of block `number`, the same in every run.
state::StateDiff changes(BlockNumber number)
{
    std::mt19937 random(number);
    std::map<Bytes, std::optional<Bytes>> chosen;
    for (int i = 0; i < 50; ++i) {
        Bytes key(32, 1);
        key.push_back(static_cast<u8>(random()));
        std::optional<Bytes> value;
        if (random() % 4) value = Bytes(random() % 100, static_cast<u8>(number));
        chosen[key] = value;
    }
    state::StateDiff diff;
    for (auto& [key, value] : chosen) diff.push_back({key, value});
    return diff;
}

/// Commits blocks until killed; tells each on `pipe` once it is durable.
[[noreturn]] void write_until_killed(const std::filesystem::path& path, int pipe)
{
    auto store = open_lmdb_store(path);
    if (!store) _exit(1);
    TestChain chain(**store);
    for (;;) {
        const auto head = (*store)->head();
        const BlockNumber number = head ? head->number + 1 : 0;
        if (!(*store)->commit(chain.next(changes(number)))) _exit(2);
        if (number % 16 == 15 && !(*store)->prune(20)) _exit(3);
        if (write(pipe, &number, sizeof number) != sizeof number) _exit(4);
    }
}

/// The last block the writer told of, killed `delay_us` after its `blocks`th.
std::optional<BlockNumber> run_writer(const std::filesystem::path& path, unsigned blocks, unsigned delay_us)
{
    int pipe_ends[2];
    EXPECT_EQ(pipe(pipe_ends), 0);
    const pid_t child = fork();
    if (child == 0) write_until_killed(path, pipe_ends[1]);
    close(pipe_ends[1]);
    std::optional<BlockNumber> last;
    const auto hear = [&] {
        BlockNumber number = 0;
        if (read(pipe_ends[0], &number, sizeof number) != sizeof number) return false;
        last = number;
        return true;
    };
    for (unsigned i = 0; i < blocks && hear(); ++i) {
    }
    usleep(delay_us);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the writer stopped by itself with " << WEXITSTATUS(status);
    while (hear()) {
    }
    close(pipe_ends[0]);
    return last;
}

TEST(Crash, loses_at_most_the_block_in_progress)
{
    TemporaryDirectory directory;
    std::mt19937 random(4);
    state::MapView model;
    BlockNumber applied = 0;  // blocks applied to the model
    for (int round = 0; round < 12; ++round) {
        const auto told = run_writer(directory.path, random() % 8, random() % 20000);
        const auto store = open_lmdb_store(directory.path);
        ASSERT_TRUE(store) << store.error().message;
        const auto head = (*store)->head();
        if (!head) {
            ASSERT_EQ(told, std::nullopt);
            continue;
        }
        if (told) {
            ASSERT_GE(head->number, *told);
            ASSERT_LE(head->number, *told + 1);
        }
        for (; applied <= head->number; ++applied) model.apply(changes(applied));
        const StoredBlock block = (*store)->block(head->number).value();
        ASSERT_EQ(block.id, *head);
        ASSERT_EQ(state::trie_root(*(*store)->head_view(), state::StateVersion::v1), block.state_root);
        ASSERT_EQ(state::trie_root(model, state::StateVersion::v1), block.state_root);
    }
    EXPECT_GT(applied, 20U);
}

TEST(Crash, a_second_opener_is_refused)
{
    TemporaryDirectory directory;
    const auto first = open_lmdb_store(directory.path);
    ASSERT_TRUE(first);
    const auto second = open_lmdb_store(directory.path);
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message.find("in use by another process"), std::string::npos);
}

TEST(Crash, reopening_keeps_everything)
{
    TemporaryDirectory directory;
    Hash hash;
    {
        const auto store = open_lmdb_store(directory.path).value();
        TestChain chain(*store);
        for (BlockNumber number = 0; number < 5; ++number) chain.commit(changes(number));
        ASSERT_TRUE(store->set_finalized(3));
        hash = store->head()->hash;
    }
    const auto store = open_lmdb_store(directory.path).value();
    EXPECT_EQ(store->head(), (BlockId{4, hash}));
    EXPECT_EQ(store->finalized()->number, 3U);
    state::MapView model;
    for (BlockNumber number = 0; number < 5; ++number) {
        model.apply(changes(number));
        EXPECT_EQ(state::trie_root(**store->view_at(number), state::StateVersion::v1),
                  state::trie_root(model, state::StateVersion::v1));
    }
    TestChain(*store).commit(changes(5));
}

TEST(Crash, a_key_too_long_for_the_disk_is_refused)
{
    TemporaryDirectory directory;
    const auto store = open_lmdb_store(directory.path).value();
    TestChain chain(*store);
    const auto result = store->commit(chain.next({{Bytes(512, 1), Bytes{1}}}));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, StoreErrorCode::invalid);
    chain.commit({{Bytes(511, 1), Bytes{1}}});
    Bytes value;
    EXPECT_FALSE(store->head_view()->get(Bytes(600, 1), value));
    EXPECT_FALSE(store->head_view()->next_key(Bytes(600, 1), value));
}

}  // namespace
}  // namespace tau::store
