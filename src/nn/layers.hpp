// The kinds of layers. Each is made from the shape of what comes in.
#pragma once

#include "nn/layer.hpp"

namespace tau::nn {

/// y = x·W + b over the flattened input; W is inputs × outputs.
class Linear final : public Layer {
public:
    Linear(Shape input, u32 outputs);

    std::unique_ptr<Layer> clone() const override { return std::make_unique<Linear>(*this); }
    Shape output() const override { return {outputs_, 1, 1}; }
    std::vector<Parameter*> parameters() override { return {&weights_, &biases_}; }
    void initialise(Random& random) override;
    void forward(const Matrix& in, Matrix& out, Scratch& scratch) const override;
    void backward(const Matrix& in, const Matrix& out, const Matrix& grad_out, Matrix* grad_in,
                  Scratch& scratch) override;

private:
    u32 inputs_, outputs_;
    Parameter weights_, biases_;
};

/// A 3×3 convolution with a border of zeros, so height and width stay. W is outputs × (channels × 9).
class Conv3x3 final : public Layer {
public:
    Conv3x3(Shape input, u32 channels);

    std::unique_ptr<Layer> clone() const override { return std::make_unique<Conv3x3>(*this); }
    Shape output() const override { return {channels_, input_.height, input_.width}; }
    std::vector<Parameter*> parameters() override { return {&weights_, &biases_}; }
    void initialise(Random& random) override;
    void forward(const Matrix& in, Matrix& out, Scratch& scratch) const override;
    void backward(const Matrix& in, const Matrix& out, const Matrix& grad_out, Matrix* grad_in,
                  Scratch& scratch) override;

private:
    std::size_t taps() const { return std::size_t{input_.channels} * 9; }

    Shape input_;
    u32 channels_;
    Parameter weights_, biases_;
};

class Relu final : public Layer {
public:
    explicit Relu(Shape input) : input_(input) {}

    std::unique_ptr<Layer> clone() const override { return std::make_unique<Relu>(*this); }
    Shape output() const override { return input_; }
    void forward(const Matrix& in, Matrix& out, Scratch& scratch) const override;
    void backward(const Matrix& in, const Matrix& out, const Matrix& grad_out, Matrix* grad_in,
                  Scratch& scratch) override;

private:
    Shape input_;
};

/// The largest of each 2×2 square; an odd last row or column is left out.
class MaxPool2 final : public Layer {
public:
    explicit MaxPool2(Shape input) : input_(input) {}

    std::unique_ptr<Layer> clone() const override { return std::make_unique<MaxPool2>(*this); }
    Shape output() const override { return {input_.channels, input_.height / 2, input_.width / 2}; }
    void forward(const Matrix& in, Matrix& out, Scratch& scratch) const override;
    void backward(const Matrix& in, const Matrix& out, const Matrix& grad_out, Matrix* grad_in,
                  Scratch& scratch) override;

private:
    Shape input_;
};

}  // namespace tau::nn
