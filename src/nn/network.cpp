#include "nn/network.hpp"

#include "nn/layers.hpp"
#include "nn/math.hpp"

namespace tau::nn {

namespace {

/// Counts before it allocates: a file may ask for anything.
std::size_t parameters_of(const LayerSpec& spec, Shape input)
{
    const std::size_t width = spec.width;
    switch (spec.kind) {
    case LayerKind::linear:
        return (input.size() + 1) * width;
    case LayerKind::conv3x3:
        return (std::size_t{input.channels} * 9 + 1) * width;
    default:
        return 0;
    }
}

Result<std::unique_ptr<Layer>> make_layer(const LayerSpec& spec, Shape input)
{
    const bool has_width = spec.kind == LayerKind::linear || spec.kind == LayerKind::conv3x3;
    if (has_width != (spec.width > 0)) return failure("a layer's width does not fit its kind");
    if (spec.width > max_activations || parameters_of(spec, input) > max_parameters) {
        return failure("a layer is larger than allowed");
    }
    switch (spec.kind) {
    case LayerKind::linear:
        return std::make_unique<Linear>(input, spec.width);
    case LayerKind::conv3x3:
        return std::make_unique<Conv3x3>(input, spec.width);
    case LayerKind::relu:
        return std::make_unique<Relu>(input);
    case LayerKind::max_pool2:
        return std::make_unique<MaxPool2>(input);
    }
    return failure("unknown kind of layer");
}

Result<void> check_size(Shape shape)
{
    constexpr u32 side = 4096;
    if (shape.channels == 0 || shape.height == 0 || shape.width == 0) return failure("a layer without outputs");
    const bool small = shape.channels <= max_activations && shape.height <= side && shape.width <= side;
    if (!small || shape.size() > max_activations) return failure("a layer has more outputs than allowed");
    return {};
}

}  // namespace

Result<Network> Network::create(Architecture architecture)
{
    if (architecture.layers.empty()) return failure("a network without layers");
    if (architecture.layers.size() > max_layers) return failure("more layers than allowed");
    TAU_TRY(check_size(architecture.input));
    Network network;
    Shape shape = architecture.input;
    for (const LayerSpec& spec : architecture.layers) {
        TAU_TRY_ASSIGN(auto layer, make_layer(spec, shape));
        shape = layer->output();
        TAU_TRY(check_size(shape));
        network.layers_.push_back(std::move(layer));
        if (network.parameter_count() > max_parameters) return failure("more parameters than allowed");
    }
    network.architecture_ = std::move(architecture);
    return network;
}

Network::Network(const Network& other) : architecture_(other.architecture_)
{
    for (const auto& layer : other.layers_) layers_.push_back(layer->clone());
}

Network& Network::operator=(const Network& other)
{
    return *this = Network(other);
}

void Network::initialise(u64 seed)
{
    Random random(seed);
    for (const auto& layer : layers_) layer->initialise(random);
}

std::vector<Parameter*> Network::parameters()
{
    std::vector<Parameter*> all;
    for (const auto& layer : layers_) {
        for (Parameter* parameter : layer->parameters()) all.push_back(parameter);
    }
    return all;
}

std::vector<const Parameter*> Network::parameters() const
{
    std::vector<const Parameter*> all;
    for (const auto& layer : layers_) {
        for (const Parameter* parameter : layer->parameters()) all.push_back(parameter);
    }
    return all;
}

std::size_t Network::parameter_count() const
{
    std::size_t count = 0;
    for (const Parameter* parameter : parameters()) count += parameter->value.size();
    return count;
}

Matrix& Network::forward(const Matrix& in, Activations& activations) const
{
    TAU_ASSERT(in.cols == architecture_.input.size());
    activations.outputs.resize(layers_.size());
    const Matrix* from = &in;
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        layers_[i]->forward(*from, activations.outputs[i], activations.scratch);
        from = &activations.outputs[i];
    }
    return activations.outputs.back();
}

void Network::backward(const Matrix& in, Activations& activations, const Matrix& grad_out)
{
    const Matrix* gradient = &grad_out;
    for (std::size_t i = layers_.size(); i-- > 0;) {
        const Matrix& from = i == 0 ? in : activations.outputs[i - 1];
        Matrix* next = i == 0 ? nullptr : &activations.next_gradient;
        layers_[i]->backward(from, activations.outputs[i], *gradient, next, activations.scratch);
        std::swap(activations.gradient, activations.next_gradient);
        gradient = &activations.gradient;
    }
}

Matrix probabilities(const Network& network, const Matrix& in)
{
    Activations activations;
    Matrix result = std::move(network.forward(in, activations));
    for (std::size_t i = 0; i < result.rows; ++i) softmax(result.row(i));
    return result;
}

}  // namespace tau::nn
