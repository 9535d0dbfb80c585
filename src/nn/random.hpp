// Pseudo-random numbers that are the same on every machine, for initial weights and training data. Not for secrets.
#pragma once

#include "base/types.hpp"

namespace tau::nn {

/// xoshiro256++ of Blackman and Vigna, seeded through splitmix64.
class Random {
public:
    explicit Random(u64 seed);

    u64 next();
    /// Uniform in [0, bound); bound > 0.
    u32 below(u32 bound);
    /// Uniform in [0, 1).
    float uniform();
    /// Uniform in [low, high).
    float between(float low, float high);
    /// Mean 0 and variance 1, as the sum of four uniforms: bounded by ±3.47, and without a logarithm or a cosine.
    float normal();

private:
    std::array<u64, 4> state_;
};

/// A seed for the `index`-th of many independent streams of `seed`.
u64 mix_seed(u64 seed, u64 index);

}  // namespace tau::nn
