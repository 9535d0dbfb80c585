#include "amm/share_pool.hpp"

#include <gtest/gtest.h>

#include <map>

namespace tau::amm {
namespace {

struct Rows {
    u64 value_ = 0, generation_ = 0;
    SafeFloat denominator_;
    std::map<char, SafeFloat> shares;
    std::map<char, u64> stamps;

    u64 value() const { return value_; }
    u64 generation() const { return generation_; }
    SafeFloat denominator() const { return denominator_; }
    SafeFloat share(char key) const { return shares.contains(key) ? shares.at(key) : SafeFloat{}; }
    u64 stamp(char key) const { return stamps.contains(key) ? stamps.at(key) : 0; }
    void set_value(u64 value) { value_ = value; }
    void set_generation(u64 generation) { generation_ = generation; }
    void set_denominator(SafeFloat denominator) { denominator_ = denominator; }
    void set_share(char key, SafeFloat share) { shares[key] = share; }
    void remove_share(char key) { shares.erase(key); }
    void set_stamp(char key, u64 stamp) { stamps[key] = stamp; }
    void remove_stamp(char key) { stamps.erase(key); }
};

TEST(SharePool, MembersShareWhatIsAddedForAll)
{
    Rows rows;
    SharePool pool(rows);
    pool.update_one('a', 100);
    pool.update_one('b', 300);
    pool.update_all(400);
    EXPECT_EQ(pool.value('a'), 200u);
    EXPECT_EQ(pool.value('b'), 600u);
    EXPECT_EQ(pool.try_value('c'), std::nullopt);
    pool.update_one('b', -600);
    EXPECT_EQ(pool.value('a'), 200u);
    EXPECT_FALSE(rows.shares.contains('b'));
    EXPECT_EQ(rows.generation_, 1u);
}

TEST(SharePool, SharesOfAnEmptiedPoolNeverComeBack)
{
    Rows rows;
    SharePool pool(rows);
    pool.update_one('a', 100);
    pool.update_one('b', 1);
    pool.update_all(-101);  // All value is gone, the shares are not.
    EXPECT_EQ(pool.try_value('a'), 0u);
    pool.update_one('b', 50);
    EXPECT_EQ(rows.generation_, 3u);
    EXPECT_EQ(pool.value('b'), 50u);
    EXPECT_EQ(pool.try_value('a'), std::nullopt);
    EXPECT_TRUE(rows.shares.contains('a'));
}

TEST(SharePool, AWithdrawalFromAPoolWithoutSharesOnlyMovesTheValue)
{
    Rows rows;
    rows.shares['a'] = SafeFloat::from(7);
    SharePool pool(rows);
    pool.update_all(10);
    pool.update_one('a', -3);
    EXPECT_EQ(rows.value_, 7u);
    EXPECT_EQ(rows.generation_, 0u);
    EXPECT_EQ(rows.share('a'), SafeFloat::from(7));
}

TEST(SafeFloat, KeepsTwentyOneDigits)
{
    EXPECT_EQ(SafeFloat::from(1), (SafeFloat{.mantissa = SafeFloat::from(10).mantissa, .exponent = -21}));
    EXPECT_EQ(SafeFloat::from(~u64{0}).to_u64(), ~u64{0});
    EXPECT_EQ(SafeFloat::from(U64F64::from_ratio(5, 2)).to_u64(), 2u);
    const auto third = div(SafeFloat::from(1), SafeFloat::from(3));
    ASSERT_TRUE(third);
    EXPECT_EQ(mul_div(*third, SafeFloat::from(3), SafeFloat::from(1))->to_u64(), 0u);
    EXPECT_EQ(SafeFloat::make(1, std::numeric_limits<i64>::min()), std::nullopt);
}

TEST(SafeFloat, ComparesAcrossExponentsAndWithZero)
{
    const SafeFloat small = SafeFloat::from(999), large = SafeFloat::from(1000);
    EXPECT_TRUE(greater(large, small));
    EXPECT_FALSE(greater(small, large));
    EXPECT_FALSE(greater(large, large));
    EXPECT_TRUE(greater(small, {}));
    EXPECT_FALSE(greater({}, small));
    EXPECT_EQ(exact_sub(small, large), std::nullopt);
    EXPECT_EQ(sub({}, small), std::nullopt);
    EXPECT_EQ(exact_sub(large, small)->to_u64(), 1u);
}

}  // namespace
}  // namespace tau::amm
