// What passes between the transport (server.hpp) and whoever gives its messages a meaning (jsonrpc.hpp).
#pragma once

#include "rpc/connection.hpp"

#include <functional>
#include <utility>

namespace tau::rpc {

struct HttpRequest {
    std::string method;
    std::string target;                                        ///< path and query as sent, e.g. "/block?number=7"
    std::vector<std::pair<std::string, std::string>> headers;  ///< names in lower case

    /// The first header of this lower-case name, or nothing.
    std::string_view header(std::string_view name) const;
};

struct HttpResponse {
    u16 status = 200;
    std::string content_type = "text/plain; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
};

/// The answer to one message. An empty text means there is nothing to say (HTTP still gets its 200).
struct Answer {
    std::string text;
    u16 http_status = 200;
};

/// To be called exactly once per message, from any thread.
using Reply = std::function<void(Answer)>;

/// The server calls these on its worker threads: messages of one connection one after the other, those of different
/// connections side by side.
class Handler {
public:
    virtual ~Handler() = default;

    /// One WebSocket message, or the body of one POST (then `connection` is null).
    virtual void on_message(std::string_view text, const ConnectionHandle& connection, const Reply& reply) = 0;

    /// A message of more than `limit` bytes came and was thrown away: what to tell its sender. On any thread.
    virtual std::string on_oversized(std::size_t limit) = 0;

    /// A WebSocket connection is gone; no message of it follows.
    virtual void on_close(ConnectionId connection) = 0;

    /// GET or HEAD that is no WebSocket handshake.
    virtual HttpResponse on_get(const HttpRequest& request) = 0;
};

}  // namespace tau::rpc
