// What a hostile client asks the node's methods: an error, never a dead or a full node.
#include "base/hex.hpp"
#include "pallets/aura/aura.hpp"
#include "rpc/methods/node_methods.hpp"
#include "runtime/executor.hpp"

#include <gtest/gtest.h>

namespace tau::rpc::methods {
namespace {

class MethodsTest : public testing::Test {
protected:
    MethodsTest() { add_all(rpc_, world_); }

    /// The code of the error; 0 when there is an answer.
    i32 code_of(const std::string& method, const json::array& params)
    {
        const auto answer = rpc_.call(method, params);
        return answer ? 0 : answer.error().code;
    }
    i32 state_call(const std::string& method, const Bytes& arguments)
    {
        return code_of("state_call", {method, to_hex(arguments)});
    }

    /// A list as the only parameter; braces around a list would copy it.
    static json::array list(const json::array& elements)
    {
        json::array out;
        out.emplace_back(elements);
        return out;
    }

    /// A header, encoded.
    static Bytes header(BlockNumber number, std::optional<u64> slot)
    {
        Header out{.parent_hash = {}, .number = {number}, .state_root = {}, .extrinsics_root = {}, .digest = {}};
        if (slot) out.digest.logs.push_back(pallets::aura::pre_runtime(*slot));
        return scale::encoded(out);
    }
    u64 next_slot() const { return node_->earliest_timestamp() / node_->slot_duration(); }

    std::unique_ptr<node::Node> node_ = node::Node::open({}).value();
    engine::Solo engine_{*node_, {}};
    World world_{*node_, engine_};
    JsonRpc rpc_;
};

TEST_F(MethodsTest, BlocksThatDoNotFollowAreRefused)
{
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(engine_.create_block());
    for (const BlockNumber number : {0u, 3u, 5u, 0xffffffffu})
        for (const std::optional<u64> slot : {std::optional<u64>{}, std::optional<u64>{0}, std::optional(~u64{0})}) {
            Bytes block = header(number, slot);
            EXPECT_EQ(state_call("Core_initialize_block", block), 4003) << number;
            block.push_back(0);
            EXPECT_EQ(state_call("Core_execute_block", block), 4003) << number;
        }
    EXPECT_EQ(state_call("Core_initialize_block", header(4, 0)), 4003);
    EXPECT_EQ(state_call("Core_initialize_block", {}), 4003);
    EXPECT_EQ(state_call("Core_initialize_block", header(4, next_slot())), 0);
}

TEST_F(MethodsTest, ABlockWithoutTimeIsRefused)
{
    ASSERT_TRUE(engine_.create_block());
    Bytes block = header(2, next_slot());
    block.push_back(0);
    EXPECT_EQ(state_call("Core_execute_block", block), 4003);
}

TEST_F(MethodsTest, ABlockThatFollowsIsExecuted)
{
    ASSERT_TRUE(engine_.create_block());
    const auto parent = node_->view();
    ASSERT_TRUE(engine_.create_block());
    const auto made = node_->view();
    Bytes block = scale::encoded(made.header);
    const auto second = node_->store().block(2);
    scale::encode(block, static_cast<u8>(second->body.size() << 2));
    for (const auto& extrinsic : second->body) append(block, extrinsic);
    EXPECT_EQ(code_of("state_call", {"Core_execute_block", to_hex(block), to_hex(parent.head.hash)}), 0);
    EXPECT_EQ(state_call("Core_execute_block", block), 4003) << "its parent is not the head";
}

TEST_F(MethodsTest, ALargeValueAskedOftenIsTooLongAnAnswer)
{
    ASSERT_TRUE(engine_.create_block());
    const std::string events = "0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7";
    const json::array often(200'000, json::value(events));
    const auto head = to_hex(node_->view().head.hash);
    EXPECT_EQ(code_of("state_queryStorageAt", list(often)), -32008);
    EXPECT_EQ(code_of("state_queryStorage", {often, head}), -32008);
    EXPECT_EQ(code_of("chain_getBlockHash", list(json::array(300'000, json::value(0)))), -32008);
    EXPECT_EQ(code_of("state_queryStorageAt", list({json::value(events)})), 0);
    EXPECT_EQ(code_of("state_getPairs", {"0x"}), 0);
}

}  // namespace
}  // namespace tau::rpc::methods
