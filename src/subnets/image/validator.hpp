// The validator's program: asks every miner pictures that nobody could know, judges the answers, sets weights.
//
// A round begins at a block whose hash, with a secret that was committed to a round before, gives the pictures.
// Events: {"event": "ready", "uid", "hotkey"}, {"event": "round", "round", "block", "asked", "answered",
// "scores": {uid: score}, "copies": {uid: of}}, {"event": "weights", "block", "uids", "values"},
// {"event": "commit", "block"} where weights are hidden until they are revealed, {"event": "error", "message"}.
#pragma once

#include "neuron/http_client.hpp"
#include "neuron/metagraph.hpp"
#include "subnets/image/judge.hpp"
#include "subnets/image/program.hpp"

namespace tau::subnets::image {

struct ValidatorOptions {
    Participant who;
    u64 round_blocks = 10;
    u64 weights_every = 0;  ///< Blocks; 0: as often as the subnet's rate limit lets it.
    std::string ally{};     ///< Uid or hotkey that gets everything, as a bought validator would have it.
    FixedBytes<32> master_secret{};
    neuron::ClientLimits limits{};
};

/// Runs until `stop`. A node that goes away is waited for; an error before the first "ready" that will not
/// pass ends it: no such subnet, a registration that costs too much or cannot be paid.
Result<void> run_validator(ValidatorOptions options, const std::stop_token& stop, const OnEvent& on_event);

}  // namespace tau::subnets::image
