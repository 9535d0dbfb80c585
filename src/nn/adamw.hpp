// AdamW: Adam with decoupled weight decay (Loshchilov and Hutter 2019), and learning rates over time.
#pragma once

#include "base/result.hpp"
#include "nn/layer.hpp"

namespace tau::nn {

struct AdamWSettings {
    float beta1 = 0.9f, beta2 = 0.98f, epsilon = 1e-8f, weight_decay = 0.01f;
};

/// The two moments of each parameter's gradient.
struct Moments {
    std::vector<float> first, second;
};

class AdamW {
public:
    AdamW(std::span<Parameter* const> parameters, AdamWSettings settings);

    /// Moves the parameters against their gradients and clears those. `step` counts from 1.
    void update(std::span<Parameter* const> parameters, float rate, u64 step);

    std::vector<Moments>& moments() { return moments_; }
    const std::vector<Moments>& moments() const { return moments_; }

private:
    AdamWSettings settings_;
    std::vector<Moments> moments_;
};

/// Learning rate: up in a line during `warmup` steps, then down along half a cosine to `last` at step `steps`.
struct Schedule {
    float peak = 2e-3f, last = 1e-4f;
    u64 warmup = 20, steps = 1000;

    /// `step` counts from 1; beyond `steps` the rate stays at `last`.
    float rate(u64 step) const;
};

}  // namespace tau::nn
