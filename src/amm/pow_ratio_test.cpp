#include "amm/pow_ratio.hpp"

#include "amm/pow_certain.hpp"

#include <gtest/gtest.h>

#include <random>

namespace tau::amm {
namespace {

constexpr u64 scale = 1'000'000'000'000'000'000;

/// A number of a random length from half of `bits`, never zero.
u128 draw(std::mt19937_64& random, unsigned bits)
{
    const u128 value = (u128{random()} << 64 | random()) >> (128 - bits);
    return (value >> random() % (bits / 2)) | 1;
}

/// Near `value`: closer and closer as `i` grows.
u128 beside(std::mt19937_64& random, u128 value, unsigned i)
{
    const u128 step = (value >> i % 32) % 0xffff'ffff'ffff'ffff;
    return value + (step == 0 ? 0 : random() % static_cast<u64>(step));
}

void expect_same(Ratio base, Ratio exponent, PowPrecision precision, int& certain)
{
    const auto quick = pow_ratio_certain(base, exponent, scale);
    if (!quick) return;
    const auto plain = pow_ratio_plain(base, exponent, precision, scale);
    ASSERT_TRUE(plain);
    EXPECT_FALSE(plain->negative);
    ASSERT_LE(plain->magnitude.size(), 2u);
    const u128 high = plain->magnitude.size() == 2 ? plain->magnitude[1] : 0;
    EXPECT_TRUE((high << 64 | plain->low()) == *quick);
    certain += 1;
}

TEST(PowRatio, TheQuickWayAgreesOnReserves)
{
    std::mt19937_64 random(1);
    int certain = 0;
    for (unsigned i = 0; i < 6000; ++i) {
        const u128 reserve = draw(random, 63), other = i % 4 == 0 ? draw(random, 64) : beside(random, reserve, i);
        const u64 weight = scale / 100 + random() % (scale / 100 * 98);
        const Ratio base = i % 8 < 6 ? Ratio{reserve, other} : Ratio{other, reserve};
        expect_same(base, {weight, scale - weight}, PowPrecision::bits_256, certain);
    }
    EXPECT_GT(certain, 5000);
}

TEST(PowRatio, TheQuickWayAgreesOnPricesAndSmallExponents)
{
    std::mt19937_64 random(2);
    int certain = 0;
    for (unsigned i = 0; i < 600; ++i) {
        const u128 price = draw(random, 127);
        const Ratio base{beside(random, price, i % 20), price};
        const Ratio exponent =
            i % 2 == 0 ? Ratio{1 + random() % 16, 1 + random() % 16} : Ratio{random() % scale, scale};
        expect_same(base, exponent, PowPrecision::bits_1024, certain);
    }
    EXPECT_GT(certain, 500);
}

TEST(PowRatio, LeavesExactValuesToThePlainWay)
{
    EXPECT_EQ(pow_ratio_certain({5, 5}, {1, 3}, scale), std::nullopt);
    EXPECT_EQ(pow_ratio_certain({1, 4}, {1, 2}, scale), std::nullopt);
    EXPECT_EQ(pow_ratio_scaled({1, 4}, {3, 6}, PowPrecision::bits_256, scale)->low(), scale / 2);
    EXPECT_EQ(pow_ratio_scaled({7, 7}, {scale / 3, scale}, PowPrecision::bits_256, scale)->low(), scale);
    EXPECT_EQ(pow_ratio_scaled({2, 3}, {1, 2}, PowPrecision::bits_256, 1000)->low(), 816u);
}

TEST(PowRatio, HasNoAnswerForAZeroDenominatorOnly)
{
    EXPECT_FALSE(pow_ratio_scaled({1, 0}, {1, 2}, PowPrecision::bits_256, scale));
    EXPECT_FALSE(pow_ratio_scaled({1, 2}, {1, 0}, PowPrecision::bits_256, scale));
    EXPECT_EQ(pow_ratio_scaled({0, 5}, {1, 2}, PowPrecision::bits_256, scale)->low(), 0u);
    EXPECT_EQ(pow_ratio_scaled({3, 5}, {0, 2}, PowPrecision::bits_256, scale)->low(), scale);
}

}  // namespace
}  // namespace tau::amm
