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
    std::function<void()> then = {};  ///< called once the text is on its way, so that what follows comes after it
};

class Handler {
public:
    virtual ~Handler() = default;

    /// The answer to one WebSocket message, or to the body of one POST (then `connection` is null), if it is a matter
    /// of microseconds: this runs on the one thread that serves every connection. nullopt: ask `answer` on a worker.
    virtual std::optional<Answer> answer_at_once(std::string_view text, const ConnectionHandle& connection) = 0;

    /// The same on a worker thread, where it may take its time. Messages of one connection come one after the other,
    /// those of different connections side by side.
    virtual Answer answer(std::string_view text, const ConnectionHandle& connection) = 0;

    /// A message of more than `limit` bytes came and was thrown away: what to tell its sender. On any thread.
    virtual std::string on_oversized(std::size_t limit) = 0;

    /// A WebSocket connection is gone; no message of it follows. On a worker.
    virtual void on_close(ConnectionId connection) = 0;

    /// GET or HEAD that is no WebSocket handshake. On a worker.
    virtual HttpResponse on_get(const HttpRequest& request) = 0;
};

}  // namespace tau::rpc
