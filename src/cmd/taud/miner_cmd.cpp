#include "cmd/taud/miner_cmd.hpp"

#include "client/amount.hpp"
#include "subnets/image/miner.hpp"

#include <cstring>

namespace tau::cmd {
namespace {

namespace image = subnets::image;

u64 seed_of(const crypto::KeyPair& hotkey)
{
    u64 seed = 0;
    std::memcpy(&seed, hotkey.account().data(), sizeof seed);
    return seed;
}

Result<image::MinerOptions> miner_options(const MinerCommand& command, const image::Participant& who)
{
    image::MinerOptions out{.who = who, .mind = {}};
    out.mind.strategy = command.strategy;
    out.mind.steps = command.steps;
    out.mind.seed = command.seed.value_or(seed_of(who.hotkey));
    out.mind.model = command.model;
    out.mind.shared = command.share_model;
    // The chain refuses 127.0.0.1, but not its neighbour, which is this machine too.
    out.host = command.host == "127.0.0.1" || command.host == "localhost" ? "127.0.0.2" : command.host;
    out.port = command.port;
    out.victim = command.victim;
    out.also_admitted = {command.admitted.begin(), command.admitted.end()};
    TAU_TRY_ASSIGN(const auto stake, client::parse_amount(command.least_stake, {}));
    if (stake.units > ~u64{0}) return failure("--min-stake is more than there can be");
    out.least_stake_rao = static_cast<u64>(stake.units);
    return out;
}

}  // namespace

int run_miner(const MinerCommand& command)
{
    return run_until_signal(command.neuron,
                            [&](const image::Participant& who, const std::stop_token& stop) -> Result<void> {
                                TAU_TRY_ASSIGN(auto options, miner_options(command, who));
                                return image::run_miner(std::move(options), stop, writer(command.neuron));
                            });
}

}  // namespace tau::cmd
