// Softmax cross entropy: the logarithmic score as a loss.
#pragma once

#include "base/types.hpp"
#include "nn/matrix.hpp"

namespace tau::nn {

/// What a batch's outputs were worth.
struct Loss {
    float mean = 0;   ///< Mean of -ln p(true class).
    u32 correct = 0;  ///< Examples whose largest output is the true class.
    u32 examples = 0;
};

/// Loss of `logits` (a row per example) against `classes`; the logits turn into the gradient of the mean loss by them.
Loss softmax_cross_entropy(Matrix& logits, std::span<const u16> classes);

}  // namespace tau::nn
