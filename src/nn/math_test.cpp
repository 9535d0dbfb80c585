#include "nn/math.hpp"

#include "nn/gemm.hpp"
#include "nn/random.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace tau::nn {
namespace {

TEST(Math, ExpAndLogAreCloseToLibm)
{
    for (float x = -80; x < 80; x += 0.0137f) {
        EXPECT_NEAR(exp(x) / std::exp(x), 1, 1e-6) << x;
        const float y = std::exp(x);
        EXPECT_NEAR(log(y), std::log(y), 1e-6 * std::max(1.0f, std::fabs(x))) << y;
    }
    EXPECT_EQ(exp(0), 1);
    EXPECT_EQ(log(1), 0);
    EXPECT_EQ(exp(-1000), 0);
    EXPECT_TRUE(std::isinf(exp(1000)));
    EXPECT_LT(log(0), -87);
    EXPECT_LT(log(-1), -87);
}

TEST(Math, SoftmaxOfLargeLogits)
{
    std::vector<float> logits{1000, 1001, -1000};
    softmax(logits);
    EXPECT_NEAR(logits[0], 0.26894, 1e-5);
    EXPECT_NEAR(logits[1], 0.73106, 1e-5);
    EXPECT_EQ(logits[2], 0);
    EXPECT_EQ(largest(logits), 1u);
}

TEST(Random, KnownNumbersAndMoments)
{
    // xoshiro256++ behind splitmix64: the first output for seed 0 is known from other implementations.
    EXPECT_EQ(Random(0).next(), 0x53175d61490b23dfu);
    Random random(7);
    double sum = 0, squares = 0;
    constexpr int count = 100'000;
    for (int i = 0; i < count; ++i) {
        const double x = random.normal();
        sum += x;
        squares += x * x;
        const float u = random.between(2, 3);
        EXPECT_TRUE(u >= 2 && u < 3);
        EXPECT_LT(random.below(5), 5u);
    }
    EXPECT_NEAR(sum / count, 0, 0.02);
    EXPECT_NEAR(squares / count, 1, 0.02);
    EXPECT_NE(mix_seed(1, 2), mix_seed(2, 1));
}

TEST(Gemm, WideAndBaselineGiveTheSameBitsInAnySize)
{
    Random random(1);
    for (int round = 0; round < 60; ++round) {
        const std::size_t m = 1 + random.below(13), n = 1 + random.below(45), k = random.below(40);
        std::vector<float> a(m * k), b(k * n), c(m * n), turned(m * k);
        for (auto* values : {&a, &b, &c}) {
            for (float& v : *values) v = random.normal();
        }
        std::vector<float> wide = c, baseline = c, by_transposed = c, plainly = c;
        gemm(m, n, k, plain(a.data(), k), b.data(), wide.data());
        gemm_baseline(m, n, k, plain(a.data(), k), b.data(), baseline.data());
        transpose(a.data(), m, k, turned.data());
        gemm(m, n, k, transposed(turned.data(), m), b.data(), by_transposed.data());
        EXPECT_EQ(wide, baseline);
        EXPECT_EQ(wide, by_transposed);
        for (std::size_t i = 0; i < m; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                volatile float sum = 0;  // Rounded at each step, whatever this file is compiled with.
                for (std::size_t p = 0; p < k; ++p) {
                    volatile const float term = a[i * k + p] * b[p * n + j];
                    sum = sum + term;
                }
                plainly[i * n + j] += sum;
            }
        }
        EXPECT_EQ(wide, plainly);
    }
}

}  // namespace
}  // namespace tau::nn
