// `taud miner`: a miner of the image subnet.
#pragma once

#include "cmd/taud/neuron_options.hpp"

namespace tau::cmd {

struct MinerCommand {
    NeuronOptions neuron;
    std::string strategy = "honest";
    u64 steps = 800;
    std::optional<u64> seed;  ///< Absent: from the hotkey, so that two miners do not think alike by accident.
    std::string host = "127.0.0.2";
    u16 port = 0;
    std::string model, share_model, victim;
    std::string least_stake = "0tao";
    std::vector<std::string> admitted;
};

/// Exit code: 0 stopped, 1 failed, 2 wrong arguments.
int run_miner(const MinerCommand& command);

}  // namespace tau::cmd
