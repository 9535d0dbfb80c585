#include "nn/gemm.hpp"
#include "nn/layers.hpp"

#include <algorithm>
#include <cmath>

namespace tau::nn {

Linear::Linear(Shape input, u32 outputs)
    : inputs_(static_cast<u32>(input.size())),
      outputs_(outputs),
      weights_(input.size() * outputs, true),
      biases_(outputs, false)
{
}

void Linear::initialise(Random& random)
{
    const float deviation = std::sqrt(2.0f / static_cast<float>(inputs_));  // He et al. 2015, for ReLU.
    for (float& w : weights_.value) w = random.normal() * deviation;
}

void Linear::forward(const Matrix& in, Matrix& out, Scratch&) const
{
    out.resize(in.rows, outputs_);
    for (std::size_t i = 0; i < in.rows; ++i) std::ranges::copy(biases_.value, out.row(i).begin());
    gemm(in.rows, outputs_, inputs_, plain(in.data.data(), inputs_), weights_.value.data(), out.data.data());
}

void Linear::backward(const Matrix& in, const Matrix&, const Matrix& grad_out, Matrix* grad_in, Scratch& scratch)
{
    for (std::size_t i = 0; i < in.rows; ++i) {
        const auto row = grad_out.row(i);
        for (u32 j = 0; j < outputs_; ++j) biases_.gradient[j] += row[j];
    }
    const float* grad = grad_out.data.data();
    gemm(inputs_, outputs_, in.rows, transposed(in.data.data(), inputs_), grad, weights_.gradient.data());
    if (!grad_in) return;
    grad_in->resize(in.rows, inputs_);
    std::ranges::fill(grad_in->data, 0.0f);
    scratch.turned.resize(weights_.value.size());
    transpose(weights_.value.data(), inputs_, outputs_, scratch.turned.data());
    gemm(in.rows, inputs_, outputs_, plain(grad, outputs_), scratch.turned.data(), grad_in->data.data());
}

}  // namespace tau::nn
