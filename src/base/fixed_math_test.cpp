#include "base/fixed_math.hpp"

#include <gtest/gtest.h>

namespace tau {
namespace {

TEST(FixedMath, ConstantsAreCutTo23FractionBits)
{
    EXPECT_EQ(exp(I32F32::from_num(1))->bits, 11674931200);
    EXPECT_EQ(exp(I64F64::from_num(1))->bits, i128{11674931200} << 32);
    EXPECT_EQ(exp(I32F32::zero()), I32F32::one());
}

TEST(FixedMath, ExpOfLargeAndSmallArguments)
{
    EXPECT_EQ(exp(I32F32::from_num(100)), std::nullopt);
    EXPECT_EQ(exp(I32F32::from_num(-20))->bits, 8);  // e^-20 * 2^32 = 8.85
    const auto four = exp(I64F64::from_num(4))->to_num<u64>();
    EXPECT_EQ(four, 54u);
}

TEST(FixedMath, LogarithmsOfPowersOfTwoAreExact)
{
    EXPECT_EQ(log2(I96F32::from_num(u64{1} << 40)), I96F32::from_num(40));
    EXPECT_EQ(log2(I64F64::from_ratio(1, 8)), I64F64::from_num(-3));
    EXPECT_EQ(log2(I32F32::zero()), std::nullopt);
    EXPECT_EQ(ln(I32F32::from_num(-1)), std::nullopt);
    EXPECT_EQ(ln(I32F32::delta()), std::nullopt);  // Its reciprocal, 2^32, does not fit.
    EXPECT_EQ(ln(I32F32::one()), I32F32::zero());
}

TEST(FixedMath, PowerHasItsSpecialCasesAndIsCloseElsewhere)
{
    EXPECT_EQ(pow(I64F64::zero(), I64F64::from_num(5)), I64F64::zero());
    EXPECT_EQ(pow(I64F64::from_num(7), I64F64::zero()), I64F64::one());
    EXPECT_EQ(pow(I64F64::from_num(7), I64F64::one()), I64F64::from_num(7));
    const auto cube = *pow(I64F64::from_num(3), I64F64::from_num(3));
    EXPECT_LT(cube.abs_diff(I64F64::from_num(27)), I64F64::from_ratio(1, 100'000));
}

TEST(FixedMath, SquareRootBisects)
{
    const auto epsilon = U64F64::from_ratio(1, 1'000'000);
    EXPECT_LE(checked_sqrt(U64F64::from_num(2), epsilon)->abs_diff(U64F64::from_ratio(1'414'213'562, 1'000'000'000)),
              epsilon);
    EXPECT_LE(checked_sqrt(U64F64::from_num(u64{1} << 40), epsilon)->abs_diff(U64F64::from_num(1 << 20)), epsilon);
    EXPECT_EQ(checked_sqrt(I64F64::from_num(-1), I64F64::delta()), std::nullopt);
}

}  // namespace
}  // namespace tau
