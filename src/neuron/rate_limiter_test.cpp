#include "neuron/rate_limiter.hpp"

#include <gtest/gtest.h>

namespace tau::neuron {
namespace {

using namespace std::chrono_literals;

TEST(RateLimiter, BurstThenRate)
{
    RateLimiter limiter(0.5, 2);
    const Clock::time_point start{1h};
    for (int i = 0; i < 2; ++i) {
        EXPECT_FALSE(limiter.wait_of("a", start));
        limiter.take("a", start);
    }
    EXPECT_EQ(limiter.wait_of("a", start), 2u);
    EXPECT_FALSE(limiter.wait_of("b", start));
    EXPECT_FALSE(limiter.wait_of("a", start + 2s));
}

TEST(RateLimiter, BoundedByNames)
{
    RateLimiter limiter(1, 1, 2);
    const Clock::time_point start{1h};
    limiter.take("a", start);
    limiter.take("b", start);
    EXPECT_TRUE(limiter.wait_of("c", start)) << "no room while both are busy";
    EXPECT_FALSE(limiter.wait_of("c", start + 2s)) << "idle names make room";
}

}  // namespace
}  // namespace tau::neuron
