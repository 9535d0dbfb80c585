#include "subnets/image/learner.hpp"

#include <algorithm>

namespace tau::subnets::image {

namespace {

void fill(nn::Batch& batch, u64 seed, u32 count)
{
    nn::Random random(seed);
    batch.inputs.resize(count, image_side * image_side);
    batch.classes.resize(count);
    for (u32 i = 0; i < count; ++i) {
        batch.classes[i] = static_cast<u16>(random.below(class_count));
        to_inputs(render(batch.classes[i], random), batch.inputs.row(i));
    }
}

}  // namespace

nn::Architecture architecture()
{
    using enum nn::LayerKind;
    return {{1, image_side, image_side},
            {{conv3x3, 12},
             {max_pool2},
             {relu},
             {conv3x3, 24},
             {max_pool2},
             {relu},
             {linear, 112},
             {relu},
             {linear, class_count}}};
}

void to_inputs(const Image& image, std::span<float> row)
{
    for (std::size_t i = 0; i < image.size(); ++i) row[i] = static_cast<float>(image[i]) / 127.5f - 1;
}

void Brain::put(nn::Network network)
{
    auto shared = std::make_shared<const nn::Network>(std::move(network));
    const std::lock_guard lock(mutex_);
    network_ = std::move(shared);
}

std::shared_ptr<const nn::Network> Brain::network() const
{
    const std::lock_guard lock(mutex_);
    return network_;
}

Answer Brain::answer(std::span<const Image> images) const
{
    const auto current = network();
    Answer answer(images.size());
    if (!current || images.empty()) return answer;
    nn::Matrix inputs(images.size(), image_side * image_side);
    for (std::size_t i = 0; i < images.size(); ++i) to_inputs(images[i], inputs.row(i));
    const nn::Matrix beliefs = nn::probabilities(*current, inputs);
    for (std::size_t i = 0; i < images.size(); ++i) answer[i] = quantise(beliefs.row(i));
    return answer;
}

nn::Trainer make_trainer(u64 seed, u64 steps, u32 batch_size)
{
    nn::Network network = *nn::Network::create(architecture());
    network.initialise(nn::mix_seed(seed, 0));
    const auto source = [seed, batch_size](u64 step, nn::Batch& batch) {
        fill(batch, nn::mix_seed(seed, step), batch_size);
    };
    return {std::move(network), source, nn::Schedule{.peak = 3e-3f, .last = 2e-4f, .warmup = 20, .steps = steps}};
}

Skill measure(const nn::Network& network, u64 seed, u32 count)
{
    constexpr u32 chunk = 64;  // Keeps the memory small.
    Skill skill;
    nn::Batch batch;
    for (u32 done = 0; done < count; done += chunk) {
        const u32 size = std::min(chunk, count - done);
        fill(batch, nn::mix_seed(seed, done), size);
        const nn::Matrix beliefs = nn::probabilities(network, batch.inputs);
        for (u32 i = 0; i < size; ++i) {
            const Distribution distribution = quantise(beliefs.row(i));
            skill.accuracy += best_guess(distribution) == batch.classes[i] ? 1.0f : 0.0f;
            skill.score += log_score(distribution, batch.classes[i]);
        }
    }
    return {skill.accuracy / static_cast<float>(count), skill.score / static_cast<float>(count)};
}

}  // namespace tau::subnets::image
