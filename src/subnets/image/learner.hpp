// The miner's mind: a small convolutional network that learns from pictures it draws itself.
#pragma once

#include "nn/trainer.hpp"
#include "subnets/image/answer.hpp"

#include <memory>
#include <mutex>

namespace tau::subnets::image {

/// About 52,000 parameters.
nn::Architecture architecture();

/// A row of inputs for the network, from -1 (black) to 1.
void to_inputs(const Image& image, std::span<float> row);

/// The network in use: training puts better ones in while questions are answered. Any thread may call.
class Brain {
public:
    void put(nn::Network network);
    std::shared_ptr<const nn::Network> network() const;

    /// "I do not know" everywhere as long as there is no network.
    Answer answer(std::span<const Image> images) const;

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const nn::Network> network_;
};

/// Training for `steps` steps of `batch_size` fresh pictures. Give each miner a seed of its own: networks of one seed
/// answer alike, and validators pay such miners once.
nn::Trainer make_trainer(u64 seed, u64 steps, u32 batch_size = 64);

/// Share of `count` fresh pictures of stream `seed` that the network reads right, and its mean score.
struct Skill {
    float accuracy = 0, score = 0;
};
Skill measure(const nn::Network& network, u64 seed, u32 count);

}  // namespace tau::subnets::image
