#include "neuron/rate_limiter.hpp"

#include <algorithm>
#include <cmath>

namespace tau::neuron {

std::optional<u32> RateLimiter::wait_of(const std::string& name, Clock::time_point now)
{
    const Bucket* found = bucket(name, now);
    if (!found) return 1;
    if (found->tokens >= 1) return std::nullopt;
    return static_cast<u32>(std::max(1.0, std::ceil((1 - found->tokens) / rate_)));
}

void RateLimiter::take(const std::string& name, Clock::time_point now)
{
    if (Bucket* found = bucket(name, now)) found->tokens -= 1;
}

double RateLimiter::tokens_at(const Bucket& bucket, Clock::time_point now) const
{
    const double seconds = std::chrono::duration<double>(now - bucket.filled).count();
    return std::min(burst_, bucket.tokens + seconds * rate_);
}

RateLimiter::Bucket* RateLimiter::bucket(const std::string& name, Clock::time_point now)
{
    auto found = buckets_.find(name);
    if (found == buckets_.end()) {
        if (buckets_.size() >= names_) forget_idle(now);
        if (buckets_.size() >= names_) return nullptr;
        found = buckets_.emplace(name, Bucket{burst_, now}).first;
    }
    found->second = {tokens_at(found->second, now), now};
    return &found->second;
}

void RateLimiter::forget_idle(Clock::time_point now)
{
    if (now - swept_ < std::chrono::seconds(1)) return;  // Or a flood of names would make each of them expensive.
    swept_ = now;
    std::erase_if(buckets_, [&](const auto& entry) { return tokens_at(entry.second, now) >= burst_; });
}

}  // namespace tau::neuron
