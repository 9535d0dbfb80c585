#include "cmd/taud/dev.hpp"

#include "base/hex.hpp"
#include "cmd/taud/banner.hpp"
#include "cmd/taud/state_file.hpp"
#include "engine/solo/solo.hpp"
#include "rpc/methods/node_methods.hpp"
#include "rpc/server.hpp"
#include "web/web.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <fstream>

namespace tau::cmd {
namespace {

constexpr int exit_failed = 1, exit_usage = 2, exit_port = 3;

int complain(int code, const std::string& message)
{
    std::fprintf(stderr, "taud dev: %s\n", message.c_str());
    return code;
}

/// SIGINT and SIGTERM, blocked before any thread starts so that only wait() takes them.
class StopSignals {
public:
    StopSignals()
    {
        sigemptyset(&set_);
        sigaddset(&set_, SIGINT);
        sigaddset(&set_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    }
    void wait() const
    {
        int received = 0;
        sigwait(&set_, &received);
    }

private:
    sigset_t set_{};
};

Result<node::NodeConfig> node_config(const DevOptions& options)
{
    node::NodeConfig out;
    if (options.spec != frame::spec_461 && options.spec != frame::spec_475)
        return failure(fmt::format("--spec {} is not known; choose 461 or 475", options.spec));
    if (options.profile != "fast" && options.profile != "finney")
        return failure(fmt::format("--profile {} is not known; choose fast or finney", options.profile));
    out.setup.spec_version = options.spec;
    out.setup.profile = options.profile == "fast" ? frame::Profile::fast : frame::Profile::finney;
    if (!options.base_path.empty()) out.base_path = options.base_path;
    out.pruning = options.pruning;
    out.check_invariants = options.check_invariants;
    if (!options.state_file.empty()) {
        TAU_TRY_ASSIGN(out.genesis_state, read_state_file(options.state_file));
    }
    return out;
}

Result<engine::SoloConfig> engine_config(const DevOptions& options, u64 slot_ms)
{
    engine::SoloConfig out;
    out.block_time_ms = options.block_time_ms.value_or(static_cast<u32>(slot_ms));
    if (out.block_time_ms == 0) return failure("--block-time must be at least 1 ms");
    if (options.sealing == "instant")
        out.sealing = engine::Sealing::instant;
    else if (options.sealing == "manual")
        out.sealing = engine::Sealing::manual;
    else if (!options.sealing.empty())
        return failure(fmt::format("--sealing {} is not known; choose instant or manual", options.sealing));
    return out;
}

void print_block(const node::NewBlock& block)
{
    std::printf("Imported #%u (%s)\n", block.view.head.number, to_hex(block.view.head.hash).c_str());
    std::fflush(stdout);
}

Result<void> write_info(const std::string& path, const ChainInfo& info)
{
    std::ofstream file(path);
    file << info_json(info);
    file.flush();
    if (!file) return failure("cannot write " + path);
    return {};
}

rpc::HttpResponse answer_get(const node::Node& node, const rpc::HttpRequest& request)
{
    if (request.target == "/health")
        return {200, "application/json", R"({"peers":0,"isSyncing":false,"shouldHavePeers":false})", {}};
    if (request.target == "/metrics") {
        const auto view = node.view();
        return {200,
                "text/plain; version=0.0.4",
                fmt::format("# TYPE substrate_block_height gauge\nsubstrate_block_height{{status=\"best\"}} {}\n"
                            "substrate_block_height{{status=\"finalized\"}} {}\n",
                            view.head.number, view.finalized.number),
                {}};
    }
    if (const auto asset = web::find(request.target))
        return {200,
                std::string(asset->content_type),
                std::string(as_text(asset->bytes)),
                {{"content-security-policy", std::string(web::content_security_policy)},
                 {"x-content-type-options", "nosniff"},
                 {"cache-control", "no-cache"}}};
    return {404, "text/plain", "not found\n", {}};
}

}  // namespace

int run_dev(const DevOptions& options)
{
    const StopSignals signals;
    auto config = node_config(options);
    if (!config) return complain(exit_usage, config.error().message);
    auto opened = node::Node::open(std::move(*config));
    if (!opened) return complain(exit_failed, opened.error().message);
    auto& node = **opened;
    const auto sealing = engine_config(options, node.slot_duration());
    if (!sealing) return complain(exit_usage, sealing.error().message);

    engine::Solo engine(node, *sealing);
    rpc::methods::World world{node, engine};
    rpc::JsonRpc json_rpc({}, [&](const rpc::HttpRequest& request) { return answer_get(node, request); });
    rpc::methods::add_all(json_rpc, world);
    rpc::Server server(json_rpc, {});
    if (const auto started = server.start(options.host, options.port); !started)
        return complain(exit_port, started.error().message);

    const ChainInfo info{world.chain_name,  options.spec,
                         options.profile,   to_hex(node.genesis_hash()),
                         server.port(),     fmt::format("http://127.0.0.1:{}/", server.port()),
                         options.base_path, node.view().head.number,
                         options.sealing,   sealing->block_time_ms};
    if (!options.json_info_file.empty())
        if (const auto written = write_info(options.json_info_file, info); !written)
            return complain(exit_failed, written.error().message);
    std::fputs(banner_text(info).c_str(), stdout);
    std::fflush(stdout);

    node.on_block(&print_block);
    std::atomic<bool> failed = false;
    engine.on_failure([&failed](const std::string& why) {
        std::fprintf(stderr, "taud dev: %s\n", why.c_str());
        failed = true;
        kill(getpid(), SIGTERM);
    });
    engine.start();
    signals.wait();
    server.stop();
    engine.stop();
    return failed ? exit_failed : 0;
}

}  // namespace tau::cmd
