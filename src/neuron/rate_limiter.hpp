// Token buckets by name: so many requests a second in the long run, so many at once. Pure: time is passed in.
#pragma once

#include "base/types.hpp"

#include <chrono>
#include <map>
#include <optional>

namespace tau::neuron {

using Clock = std::chrono::steady_clock;

class RateLimiter {
public:
    /// `rate` per second; at most `names` are kept, and newcomers wait when so many are busy.
    RateLimiter(double rate, double burst, std::size_t names = 16'384) : rate_(rate), burst_(burst), names_(names) {}

    /// Seconds until `name` may come again, at least 1; nullopt when it may come now. Takes nothing.
    std::optional<u32> wait_of(const std::string& name, Clock::time_point now);
    void take(const std::string& name, Clock::time_point now);

private:
    struct Bucket {
        double tokens = 0;
        Clock::time_point filled;
    };
    Bucket* bucket(const std::string& name, Clock::time_point now);
    double tokens_at(const Bucket& bucket, Clock::time_point now) const;
    void forget_idle(Clock::time_point now);

    const double rate_, burst_;
    const std::size_t names_;
    std::map<std::string, Bucket> buckets_;
    Clock::time_point swept_;
};

}  // namespace tau::neuron
