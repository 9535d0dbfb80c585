#include "subnets/image/judge.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace tau::subnets::image {
namespace {

/// A distribution with a taste of its own: shares fall in an order that follows from `taste`.
Distribution opinion(u64 taste, u64 picture)
{
    nn::Random random(nn::mix_seed(taste, picture));
    Distribution distribution;
    for (u16& share : distribution) share = static_cast<u16>(random.below(60'000));
    return distribution;
}

Marks marks(float score, u64 taste, u64 round)
{
    Marks result{score, std::vector<u16>(8, 0), {}};
    for (u64 i = 0; i < 8; ++i) result.common.push_back(opinion(taste, round * 8 + i));
    return result;
}

Miner miner(u16 uid, u8 key, BlockNumber registered_at = 0)
{
    return {uid, PublicKey{key}, registered_at};
}

u16 weight_of(const Judge& judge, u16 uid)
{
    for (const Weight& w : judge.weights()) {
        if (w.uid == uid) return w.value;
    }
    return 0;
}

TEST(Judge, WeightsFallWithTheThirdPowerOfTheScore)
{
    Judge judge;
    judge.set_miners(std::vector{miner(1, 1), miner(2, 2), miner(3, 3), miner(4, 4)});
    for (u64 round = 0; round < 100; ++round) {
        judge.observe({{1, marks(0.8f, 1, round)},
                       {2, marks(0.4f, 2, round)},
                       {3, marks(-1, 3, round)},
                       {4, marks(0.01f, 4, round)}});
    }
    EXPECT_EQ(weight_of(judge, 1), 65535);
    EXPECT_NEAR(weight_of(judge, 2), 65535 / 8, 5);
    EXPECT_EQ(weight_of(judge, 3), 0);
    EXPECT_EQ(weight_of(judge, 4), 0);
    EXPECT_NEAR(judge.standings()[2].score, -1, 1e-3);
}

TEST(Judge, SilenceAndNonsenseCountAsKnowingNothing)
{
    Judge judge;
    judge.set_miners(std::vector{miner(1, 1), miner(2, 2), miner(3, 3)});
    const float nan = std::numeric_limits<float>::quiet_NaN();
    judge.observe({{1, marks(1, 1, 0)}, {2, marks(1, 2, 0)}, {3, marks(nan, 3, 0)}});
    judge.observe({{1, marks(1, 1, 1)}, {2, std::nullopt}, {3, marks(nan, 3, 1)}});
    const auto standings = judge.standings();
    EXPECT_NEAR(standings[0].score, 0.19, 1e-5);
    EXPECT_NEAR(standings[1].score, 0.09, 1e-5);
    EXPECT_EQ(standings[1].answered, 1u);
    EXPECT_EQ(standings[1].asked, 2u);
    EXPECT_EQ(standings[2].score, 0);
}

TEST(Judge, ARoundWithoutAnyAnswerIsTheValidatorsOwnFault)
{
    Judge judge;
    judge.set_miners(std::vector{miner(1, 1), miner(2, 2)});
    judge.observe({{1, marks(1, 1, 0)}, {2, marks(1, 2, 0)}});
    judge.observe({{1, std::nullopt}, {2, std::nullopt}});
    EXPECT_NEAR(judge.standings()[0].score, 0.1, 1e-5);
    EXPECT_EQ(judge.standings()[0].asked, 1u);
}

TEST(Judge, ANewHotkeyStartsFromNothing)
{
    Judge judge;
    judge.set_miners(std::vector{miner(1, 1), miner(2, 2)});
    judge.observe({{1, marks(1, 1, 0)}, {2, marks(1, 1, 0)}});
    EXPECT_GT(judge.resemblance().between(2, 1).ranks, 0);
    judge.set_miners(std::vector{miner(1, 9), miner(2, 2)});
    EXPECT_EQ(judge.standings()[0].score, 0);
    EXPECT_GT(judge.standings()[1].score, 0);
    EXPECT_EQ(judge.resemblance().between(1, 2).ranks, 0);
    judge.set_miners(std::vector{miner(2, 2)});
    EXPECT_EQ(judge.standings().size(), 1u);
    judge.observe({{1, marks(1, 1, 1)}, {2, marks(1, 2, 1)}});  // An answer of one that has left.
    EXPECT_EQ(judge.standings().size(), 1u);
}

TEST(Judge, OfTwinsTheOlderIsPaid)
{
    Judge judge;
    judge.set_miners(std::vector{miner(1, 1, 500), miner(2, 2, 100), miner(3, 3, 300)});
    for (u64 round = 0; round < 30; ++round) {
        judge.observe({{1, marks(0.8f, 1, round)}, {2, marks(0.79f, 1, round)}, {3, marks(0.8f, 3, round)}});
    }
    EXPECT_EQ(weight_of(judge, 1), 0);
    EXPECT_EQ(judge.standings()[0].copy_of, 2);
    EXPECT_GT(weight_of(judge, 2), 60'000);
    EXPECT_EQ(weight_of(judge, 3), 65535);
}

TEST(Judge, AThiefIsNotTakenForTheOriginalForBeingOlder)
{
    Judge judge;
    judge.set_miners(std::vector{miner(1, 1, 100), miner(2, 2, 500)});
    for (u64 round = 0; round < 30; ++round) {
        judge.observe({{1, marks(0.1f, 1, round)}, {2, marks(0.8f, 1, round)}});
    }
    EXPECT_EQ(weight_of(judge, 1), 0);
    EXPECT_EQ(weight_of(judge, 2), 65535);
}

TEST(Judge, NobodyDeservesAnything)
{
    Judge judge;
    EXPECT_TRUE(judge.weights().empty());
    judge.set_miners(std::vector{miner(1, 1)});
    EXPECT_TRUE(judge.weights().empty());
}

TEST(Resemblance, SameMistakesBetrayThoseWhoShuffleTheRest)
{
    Resemblance resemblance;
    nn::Random random(1);
    const std::vector<u16> labels(8, 0);
    for (int round = 0; round < 20; ++round) {
        std::map<u16, Answer> answers{{1, Answer(8)}, {2, Answer(8)}, {3, Answer(8)}};
        for (std::size_t i = 0; i < 8; ++i) {
            const u16 guess = static_cast<u16>(random.below(class_count));
            answers[1][i][guess] = answers[2][i][guess] = 100;
            answers[3][i][random.below(class_count)] = 100;
        }
        resemblance.observe(answers, labels);
    }
    EXPECT_TRUE(resemblance.between(1, 2).is_suspicious());
    EXPECT_FALSE(resemblance.between(1, 3).is_suspicious());
    EXPECT_EQ(resemblance.between(1, 2).ranks, 0);
}

TEST(Resemblance, TwoWhoKnowNothingAreNotAlike)
{
    Resemblance resemblance;
    for (int round = 0; round < 40; ++round) resemblance.observe({{1, Answer(8)}, {2, Answer(8)}}, std::vector<u16>(8));
    EXPECT_FALSE(resemblance.between(1, 2).is_suspicious());
}

}  // namespace
/// Shares as measured, see Likeness.
Likeness likeness_of(float ranks, float mistakes)
{
    return {.ranks = 400, .same_ranks = ranks * 400, .mistakes = 100, .same_mistakes = mistakes * 100};
}

TEST(Resemblance, SeesAMindThatLagsBehindItsModel)
{
    EXPECT_TRUE(likeness_of(0.46f, 0.56f).is_suspicious());
    EXPECT_TRUE(likeness_of(0.51f, 0.59f).is_suspicious());
    EXPECT_FALSE(likeness_of(0.36f, 0.28f).is_suspicious());  // The most that strangers have in common.
    EXPECT_FALSE((Likeness{.ranks = 59, .same_ranks = 59, .mistakes = 24, .same_mistakes = 24}).is_suspicious());
}

}  // namespace tau::subnets::image
