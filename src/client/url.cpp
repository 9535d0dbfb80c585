#include "client/url.hpp"

#include <charconv>

namespace tau::client {
namespace {

// reference/users.md, conventions.
constexpr std::pair<std::string_view, std::string_view> public_networks[] = {
    {"finney", "wss://entrypoint-finney.opentensor.ai:443"},
    {"test", "wss://test.finney.opentensor.ai:443"},
    {"archive", "wss://archive.chain.opentensor.ai:443"},
};

/// Takes "[::1]:9944" or "host:9944" apart.
Result<void> split_authority(std::string_view authority, Url& url)
{
    const bool bracketed = authority.starts_with('[');
    const std::size_t end = bracketed ? authority.find(']') : authority.rfind(':');
    if (bracketed && end == std::string_view::npos) return failure("the ] of the address is missing");
    url.host = std::string(bracketed ? authority.substr(1, end - 1) : authority.substr(0, end));
    std::string_view port;
    if (bracketed)
        port = authority.substr(end + 1);
    else if (end != std::string_view::npos)
        port = authority.substr(end);
    if (url.host.empty()) return failure("the host is missing");
    if (port.empty()) return {};
    port.remove_prefix(1);
    const auto [last, status] = std::from_chars(port.data(), port.data() + port.size(), url.port);
    if (status != std::errc{} || last != port.data() + port.size() || url.port == 0)
        return failure("\"" + std::string(port) + "\" is no port");
    return {};
}

}  // namespace

std::string Url::text() const
{
    const std::string shown = host.find(':') == std::string::npos ? host : "[" + host + "]";
    return (web_socket ? "ws://" : "http://") + shown + ":" + std::to_string(port) + (path == "/" ? "" : path);
}

bool Url::is_local() const
{
    return host == "127.0.0.1" || host == "localhost" || host == "::1";
}

Result<Url> parse_url(std::string_view text)
{
    if (text == "local") return parse_url(default_url);
    for (const auto& [name, address] : public_networks)
        if (text == name) return parse_url(address);
    const auto wrong = [&](const std::string& why) { return failure("\"" + std::string(text) + "\": " + why); };
    Url url;
    std::string_view rest = text;
    if (const auto scheme_end = text.find("://"); scheme_end != std::string_view::npos) {
        const auto scheme = text.substr(0, scheme_end);
        rest = text.substr(scheme_end + 3);
        if (scheme == "wss" || scheme == "https")
            return wrong(
                "encrypted connections are not supported; use a proxy on this machine, such as "
                "`socat TCP-LISTEN:9900,fork OPENSSL:host:443`");
        if (scheme != "ws" && scheme != "http") return wrong("ws:// or http:// is needed");
        url.web_socket = scheme == "ws";
        if (!url.web_socket) url.port = 9944;
    }
    if (const auto slash = rest.find('/'); slash != std::string_view::npos) {
        url.path = std::string(rest.substr(slash));
        rest = rest.substr(0, slash);
    }
    if (auto split = split_authority(rest, url); !split) return wrong(split.error().message);
    return url;
}

}  // namespace tau::client
