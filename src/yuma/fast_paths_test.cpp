// The fast forms against the plain ones, on random and edge inputs.
#include "yuma/divisor.hpp"
#include "yuma/math.hpp"
#include "yuma/median.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace tau::yuma {
namespace {

struct Random {
    u64 state = 88172645463325252u;
    u64 next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        return state ^= state << 17;
    }
    u64 below(u64 limit) { return next() % limit; }
};

TEST(Divisor, EqualsSafeDiv)
{
    const std::array<i64, 14> edges{0,
                                    1,
                                    2,
                                    3,
                                    -1,
                                    -5,
                                    65535,
                                    (i64{1} << 32) - 1,
                                    i64{1} << 32,
                                    (i64{1} << 32) + 1,
                                    i64{65535} << 32,
                                    std::numeric_limits<i64>::max(),
                                    std::numeric_limits<i64>::max() - 1,
                                    std::numeric_limits<i64>::min()};
    const auto check = [](i64 x, i64 d) {
        const I32F32 expected = d == 0 ? I32F32{x} : I32F32{x}.safe_div(I32F32{d});
        ASSERT_EQ(Divisor(I32F32{d}).divide(I32F32{x}), expected) << x << " / " << d;
    };
    for (const i64 d : edges) {
        for (const i64 x : edges) check(x, d);
    }
    Random random;
    for (int i = 0; i < 300'000; ++i) {
        check(static_cast<i64>(random.next() >> random.below(64)), static_cast<i64>(random.next() >> random.below(64)));
    }
}

/// Few distinct scores and stakes of zero make ties and empty stretches.
TEST(Median, FindsWhatThePlainFormFinds)
{
    Random random;
    for (int round = 0; round < 20'000; ++round) {
        const std::size_t rows = 1 + random.below(20);
        std::vector<I32F32> stake(rows), score(rows);
        for (auto& s : stake) s.bits = random.below(4) == 0 ? 0 : static_cast<i64>(random.below(i64{1} << 32));
        for (auto& s : score) s.bits = static_cast<i64>(random.below(random.below(2) != 0 ? 4 : i64{1} << 32));
        inplace_normalize(stake);
        const I32F32 total = sum(stake);
        const std::array minorities{I32F32{-1}, I32F32{0}, total, total.saturating_sub(I32F32::from_ratio(1, 2)),
                                    I32F32{static_cast<i64>(random.below(i64{1} << 32))}};
        std::vector<u32> everyone(rows);
        std::iota(everyone.begin(), everyone.end(), 0);
        for (const I32F32 minority : minorities) {
            ASSERT_EQ(MedianFinder(stake, minority).find(score.data(), 1),
                      weighted_median(stake, score, everyone, minority, I32F32::zero(), total));
        }
    }
}

}  // namespace
}  // namespace tau::yuma
