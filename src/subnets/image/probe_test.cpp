#include "subnets/image/probe.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace tau::subnets::image {
namespace {

const RoundSecrets secrets(FixedBytes<32>{1, 2, 3});
const RoundSeed seed{secrets.secret(7), Hash{9}};
const PublicKey alice{1}, bob{2};

std::vector<Image> images_of(const std::vector<Question>& questions)
{
    std::vector<Image> images;
    for (const Question& q : questions) images.push_back(q.image);
    return images;
}

std::vector<Image> common_of(const std::vector<Question>& questions)
{
    std::vector<Image> images(ProbePlan{}.common);
    for (const Question& q : questions) {
        if (q.common) images[*q.common] = q.image;
    }
    return images;
}

TEST(Probe, CommonPicturesAreSharedAndPersonalOnesAreNot)
{
    const auto a = make_probe(seed, alice), b = make_probe(seed, bob);
    ASSERT_EQ(a.size(), 24u);
    EXPECT_EQ(common_of(a), common_of(b));
    std::set<Image> all;
    for (const auto& questions : {a, b}) {
        for (const Question& q : questions) all.insert(q.image);
    }
    EXPECT_EQ(all.size(), 2u * 16 + 8);
    std::vector<std::size_t> places_a, places_b;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].common) places_a.push_back(i);
        if (b[i].common) places_b.push_back(i);
    }
    EXPECT_NE(places_a, places_b);
}

TEST(Probe, FollowsFromEveryPartOfTheSeed)
{
    const auto one = images_of(make_probe(seed, alice));
    EXPECT_EQ(one, images_of(make_probe(seed, alice)));
    EXPECT_NE(one, images_of(make_probe({seed.secret, Hash{10}}, alice)));
    EXPECT_NE(one, images_of(make_probe({secrets.secret(8), seed.block_hash}, alice)));
}

TEST(Probe, MinersCanCheckARevealedSeed)
{
    const auto images = images_of(make_probe(seed, alice));
    const Hash commitment = secrets.commitment(7);
    EXPECT_TRUE(is_honest_probe(seed, commitment, alice, images));
    EXPECT_FALSE(is_honest_probe(seed, secrets.commitment(8), alice, images));
    EXPECT_FALSE(is_honest_probe(seed, commitment, bob, images));
    auto swapped = images;
    swapped[3][100] ^= 1;
    EXPECT_FALSE(is_honest_probe(seed, commitment, alice, swapped));
    EXPECT_NE(secrets.secret(7), secrets.commitment(7));
}

TEST(Probe, LabelsAreSpreadEvenly)
{
    std::vector<int> counts(class_count);
    for (u64 round = 0; round < 200; ++round) {
        for (const Question& q : make_probe({secrets.secret(round), Hash{}}, alice)) ++counts[q.label];
    }
    const auto [low, high] = std::ranges::minmax(counts);  // Mean 141, deviation 12.
    EXPECT_GT(low, 90);
    EXPECT_LT(high, 190);
}

TEST(Score, IsOneForCertainZeroForIgnoranceAndNegativeForWrong)
{
    Distribution sure{};
    sure[5] = 65535;
    EXPECT_FLOAT_EQ(log_score(sure, 5), 1);
    EXPECT_NEAR(log_score(sure, 6), 1 - 10.82 / 3.526, 0.01);
    EXPECT_NEAR(log_score(Distribution{}, 3), 0, 1e-5);
    Distribution flat;
    flat.fill(7);
    EXPECT_NEAR(log_score(flat, 3), 0, 1e-5);
}

/// Who believes p does best to say p: tried against many other answers.
TEST(Score, IsProper)
{
    nn::Random random(4);
    std::array<float, class_count> belief;
    for (float& p : belief) p = random.between(0.001f, 1);
    const Distribution truth = quantise(belief);
    const auto expected = [&](const Distribution& said) {
        float sum = 0;
        for (u16 label = 0; label < class_count; ++label) sum += probability(truth, label) * log_score(said, label);
        return sum;
    };
    for (int i = 0; i < 200; ++i) {
        std::array<float, class_count> other = belief;
        for (float& p : other) p *= random.between(0.5f, 1.5f);
        EXPECT_LT(expected(quantise(other)), expected(truth));
    }
}

TEST(Score, QuantiseTakesAnything)
{
    std::array<float, class_count> zero{};
    EXPECT_EQ(quantise(zero), Distribution{});
    zero[3] = 1e-30f;
    EXPECT_EQ(quantise(zero)[3], 65535);
    EXPECT_EQ(best_guess(quantise(zero)), 3);
}

TEST(Marks, SplitPersonalFromCommon)
{
    const auto questions = make_probe(seed, alice);
    Answer answer(questions.size());
    for (std::size_t i = 0; i < questions.size(); ++i) {
        // Right on the personal ones, a name tag on the common ones.
        answer[i][questions[i].common ? *questions[i].common : questions[i].label] = 1;
    }
    const Marks marks = mark(questions, answer);
    EXPECT_FLOAT_EQ(marks.score, 1);
    ASSERT_EQ(marks.common.size(), 8u);
    for (u16 i = 0; i < 8; ++i) EXPECT_EQ(best_guess(marks.common[i]), i);
}

}  // namespace
}  // namespace tau::subnets::image
