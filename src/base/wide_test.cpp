#include "base/wide.hpp"

#include <gtest/gtest.h>

namespace tau {
namespace {

constexpr u128 all = ~u128{0};

static_assert(mul_full(all, all) == U256{all - 1, 1});
static_assert(divide(U256{all, all}, all).quotient == U256{1, 1});
static_assert((U256{1, 0} >> 1).lo == u128{1} << 127);
static_assert(checked_mul(U256{1, 0}, all) == U256{all, 0});
static_assert(!checked_mul(U256{2, 0}, all));
static_assert(mul_div(all, all, all) == all && !mul_div(all, all, 1) && !mul_div(1, 1, 0));

TEST(Wide, QuotientTimesDivisorPlusRemainderIsTheDividend)
{
    u64 state = 1;
    const auto next = [&] {
        state = state * 6364136223846793005u + 1442695040888963407u;
        return state >> (state >> 58) % 63;  // All magnitudes.
    };
    for (int i = 0; i < 200'000; ++i) {
        const U256 dividend{u128{next()} << 64 | next(), u128{next()} << 64 | next()};
        const u128 divisor = (i % 3 == 0 ? u128{next()} : u128{next()} << 64 | (i % 5 == 0 ? ~u64{0} : next())) | 1;
        const auto [quotient, remainder] = divide(dividend, divisor);
        ASSERT_LT(remainder, divisor);
        const auto product = checked_mul(quotient, divisor);
        ASSERT_TRUE(product);
        ASSERT_EQ(*product + U256{remainder}, dividend);
    }
}

TEST(Wide, LimbsCarry)
{
    EXPECT_EQ(U256(0, all) + U256(1), U256(1, 0));
    EXPECT_EQ(U256(1, 0) - U256(1), U256(0, all));
    EXPECT_EQ(U256(0, 1) << 128, U256(1, 0));
    EXPECT_LT(U256(0, all), U256(1, 0));
}

}  // namespace
}  // namespace tau
