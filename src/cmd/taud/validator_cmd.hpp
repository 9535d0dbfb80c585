// `taud validator`: a validator of the image subnet.
#pragma once

#include "cmd/taud/neuron_options.hpp"

namespace tau::cmd {

struct ValidatorCommand {
    NeuronOptions neuron;
    u64 round_blocks = 10;
    u64 weights_every = 0;
    std::string ally;
};

/// Exit code: 0 stopped, 1 failed, 2 wrong arguments.
int run_validator(const ValidatorCommand& command);

}  // namespace tau::cmd
