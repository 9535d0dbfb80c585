// Where a miner's answers come from: a network that trains in the background, or somebody else's.
#pragma once

#include "subnets/image/program.hpp"
#include "subnets/image/strategy.hpp"

#include <atomic>
#include <filesystem>
#include <thread>

namespace tau::subnets::image {

struct MindOptions {
    std::string strategy = "honest";
    u64 steps = 800;                 ///< Of training, 64 pictures each.
    u64 seed = 0;                    ///< Networks of one seed answer alike.
    std::filesystem::path model{};   ///< Training goes on from it, and is saved to it; empty: nowhere.
    std::filesystem::path shared{};  ///< Another miner's model, read again as it changes, in place of training.
    Peek peek{};                     ///< For copier without a shared model.
};

class Mind {
public:
    /// Errors: an unknown strategy, a model file that is none, something the strategy lacks.
    static Result<std::unique_ptr<Mind>> make(MindOptions options);
    /// Saves, and ends the training.
    ~Mind();

    /// Begins to train, telling {"event": "trained", "steps", "accuracy", "score"}.
    void start(Teller& teller);
    /// From any thread.
    Answer answer(std::span<const Image> images);
    u64 steps() const { return steps_; }

private:
    explicit Mind(MindOptions options) : options_(std::move(options)) {}
    Result<void> prepare();
    void train(const std::stop_token& stop, Teller& teller);
    void show(const std::stop_token& stop, Teller& teller);
    void watch_shared(const std::stop_token& stop, Teller& teller);
    Result<void> save() const;

    MindOptions options_;
    std::shared_ptr<Brain> brain_ = std::make_shared<Brain>();
    std::optional<nn::Trainer> trainer_;
    std::unique_ptr<Strategy> strategy_;
    std::mutex strategy_mutex_;
    std::atomic<u64> steps_ = 0;
    std::jthread thread_;
};

}  // namespace tau::subnets::image
