#include "demo/verdict.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tau::demo {
namespace {

std::vector<Participant> two_honest_one_bad()
{
    return {{"Vera", Role::validator, "", 0, 0, 0},
            {"Ada", Role::honest, "honest", 20, 0, 0},
            {"Boole", Role::honest, "honest", 10, 0, 0},
            {"Randy", Role::bad, "random", 0, 0, 0}};
}

TEST(Verdict, HoldsWhenMoreEffortEarnsMoreAndTheBadNearlyNothing)
{
    const auto verdict = judge(two_honest_one_bad(), {{"Ada", 0.7}, {"Boole", 0.27}, {"Randy", 0.03}});
    EXPECT_TRUE(verdict.holds());
    EXPECT_NEAR(verdict.bad_share, 0.03, 1e-12);
}

TEST(Verdict, FailsOutOfOrder)
{
    EXPECT_FALSE(judge(two_honest_one_bad(), {{"Ada", 0.4}, {"Boole", 0.6}}).holds());
    EXPECT_FALSE(judge(two_honest_one_bad(), {{"Ada", 0.5}, {"Boole", 0.5}}).ordered) << "equal is not more";
}

TEST(Verdict, FailsWhenAnHonestOneEarnsNothing)
{
    EXPECT_FALSE(judge(two_honest_one_bad(), {{"Ada", 1.0}, {"Boole", 0.0}}).ordered);
    EXPECT_FALSE(judge(two_honest_one_bad(), {{"Ada", 1.0}}).ordered) << "nor when it is not there";
}

TEST(Verdict, FailsAtTheLimit)
{
    EXPECT_FALSE(judge(two_honest_one_bad(), {{"Ada", 0.65}, {"Boole", 0.3}, {"Randy", 0.05}}).holds());
}

TEST(Verdict, CountsMinersOnlyAndAnyScale)
{
    const auto verdict = judge(two_honest_one_bad(), {{"Ada", 65}, {"Boole", 33}, {"Randy", 2}, {"Vera", 900}});
    EXPECT_NEAR(verdict.bad_share, 0.02, 1e-12);
}

TEST(Verdict, SaysThatNobodyWasPaid)
{
    EXPECT_FALSE(judge(two_honest_one_bad(), {}).holds());
    EXPECT_EQ(judge(two_honest_one_bad(), {}).text(), "no incentive yet");
}

TEST(Epochs, MeanOfTheLastOnes)
{
    Epochs epochs;
    epochs.add(1, {{"Ada", 0}});
    EXPECT_TRUE(epochs.shares().empty()) << "an epoch that pays nobody does not count";
    epochs.add(2, {{"Ada", 30}, {"Boole", 10}});
    epochs.add(2, {{"Ada", 1}, {"Boole", 9}});
    EXPECT_NEAR(epochs.shares()["Ada"], 0.75, 1e-12) << "an epoch is counted once";
    for (u64 epoch = 3; epoch < 3 + Epochs::window; ++epoch) epochs.add(epoch, {{"Ada", 1}, {"Boole", 1}});
    EXPECT_TRUE(epochs.full());
    EXPECT_NEAR(epochs.shares()["Ada"], 0.5, 1e-12) << "old ones are forgotten";
}

TEST(Plan, IsWhatTheDemonstrationPromises)
{
    const auto plan = usual_plan();
    const auto count = [&](Role role) { return std::ranges::count(plan, role, &Participant::role); };
    EXPECT_EQ(count(Role::validator), 2);
    EXPECT_EQ(count(Role::colluder), 1);
    EXPECT_EQ(count(Role::honest), 4);
    EXPECT_EQ(count(Role::bad), 6);
    EXPECT_EQ(victim_of(plan).name, "Ada");
}

}  // namespace
}  // namespace tau::demo
