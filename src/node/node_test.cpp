// What a node answers its engine.
#include "node/test_node.hpp"
#include "pallets/timestamp/timestamp.hpp"

#include <gtest/gtest.h>

namespace tau::node {
namespace {

/// An engine that follows the clock makes blocks anywhere in a slot, and two of them soon after one another when it was
/// held up or is asked for one besides.
TEST(Node, ABlockMayFollowOneLateInItsSlotAtOnce)
{
    TestNode chain;
    const auto time = [&] { return chain.ask([](auto& ctx) { return pallets::timestamp::now(ctx); }); };
    chain.produce();
    for (const u64 late : {u64{1}, chain.node->slot_duration() / 2 + 1, chain.node->slot_duration() - 1}) {
        const u64 parent = chain.node->earliest_timestamp() + late;
        ASSERT_TRUE(chain.node->produce_block(parent));
        const u64 next = chain.node->earliest_timestamp();
        ASSERT_TRUE(chain.node->produce_block(next));
        EXPECT_EQ(time(), next);
        EXPECT_GT(next / chain.node->slot_duration(), parent / chain.node->slot_duration());
    }
}

}  // namespace
}  // namespace tau::node
