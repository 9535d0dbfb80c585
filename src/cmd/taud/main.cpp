// taud: one program, one subcommand per job. Only this file knows the command-line library.
#include "cmd/taud/dev.hpp"

#include <CLI/CLI.hpp>

namespace {

void add_dev(CLI::App& app, int& exit_code)
{
    static tau::cmd::DevOptions options;
    auto* dev = app.add_subcommand("dev", "Run a local chain with funded accounts");
    dev->add_option("--base-path", options.base_path, "Keep the chain in this directory (default: in memory)");
    dev->add_option("--ws-port,--rpc-port,--port", options.port, "Port of HTTP and WebSocket, 0 for any free one")->capture_default_str();
    dev->add_option("--host", options.host, "Address to listen on")->capture_default_str();
    auto* time = dev->add_option("--block-time", options.block_time_ms, "Milliseconds between blocks (default: the profile's)");
    dev->add_option("--sealing", options.sealing, "instant: a block per arrival; manual: engine_createBlock")
        ->check(CLI::IsMember({"instant", "manual"}))
        ->excludes(time);
    dev->add_option("--profile", options.profile, "fast: 250 ms blocks; finney: 12 s and production constants")
        ->check(CLI::IsMember({"fast", "finney"}))
        ->capture_default_str();
    dev->add_option("--spec", options.spec, "Runtime revision")->check(CLI::IsMember({461, 475}))->capture_default_str();
    dev->add_option("--state", options.state_file, "Genesis state: a raw chain spec or a JSON object of keys and values");
    dev->add_option("--json-info", options.json_info_file, "Write endpoints and accounts to this file as JSON");
    dev->add_option("--pruning", options.pruning, "Keep the state history of this many blocks (default: all)");
    dev->add_flag("--check-invariants", options.check_invariants, "Check every pallet's invariants after each block");
    dev->callback([&exit_code] { exit_code = tau::cmd::run_dev(options); });
}

}  // namespace

int main(int argc, char** argv)
{
    CLI::App app("Bittensor in one native program: chain, wallet, neurons, explorer");
    app.set_version_flag("--version", "taud 0.1.0");
    app.require_subcommand(1);
    int exit_code = 0;
    add_dev(app, exit_code);
    CLI11_PARSE(app, argc, argv);
    return exit_code;
}
