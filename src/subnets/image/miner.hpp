// The miner's program: registers, serves, trains, answers probes, and looks back at whether they were honest.
//
// Events: {"event": "ready", "uid", "host", "port", "hotkey"}, "trained" (see mind.hpp), {"event": "served", "count"},
// {"event": "audit", "validator", "round", "honest"}, {"event": "error", "message"}.
#pragma once

#include "neuron/http_server.hpp"
#include "subnets/image/mind.hpp"

namespace tau::subnets::image {

struct MinerOptions {
    Participant who;
    MindOptions mind;
    std::string host{};    ///< Address to listen on and to announce.
    u16 port = 0;          ///< 0: any free one.
    std::string victim{};  ///< Uid or hotkey whose answers `copier` asks for.
    u64 least_stake_rao = 0;
    std::set<std::string, std::less<>> also_admitted{};  ///< Hotkeys that may ask without a permit.
    neuron::ServerLimits limits{};
};

/// Runs until `stop`. A node that goes away is waited for. An error comes before the first "ready": an option that is
/// wrong, no such subnet, a registration that costs too much or cannot be paid.
Result<void> run_miner(MinerOptions options, const std::stop_token& stop, const OnEvent& on_event);

}  // namespace tau::subnets::image
