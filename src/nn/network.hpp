// Layers in a row: what a miner trains and what a validator may run again, bit for bit.
#pragma once

#include "base/result.hpp"
#include "nn/layer.hpp"

namespace tau::nn {

enum class LayerKind : u8 { linear = 1, conv3x3 = 2, relu = 3, max_pool2 = 4 };

/// `width` is the number of outputs (linear) or of output channels (conv3x3), and 0 for the others.
struct LayerSpec {
    LayerKind kind;
    u32 width = 0;

    friend bool operator==(const LayerSpec&, const LayerSpec&) = default;
};

/// What it takes to rebuild a network, parameters aside.
struct Architecture {
    Shape input;
    std::vector<LayerSpec> layers;

    friend bool operator==(const Architecture&, const Architecture&) = default;
};

/// Limits of what is accepted from a file: a stranger's model must not cost more than this.
constexpr std::size_t max_layers = 64;
constexpr std::size_t max_parameters = 4 << 20;
constexpr std::size_t max_activations = 1 << 20;  ///< Of one example in one layer.

/// The outputs of each layer for one batch, kept for the way back. Reuse it to save allocations.
struct Activations {
    std::vector<Matrix> outputs;
    Matrix gradient, next_gradient;
    Scratch scratch;
};

class Network {
public:
    /// Zero parameters. An error names what is wrong with the architecture.
    static Result<Network> create(Architecture architecture);

    Network(const Network& other);
    Network& operator=(const Network& other);
    Network(Network&&) = default;
    Network& operator=(Network&&) = default;

    /// Random weights for training from the start, the same for the same seed.
    void initialise(u64 seed);

    const Architecture& architecture() const { return architecture_; }
    std::size_t outputs() const { return layers_.back()->output().size(); }
    /// In the order of the layers; weights before biases.
    std::vector<Parameter*> parameters();
    std::vector<const Parameter*> parameters() const;
    std::size_t parameter_count() const;

    /// `in` has one row per example; the result lives in `activations` and has as many rows of outputs().
    Matrix& forward(const Matrix& in, Activations& activations) const;
    /// Adds to the gradients of all parameters; `grad_out` is the gradient of the loss by the result of forward.
    void backward(const Matrix& in, Activations& activations, const Matrix& grad_out);

private:
    Network() = default;

    Architecture architecture_;
    std::vector<std::unique_ptr<Layer>> layers_;
};

/// The softmax of the network's outputs, a row per example.
Matrix probabilities(const Network& network, const Matrix& in);

}  // namespace tau::nn
