#include "cmd/taud/validator_cmd.hpp"

#include "subnets/image/validator.hpp"

#include <random>

namespace tau::cmd {
namespace {

namespace image = subnets::image;

FixedBytes<32> fresh_secret()
{
    std::random_device device;
    FixedBytes<32> out;
    for (u8& byte : out) byte = static_cast<u8>(device());
    return out;
}

}  // namespace

int run_validator(const ValidatorCommand& command)
{
    return run_until_signal(command.neuron, [&](const image::Participant& who, const std::stop_token& stop) {
        image::ValidatorOptions options{.who = who};
        options.round_blocks = command.round_blocks;
        options.weights_every = command.weights_every;
        options.ally = command.ally;
        options.master_secret = fresh_secret();
        return image::run_validator(std::move(options), stop, writer(command.neuron));
    });
}

}  // namespace tau::cmd
