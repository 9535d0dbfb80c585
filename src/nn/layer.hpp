// What a network is made of. Layers hold parameters and no activations, so one network can answer several threads.
#pragma once

#include "base/types.hpp"
#include "nn/matrix.hpp"
#include "nn/random.hpp"

#include <memory>

namespace tau::nn {

/// One example: `channels` planes of height × width, one after another. A plain vector has height and width 1.
struct Shape {
    u32 channels = 1, height = 1, width = 1;

    constexpr std::size_t plane() const { return std::size_t{height} * width; }
    constexpr std::size_t size() const { return channels * plane(); }
    friend bool operator==(const Shape&, const Shape&) = default;
};

/// Trained numbers and the gradient of the loss by each.
struct Parameter {
    std::vector<float> value, gradient;
    bool decays = false;  ///< Weights shrink under weight decay; biases do not.

    Parameter(std::size_t size, bool weight_decays) : value(size), gradient(size), decays(weight_decays) {}
};

/// Memory that layers use within one call.
struct Scratch {
    std::vector<float> columns, turned, gradient;
};

class Layer {
public:
    virtual ~Layer() = default;
    virtual std::unique_ptr<Layer> clone() const = 0;

    virtual Shape output() const = 0;
    virtual std::vector<Parameter*> parameters() { return {}; }
    virtual void initialise(Random&) {}

    /// `in` has a row per example; `out` gets as many rows of output().size().
    virtual void forward(const Matrix& in, Matrix& out, Scratch& scratch) const = 0;
    /// Adds to the parameters' gradients and writes the gradient by the input to `grad_in`, unless that is null.
    /// `in` and `out` are those of the forward call; `grad_out` is the gradient by `out`.
    virtual void backward(const Matrix& in, const Matrix& out, const Matrix& grad_out, Matrix* grad_in,
                          Scratch& scratch) = 0;
};

}  // namespace tau::nn
