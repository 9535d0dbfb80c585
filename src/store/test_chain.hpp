// Blocks for the tests of the stores.
#pragma once

#include "crypto/hash.hpp"
#include "store/store.hpp"

#include <gtest/gtest.h>

#include <stdlib.h>

namespace tau::store {

/// A directory that is removed at the end of the test.
struct TemporaryDirectory {
    std::filesystem::path path;

    TemporaryDirectory()
    {
        std::string name = (std::filesystem::temp_directory_path() / "tau-store-XXXXXX").string();
        EXPECT_NE(mkdtemp(name.data()), nullptr);
        path = name;
    }
    ~TemporaryDirectory() { std::filesystem::remove_all(path); }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
};

/// Puts made-up blocks with the wanted changes on a store's head.
class TestChain {
public:
    explicit TestChain(Store& store, BlockNumber first = 0) : store_(store), first_(first) {}

    BlockCommit next(state::StateDiff diff)
    {
        BlockCommit block;
        const auto head = store_.head();
        block.number = head ? head->number + 1 : first_;
        if (head) block.parent = head->hash;
        block.state_root = store_.state_root_after(diff);
        block.diff = std::move(diff);
        append(block.header, block.parent);
        append(block.header, block.state_root);
        block.header.push_back(static_cast<u8>(block.number));
        block.hash = crypto::blake2b_256(block.header);
        return block;
    }

    void commit(state::StateDiff diff)
    {
        const auto result = store_.commit(next(std::move(diff)));
        ASSERT_TRUE(result) << result.error().message;
    }

private:
    Store& store_;
    BlockNumber first_;
};

}  // namespace tau::store
