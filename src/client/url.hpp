// Where a node listens.
#pragma once

#include "base/result.hpp"
#include "base/types.hpp"

namespace tau::client {

struct Url {
    bool web_socket = true;
    std::string host;
    u16 port = 9944;
    std::string path = "/";

    std::string text() const;
    /// Whether it is this machine.
    bool is_local() const;
};

inline constexpr std::string_view default_url = "ws://127.0.0.1:9944";

/// `ws://host[:port][/path]`, `http://…`, `host:port`, or a network's name such as `local`. An error says what is
/// wrong, or that wss is not there.
Result<Url> parse_url(std::string_view text);

}  // namespace tau::client
