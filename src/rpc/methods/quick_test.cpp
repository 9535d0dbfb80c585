// Which of the node's methods answer on the thread that moves the bytes: look-ups, and nothing that can take long.
#include "rpc/methods/node_methods.hpp"

#include <gtest/gtest.h>

namespace tau::rpc::methods {
namespace {

class QuickTest : public testing::Test {
protected:
    QuickTest() { add_all(rpc_, world_); }
    bool at_once(const std::string& method, const std::string& params = "[]")
    {
        const auto text = R"({"jsonrpc":"2.0","id":1,"method":")" + method + R"(","params":)" + params + "}";
        return rpc_.answer_at_once(text, nullptr).has_value();
    }

    std::unique_ptr<node::Node> node_ = node::Node::open({}).value();
    engine::Solo engine_{*node_, {}};
    World world_{*node_, engine_};
    JsonRpc rpc_;
};

constexpr const char* past = R"(["0x00","0x0000000000000000000000000000000000000000000000000000000000000000"])";

TEST_F(QuickTest, LookUpsOfTheHeadAre)
{
    for (const char* method : {"system_name", "system_version", "system_chain", "system_chainType", "system_health",
                               "system_properties", "system_syncState", "system_peers", "chain_getBlockHash",
                               "chain_getFinalizedHead", "chain_getHeader", "state_getRuntimeVersion"})
        EXPECT_TRUE(at_once(method)) << method;
    for (const char* method : {"state_getStorage", "state_getStorageHash", "state_getStorageSize"})
        EXPECT_TRUE(at_once(method, R"(["0x00"])")) << method;
}

TEST_F(QuickTest, WhatTakesLongerIsNot)
{
    for (const char* method : {"state_getStorage", "state_getStorageHash", "state_getStorageSize"})
        EXPECT_FALSE(at_once(method, past)) << method;
    EXPECT_FALSE(at_once("chain_getBlockHash", "[[0,1,2]]"));
    for (const char* method :
         {"state_call", "state_getMetadata", "state_getKeys", "state_getKeysPaged", "state_getPairs",
          "state_queryStorage", "state_queryStorageAt", "state_getReadProof", "author_submitExtrinsic",
          "author_pendingExtrinsics", "author_removeExtrinsic", "system_dryRun", "system_accountNextIndex",
          "payment_queryInfo", "payment_queryFeeDetails", "chain_getBlock"})
        EXPECT_FALSE(at_once(method, R"(["0x00"])")) << method;
}

}  // namespace
}  // namespace tau::rpc::methods
