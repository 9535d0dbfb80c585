#include "nn/adamw.hpp"

#include <algorithm>
#include <cmath>

namespace tau::nn {

namespace {

/// base^power by squaring: exact in the same way everywhere.
float power_of(float base, u64 power)
{
    double result = 1, square = base;
    for (; power; power >>= 1, square *= square) {
        if (power & 1) result *= square;
    }
    return static_cast<float>(result);
}

/// (1 + cos(pi x)) / 2 for x in [0, 1], as the series of sin((1/2 - x) pi).
float half_cosine(float x)
{
    const float a = (0.5f - x) * 3.14159265f, a2 = a * a;
    const float sine = a * (1 - a2 / 6 * (1 - a2 / 20 * (1 - a2 / 42 * (1 - a2 / 72))));
    return (1 + sine) / 2;
}

}  // namespace

AdamW::AdamW(std::span<Parameter* const> parameters, AdamWSettings settings) : settings_(settings)
{
    for (const Parameter* parameter : parameters) {
        const std::size_t size = parameter->value.size();
        moments_.push_back({std::vector<float>(size), std::vector<float>(size)});
    }
}

void AdamW::update(std::span<Parameter* const> parameters, float rate, u64 step)
{
    TAU_ASSERT(parameters.size() == moments_.size());
    const auto [beta1, beta2, epsilon, weight_decay] = settings_;
    const float unbias1 = 1 / (1 - power_of(beta1, step)), unbias2 = 1 / (1 - power_of(beta2, step));
    for (std::size_t k = 0; k < moments_.size(); ++k) {
        Parameter& parameter = *parameters[k];
        const float decay = parameter.decays ? rate * weight_decay : 0.0f;
        float *w = parameter.value.data(), *g = parameter.gradient.data();
        float *m = moments_[k].first.data(), *v = moments_[k].second.data();
        for (std::size_t i = 0; i < parameter.value.size(); ++i) {
            m[i] = beta1 * m[i] + (1 - beta1) * g[i];
            v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
            w[i] -= rate * (m[i] * unbias1) / (std::sqrt(v[i] * unbias2) + epsilon) + decay * w[i];
            g[i] = 0;
        }
    }
}

float Schedule::rate(u64 step) const
{
    if (step <= warmup) return peak * static_cast<float>(step) / static_cast<float>(std::max<u64>(warmup, 1));
    if (step >= steps) return last;
    const float done = static_cast<float>(step - warmup) / static_cast<float>(steps - warmup);
    return last + (peak - last) * half_cosine(done);
}

}  // namespace tau::nn
