// Training as a number of steps, never of seconds: the same seed and the same steps give the same network anywhere.
#pragma once

#include "nn/adamw.hpp"
#include "nn/loss.hpp"
#include "nn/network.hpp"

#include <functional>

namespace tau::nn {

struct Batch {
    Matrix inputs;  ///< One row per example.
    std::vector<u16> classes;
};

/// Fills the batch of a step (from 1). A function of the step alone, so that training resumes where it stopped.
using BatchSource = std::function<void(u64 step, Batch& batch)>;

struct Progress {
    u64 step = 0, steps = 0;  ///< Done so far, and planned.
    float rate = 0;           ///< Learning rate of this step.
    Loss loss;                ///< Of this step's batch, before the step.
};

/// Called after each step; false stops training there.
using OnProgress = std::function<bool(const Progress&)>;

class Trainer {
public:
    Trainer(Network network, BatchSource source, Schedule schedule, AdamWSettings settings = {});

    /// One step.
    Progress advance();
    /// Steps until the schedule's end or until `on_progress` returns false.
    void run(const OnProgress& on_progress);

    u64 step() const { return step_; }
    bool finished() const { return step_ >= schedule_.steps; }
    const Network& network() const { return network_; }

    /// Everything training needs to go on: parameters, moments and step as 32-bit floats.
    Bytes checkpoint() const;
    /// Goes on from a checkpoint of a trainer with the same architecture; on error nothing changes.
    Result<void> resume(BytesView checkpoint);

private:
    Network network_;
    BatchSource source_;
    Schedule schedule_;
    AdamW optimizer_;
    u64 step_ = 0;
    Batch batch_;
    Activations activations_;
};

}  // namespace tau::nn
