// exp, log and softmax that give the same bits on every machine; those of libm do not.
#pragma once

#include <span>

namespace tau::nn {

/// e^x within two units in the last place; 0 below -87, infinity above 88.
float exp(float x);

/// ln x within two units in the last place for normal x > 0; -87.3 at and below the smallest of those.
float log(float x);

/// Replaces `logits` by their softmax: positive numbers whose sum is 1.
void softmax(std::span<float> logits);

/// The place of the largest value, the first one among equals. `values` is not empty.
std::size_t largest(std::span<const float> values);

}  // namespace tau::nn
