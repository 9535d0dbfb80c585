#include "nn/loss.hpp"

#include "base/result.hpp"
#include "nn/math.hpp"

namespace tau::nn {

Loss softmax_cross_entropy(Matrix& logits, std::span<const u16> classes)
{
    TAU_ASSERT(classes.size() == logits.rows && logits.rows > 0);
    Loss loss{0, 0, static_cast<u32>(logits.rows)};
    const float scale = 1 / static_cast<float>(logits.rows);
    for (std::size_t i = 0; i < logits.rows; ++i) {
        const auto row = logits.row(i);
        TAU_ASSERT(classes[i] < row.size());
        softmax(row);
        loss.mean -= log(row[classes[i]]) * scale;
        loss.correct += largest(row) == classes[i];
        row[classes[i]] -= 1;
        for (float& value : row) value *= scale;
    }
    return loss;
}

}  // namespace tau::nn
