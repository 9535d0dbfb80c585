#include "demo/chain_process.hpp"

#include <poll.h>
#include <boost/json/parse.hpp>

#include <chrono>
#include <fstream>
#include <sstream>

namespace tau::demo {
namespace {

namespace json = boost::json;
using Clock = std::chrono::steady_clock;

constexpr u16 usual_port = 9944;
constexpr auto patience = std::chrono::seconds(60);
constexpr int poll_ms = 10;
constexpr int exit_port = 3;

std::string text_of(const std::filesystem::path& path)
{
    std::ostringstream out;
    out << std::ifstream(path).rdbuf();
    return out.str();
}

std::string last_line(std::string text)
{
    while (text.ends_with('\n')) text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

tl::unexpected<NoChain> none(std::string message, int exit_code = 1)
{
    return tl::make_unexpected(NoChain{std::move(message), exit_code});
}

/// Where it listens, once it has said so.
bool read_info(const std::filesystem::path& path, ChainProcess& chain)
{
    boost::system::error_code failed;
    const auto info = json::parse(text_of(path), failed);
    const auto* object = failed ? nullptr : info.if_object();
    const auto* ws = object ? object->if_contains("ws") : nullptr;
    const auto* page = object ? object->if_contains("page") : nullptr;
    if (!ws || !page || !ws->is_string() || !page->is_string()) return false;
    chain.network = std::string_view(ws->get_string());
    chain.page = std::string_view(page->get_string());
    return true;
}

Result<ChainProcess, NoChain> start_on(const ChainStart& start, u16 port, const std::function<bool()>& stopped)
{
    const auto info = start.logs / "chain.json";
    const auto log = start.logs / "chain.log";
    std::error_code ignored;
    std::filesystem::remove(info, ignored);
    std::vector<std::string> arguments{"dev", "--ws-port", std::to_string(port), "--json-info", info.string()};
    if (!start.base_path.empty()) arguments.insert(arguments.end(), {"--base-path", start.base_path});
    auto child = Child::start({start.program, arguments, log, false, 0});
    if (!child) return none(child.error().message);
    ChainProcess chain{*std::move(child), "", ""};
    for (const auto deadline = Clock::now() + patience; Clock::now() < deadline; ::poll(nullptr, 0, poll_ms)) {
        if (read_info(info, chain)) return chain;
        if (stopped()) return none("stopped");
        if (const auto how = chain.child.ended())
            return none(last_line(text_of(log)), *how == "exit code 3" ? exit_port : 1);
    }
    return none("the chain did not start within a minute");
}

}  // namespace

Result<ChainProcess, NoChain> start_chain(const ChainStart& start, const std::function<bool()>& stopped)
{
    auto chain = start_on(start, start.port.value_or(usual_port), stopped);
    if (!chain && chain.error().exit_code == exit_port && !start.port) return start_on(start, 0, stopped);
    return chain;
}

}  // namespace tau::demo
