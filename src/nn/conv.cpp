#include "nn/gemm.hpp"
#include "nn/layers.hpp"

#include <algorithm>
#include <cmath>

namespace tau::nn {

namespace {

/// The part of a row that a shift by `dx` keeps inside: out[x] belongs to in[x + dx] for x in [first, last).
struct Kept {
    u32 first, last;
};

Kept kept(int d, u32 size)
{
    return {d < 0 ? 1u : 0u, d > 0 ? size - 1 : size};
}

/// Calls visit(column row y, image row y + dy, part) for each tap of the 3×3 window.
template <class Visit>
void for_each_shifted_row(Shape shape, Visit visit)
{
    std::size_t tap = 0;
    for (u32 c = 0; c < shape.channels; ++c) {
        for (int dy = -1; dy <= 1; ++dy) {
            for (int dx = -1; dx <= 1; ++dx, ++tap) {
                const Kept rows = kept(dy, shape.height), part = kept(dx, shape.width);
                for (u32 y = rows.first; y < rows.last; ++y) {
                    const std::size_t column = tap * shape.plane() + std::size_t{y} * shape.width;
                    const std::size_t row = c * shape.plane() + std::size_t(int(y) + dy) * shape.width;
                    visit(column, row, dx, part);
                }
            }
        }
    }
}

/// columns[tap][pixel]: what the window's tap sees when it stands on the pixel.
void gather(Shape shape, const float* image, std::vector<float>& columns)
{
    columns.assign(shape.size() * 9, 0.0f);
    for_each_shifted_row(shape, [&](std::size_t column, std::size_t row, int dx, Kept part) {
        const float* from = image + row;
        float* to = columns.data() + column;
        std::copy(from + (int(part.first) + dx), from + (int(part.last) + dx), to + part.first);
    });
}

/// Adds each column's gradient to the pixel it was gathered from.
void scatter(Shape shape, const std::vector<float>& columns, float* image)
{
    for_each_shifted_row(shape, [&](std::size_t column, std::size_t row, int dx, Kept part) {
        const float* from = columns.data() + column;
        float* to = image + row + dx;
        for (u32 x = part.first; x < part.last; ++x) to[x] += from[x];
    });
}

}  // namespace

Conv3x3::Conv3x3(Shape input, u32 channels)
    : input_(input),
      channels_(channels),
      weights_(std::size_t{channels} * input.channels * 9, true),
      biases_(channels, false)
{
}

void Conv3x3::initialise(Random& random)
{
    const float deviation = std::sqrt(2.0f / static_cast<float>(taps()));  // He et al. 2015, for ReLU.
    for (float& w : weights_.value) w = random.normal() * deviation;
}

void Conv3x3::forward(const Matrix& in, Matrix& out, Scratch& scratch) const
{
    const std::size_t plane = input_.plane();
    out.resize(in.rows, output().size());
    for (std::size_t i = 0; i < in.rows; ++i) {
        float* planes = out.row(i).data();
        for (u32 c = 0; c < channels_; ++c) std::fill_n(planes + c * plane, plane, biases_.value[c]);
        gather(input_, in.row(i).data(), scratch.columns);
        gemm(channels_, plane, taps(), plain(weights_.value.data(), taps()), scratch.columns.data(), planes);
    }
}

void Conv3x3::backward(const Matrix& in, const Matrix&, const Matrix& grad_out, Matrix* grad_in, Scratch& scratch)
{
    const std::size_t plane = input_.plane();
    if (grad_in) {
        grad_in->resize(in.rows, input_.size());
        std::ranges::fill(grad_in->data, 0.0f);
    }
    scratch.turned.resize(taps() * plane);
    for (std::size_t i = 0; i < in.rows; ++i) {
        const float* grad = grad_out.row(i).data();
        for (u32 c = 0; c < channels_; ++c) {
            float sum = 0;
            for (std::size_t p = 0; p < plane; ++p) sum += grad[c * plane + p];
            biases_.gradient[c] += sum;
        }
        gather(input_, in.row(i).data(), scratch.columns);
        transpose(scratch.columns.data(), taps(), plane, scratch.turned.data());
        gemm(channels_, taps(), plane, plain(grad, plane), scratch.turned.data(), weights_.gradient.data());
        if (!grad_in) continue;
        scratch.gradient.assign(taps() * plane, 0.0f);
        gemm(taps(), plane, channels_, transposed(weights_.value.data(), taps()), grad, scratch.gradient.data());
        scatter(input_, scratch.gradient, grad_in->row(i).data());
    }
}

}  // namespace tau::nn
