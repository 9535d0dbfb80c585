#include "subnets/image/answer.hpp"

#include "nn/math.hpp"

#include <algorithm>
#include <numeric>

namespace tau::subnets::image {

namespace {

constexpr float full_share = 65535;

}  // namespace

Distribution quantise(std::span<const float> probabilities)
{
    Distribution result{};
    const float top = *std::ranges::max_element(probabilities);
    if (!(top > 0)) return result;
    // The largest class gets all of u16: probabilities relative to it keep as many digits as can be.
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = static_cast<u16>(std::clamp(probabilities[i] / top, 0.0f, 1.0f) * full_share + 0.5f);
    }
    return result;
}

float probability(const Distribution& distribution, u16 label)
{
    const u32 sum = std::accumulate(distribution.begin(), distribution.end(), 0u);
    if (sum == 0) return 1.0f / class_count;
    return static_cast<float>(distribution[label]) / static_cast<float>(sum);
}

u16 best_guess(const Distribution& distribution)
{
    return static_cast<u16>(std::ranges::max_element(distribution) - distribution.begin());
}

float log_score(const Distribution& distribution, u16 label)
{
    static const float chance = nn::log(class_count);
    return 1 + nn::log(std::max(probability(distribution, label), least_probability)) / chance;
}

}  // namespace tau::subnets::image
