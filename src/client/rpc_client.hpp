// JSON-RPC to a node: blocking calls with a time limit, subscriptions as queues, from any thread.
#pragma once

#include "client/error.hpp"
#include "client/url.hpp"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <chrono>
#include <memory>

namespace tau::client {

namespace json = boost::json;

struct RpcOptions {
    std::chrono::milliseconds connect_patience{10'000};
    std::chrono::milliseconds call_patience{60'000};
    /// Attempts to connect again after the connection broke, with growing pauses between them.
    u32 reconnects = 5;
};

class RpcCore;

/// What a subscription receives. Ends with this object, with the node or with the connection.
class Subscription {
public:
    Subscription(std::shared_ptr<RpcCore> core, std::shared_ptr<struct Inbox> inbox, std::string unsubscribe);
    Subscription(Subscription&&) noexcept = default;
    Subscription& operator=(Subscription&&) = delete;
    ~Subscription();

    /// The next notification's result. Kind timeout when none comes within `patience`; unreachable once the connection
    /// is lost, and then for ever: subscribe again.
    Answer<json::value> next(std::chrono::milliseconds patience);

private:
    std::shared_ptr<RpcCore> core_;
    std::shared_ptr<struct Inbox> inbox_;
    std::string unsubscribe_;
};

class RpcClient {
public:
    static Answer<std::unique_ptr<RpcClient>> connect(const Url& url, RpcOptions options = {});
    ~RpcClient();

    const Url& url() const;

    /// Connects again when the connection broke; what was under way is then sent again, but for author_submit*, of
    /// which the first may have arrived.
    Answer<json::value> call(std::string_view method, json::array params = {});
    /// As call, all sent before the first answer is waited for. The first error is the answer.
    struct Request {
        std::string_view method;
        json::array params;
    };
    Answer<std::vector<json::value>> call_all(std::vector<Request> requests);

    /// Only over WebSocket.
    Answer<Subscription> subscribe(std::string_view method, std::string_view unsubscribe, json::array params = {});

private:
    explicit RpcClient(std::shared_ptr<RpcCore> core);
    std::shared_ptr<RpcCore> core_;
};

}  // namespace tau::client
