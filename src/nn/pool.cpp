#include "nn/layers.hpp"

#include <algorithm>

namespace tau::nn {

namespace {

/// Calls visit(place in `in`, of the square's upper left corner; place in `out`) for each square of one example.
template <class Visit>
void for_each_square(Shape shape, Visit visit)
{
    std::size_t to = 0;
    for (u32 c = 0; c < shape.channels; ++c) {
        for (u32 y = 0; y + 1 < shape.height; y += 2) {
            for (u32 x = 0; x + 1 < shape.width; x += 2) visit((c * shape.height + y) * shape.width + x, to++);
        }
    }
}

}  // namespace

void Relu::forward(const Matrix& in, Matrix& out, Scratch&) const
{
    out.resize(in.rows, in.cols);
    const float* from = in.data.data();
    float* to = out.data.data();
    for (std::size_t i = 0; i < in.data.size(); ++i) to[i] = from[i] > 0 ? from[i] : 0.0f;
}

void Relu::backward(const Matrix& in, const Matrix&, const Matrix& grad_out, Matrix* grad_in, Scratch&)
{
    if (!grad_in) return;
    grad_in->resize(in.rows, in.cols);
    const float *from = in.data.data(), *grad = grad_out.data.data();
    float* to = grad_in->data.data();
    for (std::size_t i = 0; i < in.data.size(); ++i) {
        const float slope = from[i] > 0 ? 1.0f : 0.0f;
        to[i] = grad[i] * slope;
    }
}

void MaxPool2::forward(const Matrix& in, Matrix& out, Scratch&) const
{
    out.resize(in.rows, output().size());
    for (std::size_t i = 0; i < in.rows; ++i) {
        const float* image = in.row(i).data();
        float* pooled = out.row(i).data();
        for_each_square(input_, [&](std::size_t from, std::size_t to) {
            const float* below = image + from + input_.width;
            pooled[to] = std::max(std::max(image[from], image[from + 1]), std::max(below[0], below[1]));
        });
    }
}

void MaxPool2::backward(const Matrix& in, const Matrix& out, const Matrix& grad_out, Matrix* grad_in, Scratch&)
{
    if (!grad_in) return;
    grad_in->resize(in.rows, input_.size());
    std::ranges::fill(grad_in->data, 0.0f);
    for (std::size_t i = 0; i < in.rows; ++i) {
        const float *image = in.row(i).data(), *pooled = out.row(i).data(), *grad = grad_out.row(i).data();
        float* spread = grad_in->row(i).data();
        for_each_square(input_, [&](std::size_t from, std::size_t to) {
            // The first of equals gets it all.
            for (const std::size_t place : {from, from + 1, from + input_.width, from + input_.width + 1}) {
                if (image[place] != pooled[to]) continue;
                spread[place] = grad[to];
                break;
            }
        });
    }
}

}  // namespace tau::nn
