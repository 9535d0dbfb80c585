// What `taud miner` and `taud validator` have in common: whose keys, which subnet, how to tell.
#pragma once

#include "client/url.hpp"
#include "subnets/image/program.hpp"

namespace tau::cmd {

struct NeuronOptions {
    std::string url;  ///< Empty: BT_CHAIN_ENDPOINT or ws://127.0.0.1:9944.
    u16 netuid = 0;
    std::string key;  ///< //Miner1: hotkey and coldkey at once, of a development chain.
    std::string wallet, hotkey = "default", wallet_path;
    std::optional<int> password_fd;
    std::string most_burn = "10tao";  ///< What registration may cost.
    bool no_register = false;
    bool allow_dev_key = false;
    bool json = false;
};

/// With the hotkey's secret; that of the wallet's coldkey is asked for when it is needed.
Result<subnets::image::Participant> participant(const NeuronOptions& options);

/// Writes an event as a line: JSON, or for people.
subnets::image::OnEvent writer(const NeuronOptions& options);

/// Runs until it ends by itself or SIGINT or SIGTERM come. Exit code: 0 stopped, 1 failed, 2 wrong arguments.
int run_until_signal(const NeuronOptions& options,
                     const std::function<Result<void>(const subnets::image::Participant&, std::stop_token)>& program);

}  // namespace tau::cmd
