#include "base/fixed.hpp"

#include <gtest/gtest.h>

namespace tau {
namespace {

static_assert(sizeof(I32F32) == 8 && std::is_aggregate_v<I32F32> && std::is_trivially_copyable_v<I64F64>);
static_assert(I32F32::from_num(-1).saturating_mul(I32F32::delta()) == I32F32{-1});
static_assert(I64F64::from_num(-1).wrapping_div(I64F64::from_num(3)).bits == -(i128{1} << 64) / 3);
static_assert(U64F64::from_num(1).safe_div(U64F64::zero()) == U64F64::zero());

template <class F>
class FixedOfWidth : public testing::Test {};
using Widths = testing::Types<I32F32, I64F64, I96F32, U64F64, U96F32, I110F18, U110F18>;
TYPED_TEST_SUITE(FixedOfWidth, Widths);

TYPED_TEST(FixedOfWidth, SaturatesChecksAndWraps)
{
    using F = TypeParam;
    EXPECT_EQ(F::max().saturating_add(F::delta()), F::max());
    EXPECT_EQ(F::max().wrapping_add(F::delta()), F::min());
    EXPECT_FALSE(F::max().checked_add(F::delta()));
    EXPECT_EQ(F::min().saturating_sub(F::delta()), F::min());
    EXPECT_EQ(F::min().wrapping_sub(F::delta()), F::max());
    EXPECT_EQ(F::max().saturating_mul(F::from_num(2)), F::max());
    EXPECT_FALSE(F::max().checked_mul(F::from_num(2)));
    EXPECT_EQ(F::max().saturating_div(F::delta()), F::max());
    EXPECT_EQ(F::max().safe_div(F::delta()), F::zero());
    EXPECT_EQ(F::max().safe_div_or(F::zero(), F::one()), F::one());
    EXPECT_EQ(F::from_num(7).saturating_div(F::from_num(2)), F::from_ratio(7, 2));
}

TYPED_TEST(FixedOfWidth, RoundsToIntegers)
{
    using F = TypeParam;
    EXPECT_EQ(F::from_ratio(5, 2).round(), F::from_num(3));
    EXPECT_EQ(F::from_ratio(5, 2).floor(), F::from_num(2));
    EXPECT_EQ(F::from_ratio(5, 2).ceil(), F::from_num(3));
    EXPECT_EQ(F::from_ratio(5, 2).frac(), F::from_ratio(1, 2));
    EXPECT_EQ(F::from_ratio(5, 2).template to_num<u16>(), 2);
    EXPECT_EQ(F::max().template to_num<u16>(), 65535);
}

TEST(Fixed, NegativeValuesRoundAsTheReference)
{
    const auto minus_five_halves = I64F64::from_ratio(5, 2).saturating_neg();
    EXPECT_EQ(minus_five_halves.round(), I64F64::from_num(-3));
    EXPECT_EQ(minus_five_halves.floor(), I64F64::from_num(-3));
    EXPECT_EQ(minus_five_halves.ceil(), I64F64::from_num(-2));
    EXPECT_EQ(minus_five_halves.to_num<i64>(), -3);
    EXPECT_EQ(minus_five_halves.to_num<u64>(), 0u);
    // Products floor, quotients truncate.
    EXPECT_EQ(I96F32::from_bits(-1).saturating_mul(I96F32::from_bits(1)), I96F32::from_bits(-1));
    EXPECT_EQ(I96F32::from_bits(-1).saturating_div(I96F32::from_num(2)), I96F32::zero());
    EXPECT_EQ(I96F32::min().saturating_mul(I96F32::from_num(-1)), I96F32::max());
    EXPECT_EQ(I96F32::min().saturating_mul(I96F32::from_num(2)), I96F32::min());
}

TEST(Fixed, ConvertsBetweenWidths)
{
    EXPECT_EQ(I32F32::saturating_from_num(I64F64::from_bits(-1)), I32F32::from_bits(-1));
    EXPECT_EQ(I32F32::saturating_from_num(I64F64::min()), I32F32::min());
    EXPECT_EQ(U64F64::saturating_from_num(I32F32::from_num(-1)), U64F64::zero());
    EXPECT_EQ(U64F64::from_num(I32F32::from_num(3)), U64F64::from_num(3));
    EXPECT_EQ(I32F32::saturating_from_num(~u64{0}), I32F32::max());
    EXPECT_EQ(I32F32::checked_from_num(~u64{0}), std::nullopt);
    EXPECT_EQ(I64F64::saturating_from_num(~u64{0}), I64F64::max());
    EXPECT_EQ(U96F32::max().to_num<I64F64>(), I64F64::max());
    EXPECT_EQ(I32F32::wrapping_from_num(u64{1} << 32), I32F32::zero());
}

TEST(Fixed, RatioRoundsToNearest)
{
    EXPECT_EQ(I32F32::from_ratio(1, 3).bits, 1431655765);
    EXPECT_EQ(I32F32::from_ratio(2, 3).bits, 2863311531);
    EXPECT_EQ(I96F32::from_ratio(3, 1'000'000).bits, 12885);  // SubnetMovingAlpha's default.
}

}  // namespace
}  // namespace tau
