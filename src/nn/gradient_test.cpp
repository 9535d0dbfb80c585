// Gradients against differences of the loss, for every layer and every parameter.
#include "nn/layers.hpp"
#include "nn/loss.hpp"
#include "nn/network.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace tau::nn {
namespace {

void randomise(std::span<float> values, Random& random, float scale)
{
    for (float& v : values) v = random.normal() * scale;
}

/// Sum of the outputs, each times its own factor: a loss whose gradient by the outputs is `factors`.
double weighted_sum(const Layer& layer, const Matrix& in, const Matrix& factors)
{
    Matrix out;
    Scratch scratch;
    layer.forward(in, out, scratch);
    double sum = 0;
    for (std::size_t i = 0; i < out.data.size(); ++i) sum += double{out.data[i]} * double{factors.data[i]};
    return sum;
}

template <class Loss>
double slope(float& place, const Loss& loss)
{
    constexpr float h = 1e-2f;
    const float saved = place;
    place = saved + h;
    const double above = loss();
    place = saved - h;
    const double below = loss();
    place = saved;
    return (above - below) / (2 * double{h});
}

void check_layer(Layer& layer, Shape input, float tolerance)
{
    Random random(3);
    Matrix in(3, input.size()), out, grad_in, factors(3, layer.output().size());
    randomise(in.data, random, 1);
    randomise(factors.data, random, 1);
    for (Parameter* p : layer.parameters()) randomise(p->value, random, 0.5f);
    Scratch scratch;
    layer.forward(in, out, scratch);
    ASSERT_EQ(out.cols, layer.output().size());
    layer.backward(in, out, factors, &grad_in, scratch);
    const auto loss = [&] { return weighted_sum(layer, in, factors); };
    for (std::size_t i = 0; i < in.data.size(); ++i) {
        EXPECT_NEAR(grad_in.data[i], slope(in.data[i], loss), tolerance) << "input " << i;
    }
    for (Parameter* p : layer.parameters()) {
        for (std::size_t i = 0; i < p->value.size(); ++i) {
            EXPECT_NEAR(p->gradient[i], slope(p->value[i], loss), tolerance) << "parameter " << i;
        }
    }
}

TEST(Gradient, Linear)
{
    Linear layer({2, 3, 1}, 5);
    check_layer(layer, {2, 3, 1}, 2e-3f);
}

TEST(Gradient, Conv3x3)
{
    Conv3x3 layer({2, 5, 4}, 3);
    check_layer(layer, {2, 5, 4}, 5e-3f);
}

TEST(Gradient, ConvOfOnePixel)
{
    Conv3x3 layer({1, 1, 1}, 2);
    check_layer(layer, {1, 1, 1}, 2e-3f);
}

// These two have kinks: with this input none lies within the step of the difference.
TEST(Gradient, ReluAndMaxPool)
{
    for (const Shape shape : {Shape{2, 4, 4}, Shape{1, 5, 3}}) {
        Relu relu(shape);
        MaxPool2 pool(shape);
        Random random(11);
        Matrix in(2, shape.size()), out, grad_in;
        for (std::size_t i = 0; i < in.data.size(); ++i) in.data[i] = static_cast<float>((i * 37) % 64) - 31.5f;
        for (Layer* layer : {static_cast<Layer*>(&relu), static_cast<Layer*>(&pool)}) {
            Matrix factors(2, layer->output().size());
            randomise(factors.data, random, 1);
            Scratch scratch;
            layer->forward(in, out, scratch);
            layer->backward(in, out, factors, &grad_in, scratch);
            const auto loss = [&] { return weighted_sum(*layer, in, factors); };
            for (std::size_t i = 0; i < in.data.size(); ++i) {
                EXPECT_NEAR(grad_in.data[i], slope(in.data[i], loss), 2e-3f);
            }
        }
    }
}

TEST(Gradient, SoftmaxCrossEntropy)
{
    Random random(5);
    Matrix logits(4, 6);
    randomise(logits.data, random, 2);
    const std::vector<u16> classes{0, 5, 2, 2};
    Matrix gradient = logits;
    const Loss loss = softmax_cross_entropy(gradient, classes);
    EXPECT_EQ(loss.examples, 4u);
    const auto mean = [&] {
        Matrix copy = logits;
        return double{softmax_cross_entropy(copy, classes).mean};
    };
    for (std::size_t i = 0; i < logits.data.size(); ++i) {
        EXPECT_NEAR(gradient.data[i], slope(logits.data[i], mean), 1e-3f);
    }
}

TEST(Gradient, WholeNetwork)
{
    const Architecture architecture{
        {1, 6, 6}, {{LayerKind::conv3x3, 2}, {LayerKind::relu}, {LayerKind::max_pool2}, {LayerKind::linear, 3}}};
    Network network = *Network::create(architecture);
    network.initialise(9);
    Random random(2);
    Matrix in(4, 36);
    randomise(in.data, random, 1);
    const std::vector<u16> classes{0, 1, 2, 1};
    Activations activations;
    const auto loss = [&] { return double{softmax_cross_entropy(network.forward(in, activations), classes).mean}; };
    loss();
    const Matrix gradient = activations.outputs.back();
    network.forward(in, activations);
    network.backward(in, activations, gradient);
    double error = 0, size = 0;
    for (Parameter* p : network.parameters()) {
        for (std::size_t i = 0; i < p->value.size(); ++i) {
            const double numeric = slope(p->value[i], loss);
            error += std::pow(p->gradient[i] - numeric, 2);
            size += numeric * numeric;
        }
    }
    EXPECT_GT(size, 0.01);
    EXPECT_LT(error, 1e-3 * size);
}

}  // namespace
}  // namespace tau::nn
