#include "nn/math.hpp"

#include "base/types.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace tau::nn {

namespace {

constexpr float ln2_high = 0.693359375f;  // Few bits, so that a product with a small integer is exact.
constexpr float ln2_low = -2.12194440e-4f;
constexpr float smallest_normal = std::numeric_limits<float>::min();

}  // namespace

float exp(float x)
{
    if (x < -87.0f) return 0.0f;
    if (x > 88.0f) return std::numeric_limits<float>::infinity();
    const float scaled = x * 1.44269504f;
    const int power = static_cast<int>(scaled + (scaled < 0 ? -0.5f : 0.5f));
    const float n = static_cast<float>(power);
    const float r = x - n * ln2_high - n * ln2_low;
    // Taylor's series; |r| <= ln(2) / 2 leaves 1e-8 behind the seventh term.
    float sum = 1.0f / 5040;
    for (const float factor : {1.0f / 720, 1.0f / 120, 1.0f / 24, 1.0f / 6, 0.5f, 1.0f, 1.0f}) sum = sum * r + factor;
    // Two factors: 2^power alone leaves the range of normal numbers before the result does.
    const auto power_of_two = [](int p) { return std::bit_cast<float>(static_cast<u32>(127 + p) << 23); };
    const int half = power / 2;
    return sum * power_of_two(half) * power_of_two(power - half);
}

float log(float x)
{
    if (!(x >= smallest_normal)) return -87.336544f;
    const u32 bits = std::bit_cast<u32>(x);
    int power = static_cast<int>(bits >> 23) - 127;
    float mantissa = std::bit_cast<float>((bits & 0x7fffff) | 0x3f800000);
    if (mantissa > 1.41421356f) {
        mantissa *= 0.5f;
        ++power;
    }
    // ln m = 2 artanh((m - 1) / (m + 1)); |t| <= 0.172.
    const float t = (mantissa - 1) / (mantissa + 1), t2 = t * t;
    const float series = ((((t2 / 11 + 1.0f / 9) * t2 + 1.0f / 7) * t2 + 0.2f) * t2 + 1.0f / 3) * t2;
    const float n = static_cast<float>(power);
    return n * ln2_low + (2 * t * series + 2 * t) + n * ln2_high;
}

void softmax(std::span<float> logits)
{
    const float top = *std::max_element(logits.begin(), logits.end());
    float sum = 0;
    for (float& value : logits) {
        value = exp(value - top);
        sum += value;
    }
    const float scale = 1 / sum;
    for (float& value : logits) value *= scale;
}

std::size_t largest(std::span<const float> values)
{
    return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}

}  // namespace tau::nn
