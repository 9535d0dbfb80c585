#include "demo/crew.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

namespace tau::demo {
namespace {

Member a_member(Role role, u64 steps)
{
    Member member;
    member.who.role = role;
    member.who.steps = steps;
    member.child.emplace(*Child::start({"/bin/sleep", {"100"}, "/dev/null", true, 0}));
    return member;
}

TEST(Member, TellsHowAMinerIsDoing)
{
    auto miner = a_member(Role::honest, 100);
    EXPECT_EQ(miner.state(), "starting");
    miner.hear(R"({"event":"ready","uid":4,"port":9000})");
    miner.hear(R"({"event":"trained","steps":50,"accuracy":0.42})");
    EXPECT_EQ(miner.state(), "training 50, reads 42 %");
    miner.hear(R"({"event":"trained","steps":100,"accuracy":0.8})");
    EXPECT_TRUE(miner.has_trained());
    EXPECT_EQ(miner.state(), "trained 100, reads 80 %");
    miner.hear(R"({"event":"error","message":"no node"})");
    EXPECT_EQ(miner.state(), "no node");
    miner.hear(R"({"event":"served","count":7})");
    EXPECT_EQ(miner.state(), "trained 100, reads 80 %") << "it works again";
}

TEST(Member, KeepsAValidatorsScores)
{
    auto validator = a_member(Role::validator, 0);
    validator.hear(R"({"event":"round","round":3,"scores":{"4":0.5,"5":-0.1,"x":1},"copies":{"9":4}})");
    EXPECT_EQ(validator.scores, (std::map<u16, double>{{4, 0.5}, {5, -0.1}}));
    EXPECT_EQ(validator.copies, (std::map<u16, u16>{{9, 4}}));
}

TEST(Member, NonsenseDoesNoHarm)
{
    auto miner = a_member(Role::bad, 0);
    for (const char* line : {"", "{", "[]", "7", R"({"event":7})", R"({"event":"round","scores":[]})",
                             R"({"event":"trained","steps":"many"})", R"({"event":"error"})"})
        miner.hear(line);
    EXPECT_EQ(miner.state(), "an error");
}

TEST(Member, OneThatEndedSaysHow)
{
    auto miner = a_member(Role::honest, 100);
    miner.child->signal(9);
    for (int i = 0; i < 1000 && !miner.is_gone(); ++i) ::usleep(10'000);
    EXPECT_EQ(miner.state(), "gone: signal 9");
}

}  // namespace
}  // namespace tau::demo
