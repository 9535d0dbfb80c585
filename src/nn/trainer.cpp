#include "nn/trainer.hpp"

#include "nn/model_bytes.hpp"

namespace tau::nn {

Trainer::Trainer(Network network, BatchSource source, Schedule schedule, AdamWSettings settings)
    : network_(std::move(network)),
      source_(std::move(source)),
      schedule_(schedule),
      optimizer_(network_.parameters(), settings)
{
}

Progress Trainer::advance()
{
    const u64 step = step_ + 1;
    source_(step, batch_);
    Matrix& logits = network_.forward(batch_.inputs, activations_);
    const Loss loss = softmax_cross_entropy(logits, batch_.classes);
    const Matrix gradient = logits;
    network_.backward(batch_.inputs, activations_, gradient);
    const float rate = schedule_.rate(step);
    optimizer_.update(network_.parameters(), rate, step);
    step_ = step;
    return {step, schedule_.steps, rate, loss};
}

void Trainer::run(const OnProgress& on_progress)
{
    while (!finished()) {
        if (!on_progress(advance())) return;
    }
}

Bytes Trainer::checkpoint() const
{
    Bytes out;
    write_header(out, checkpoint_magic, network_.architecture());
    write_u64(out, step_);
    const auto parameters = network_.parameters();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        write_floats(out, parameters[i]->value);
        write_floats(out, optimizer_.moments()[i].first);
        write_floats(out, optimizer_.moments()[i].second);
    }
    return out;
}

Result<void> Trainer::resume(BytesView checkpoint)
{
    ByteReader in(checkpoint);
    TAU_TRY_ASSIGN(const Architecture architecture, in.header(checkpoint_magic));
    if (architecture != network_.architecture()) return failure("the checkpoint is of another architecture");
    TAU_TRY_ASSIGN(const u64 step, in.u64_le());
    Network network = network_;
    AdamW optimizer = optimizer_;
    const auto parameters = network.parameters();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        TAU_TRY(in.floats(parameters[i]->value));
        TAU_TRY(in.floats(optimizer.moments()[i].first));
        TAU_TRY(in.floats(optimizer.moments()[i].second));
    }
    TAU_TRY(in.end());
    network_ = std::move(network);
    optimizer_ = std::move(optimizer);
    step_ = step;
    return {};
}

}  // namespace tau::nn
