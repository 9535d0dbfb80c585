#include "amm/swap.hpp"

#include <gtest/gtest.h>

namespace tau::amm {
namespace {

constexpr u64 tao = 1'000'000'000;
constexpr u64 minimum_reserve = 1'000'000;

Pool pool_of(u64 tao_reserve, u64 alpha_reserve, u64 quote = weight_one / 2)
{
    return {.reserves = {tao_reserve, alpha_reserve}, .balancer = {quote}};
}

TEST(Swap, EqualWeightsAreAConstantProduct)
{
    const Pool pool = pool_of(1000 * tao, 4000 * tao);
    EXPECT_EQ(pool.price(), U64F64::from_ratio(1, 4));
    const auto bought = swap(pool, {Side::buy, 1000 * tao, max_price}, minimum_reserve);
    ASSERT_TRUE(bought);
    EXPECT_EQ(*bought, (Swap{1000 * tao, 2000 * tao, 0, 0}));
    EXPECT_EQ(settle(pool.reserves, Side::buy, *bought), (Reserves{2000 * tao, 2000 * tao}));
}

TEST(Swap, StopsAtThePriceLimitAndTakesTheFeeOfThatPartOnly)
{
    Pool pool = pool_of(1000 * tao, 1000 * tao);
    pool.fee_rate = 655;  // About one per cent.
    const auto part = swap(pool, {Side::buy, 10'000 * tao, 4 * tao}, minimum_reserve);
    ASSERT_TRUE(part);
    EXPECT_EQ(part->paid_in, 1000 * tao);  // Twice the TAO makes four times the price.
    EXPECT_NEAR(static_cast<double>(part->fee_paid), 1e12 * 655 / 64880, 1.0);
    pool.reserves = settle(pool.reserves, Side::buy, *part);
    EXPECT_LE(pool.price(), U64F64::from_num(4));
}

TEST(Swap, RefusesByName)
{
    const Pool pool = pool_of(1000 * tao, 1000 * tao);
    const auto error = [](const Pool& p, Order order) { return swap(p, order, minimum_reserve).error(); };
    EXPECT_EQ(error(pool, {Side::buy, 1'000'001 * tao, max_price}), SwapError::SwapInputTooLarge);
    EXPECT_EQ(error(pool, {Side::buy, tao, 1 * tao}), SwapError::PriceLimitExceeded);
    EXPECT_EQ(error(pool, {Side::sell, tao, 1 * tao}), SwapError::PriceLimitExceeded);
    EXPECT_EQ(error(pool_of(tao, 999'999), {Side::buy, 1, max_price}), SwapError::ReservesTooLow);
    EXPECT_EQ(error(pool_of(1000 * tao, tao), {Side::buy, 1, max_price}), SwapError::ReservesTooLow);
    EXPECT_EQ(max_input(pool.reserves, Side::sell), 1'000'000 * tao);
    EXPECT_EQ(max_input({~u64{0}, 1}, Side::buy), ~u64{0});
}

TEST(Inject, KeepsThePriceByMovingTheWeights)
{
    Pool pool = pool_of(1000 * tao, 1000 * tao);
    const auto injection = inject(pool, {100 * tao, 0});
    EXPECT_TRUE(injection.accepted);
    EXPECT_EQ(injection.active, (Reserves{100 * tao, 0}));
    pool.reserves.tao += injection.active.tao;
    EXPECT_LT(U64F64::one().abs_diff(pool.price()), U64F64::from_ratio(1, 1'000'000'000'000'000));
}

TEST(Inject, HoldsBackWhatTheWeightsForbidAndBringsItInLater)
{
    Pool pool = pool_of(99 * tao, tao, weight_one - min_weight);
    const auto blocked = inject(pool, {tao, 0});
    EXPECT_TRUE(blocked.accepted);  // Nothing but an empty injection of alpha.
    EXPECT_EQ(blocked.active, (Reserves{}));
    EXPECT_EQ(pool.reservoir, (Reserves{tao, 0}));

    const auto released = inject(pool, {0, tao});
    EXPECT_EQ(released.active, (Reserves{tao, tao}));
    EXPECT_EQ(pool.reservoir, (Reserves{}));
}

TEST(Weights, FromAPriceOnlyWithinTheirBounds)
{
    EXPECT_EQ(balancer_for_price({tao, tao}, U64F64::from_num(3))->quote, weight_one / 4);
    EXPECT_FALSE(balancer_for_price({tao, tao}, U64F64::from_num(1000)));
    EXPECT_FALSE(balancer_for_price({}, U64F64::one()));
    EXPECT_EQ(weight_from_rational(0, 0), weight_one);
    EXPECT_EQ(weight_from_rational(~u128{0} / 3, ~u128{0}), weight_one / 3);
}

}  // namespace
}  // namespace tau::amm
