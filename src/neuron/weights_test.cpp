#include "neuron/membership.hpp"
#include "neuron/policy.hpp"
#include "neuron/weight_setter.hpp"

#include "base/hex.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace tau::neuron {
namespace {

TEST(Weights, LargestIsFullAndNonsenseIsLeftOut)
{
    const auto row = make_row({{0, 1.0}, {1, 0.5}, {2, -1.0}, {3, std::nan("")}, {9, 1.0}}, {.neurons = 5});
    ASSERT_TRUE(row);
    EXPECT_EQ(*row, (WeightRow{{0, 1}, {65535, 32768}}));
    EXPECT_FALSE(make_row({{0, 0.0}}, {.neurons = 5}));
}

TEST(Weights, FillsUpToTheLeastLength)
{
    const auto row = make_row({{2, 1.0}}, {.neurons = 4, .min_allowed = 3});
    ASSERT_TRUE(row);
    EXPECT_EQ(*row, (WeightRow{{2, 0, 1}, {65535, 0, 0}}));
    EXPECT_EQ(make_row({{2, 1.0}}, {.neurons = 4, .min_allowed = 1024})->uids.size(), 4u);
}

TEST(Weights, NoShareAboveTheLimit)
{
    const u16 third = 65535 / 3 + 1;
    const auto row = make_row({{0, 100.0}, {1, 3.0}, {2, 2.0}, {3, 1.0}}, {.neurons = 4, .max_limit = third});
    ASSERT_TRUE(row);
    const double sum = std::accumulate(row->values.begin(), row->values.end(), 0.0);
    for (const u16 value : row->values) EXPECT_LE(value / sum, third / 65535.0 + 1e-4);
    EXPECT_GE(row->values[0], row->values[1]);
    EXPECT_FALSE(make_row({{0, 1.0}, {1, 1.0}}, {.neurons = 4, .max_limit = third}));
}

TEST(Weights, CommitHashIsTheReferences)
{
    // A commit and its reveal from tests/vectors/scenarios/scenario_weights.json.gz, made by the reference.
    const auto hotkey = *fixed_from_hex<32>("0xcbd8c3f22e52764981fd28342e8315ab1039b9ce360b91d0c96c41f09f2023c8");
    const CommittedWeights committed{.row = {{1, 0}, {77, 5}}, .salt = {0xf3d0}};
    EXPECT_EQ(to_hex(commit_hash(hotkey, 3, committed)),
              "0xb4f9a1c772f2b8abd853dc2098e12d941c1b685af09c72473ef16534a52b58a0");
}

Metagraph two_neurons()
{
    Metagraph graph;
    graph.netuid = 2;
    graph.block.number = 150;
    graph.hotkeys = {"5A", "5B"};
    graph.uids = {{"5A", 0}, {"5B", 1}};
    graph.permits = {true, false};
    graph.stake_rao = {1000, 10};
    graph.last_update = {100, 0};
    graph.weights_rate_limit = 100;
    graph.axons.resize(2);
    return graph;
}

TEST(Weights, SayWhyNot)
{
    Metagraph graph = two_neurons();
    EXPECT_NE(why_not_now(graph, "5A")->find("again in 49 blocks"), std::string::npos);
    EXPECT_NE(why_not_now(graph, "5B")->find("permit"), std::string::npos);
    EXPECT_NE(why_not_now(graph, "5C")->find("not registered"), std::string::npos);
    graph.block.number = 199;
    EXPECT_FALSE(why_not_now(graph, "5A"));
}

TEST(PermitPolicy, LetsInWhoHasPermitAndStake)
{
    PermitPolicy policy(100, {"5Friend"});
    EXPECT_FALSE(policy.admit("5A").admitted);
    EXPECT_TRUE(policy.admit("5Friend").admitted);
    policy.update(std::make_shared<Metagraph>(two_neurons()));
    EXPECT_TRUE(policy.admit("5A").admitted);
    EXPECT_FALSE(policy.admit("5B").admitted);
    EXPECT_FALSE(policy.admit("5Stranger").admitted);
    EXPECT_EQ(policy.priority("5A"), 1000u);
    EXPECT_FALSE(PermitPolicy(2000).admit("5A").admitted);
}

TEST(Axon, AddressesThereAndBack)
{
    const auto v4 = axon_at("192.0.2.1", 80);
    ASSERT_TRUE(v4);
    EXPECT_EQ(v4->ip, u128{0xc0000201});
    EXPECT_EQ(v4->host(), "192.0.2.1");
    EXPECT_EQ(axon_at("2001:db8::1", 80)->host(), "2001:db8::1");
    for (const char* bad : {"127.0.0.1", "0.0.0.0", "localhost", "", "1.2.3"}) EXPECT_FALSE(axon_at(bad, 80)) << bad;
    EXPECT_EQ(find_uid(two_neurons(), "1"), 1);
    EXPECT_EQ(find_uid(two_neurons(), "5B"), 1);
    EXPECT_FALSE(find_uid(two_neurons(), "2"));
    EXPECT_FALSE(find_uid(two_neurons(), "1x"));
}

}  // namespace
}  // namespace tau::neuron
