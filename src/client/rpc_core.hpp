// The inside of RpcClient: who waits for which answer. Not for others.
#pragma once

#include "client/rpc_client.hpp"
#include "client/transport.hpp"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>

namespace tau::client {

/// Notifications of one subscription. Guarded by the core's mutex.
struct Inbox {
    std::string id;
    std::deque<json::value> waiting;
    std::optional<ClientError> ended;
};

class RpcCore : public std::enable_shared_from_this<RpcCore> {
public:
    RpcCore(Url url, RpcOptions options) : url_(std::move(url)), options_(options) {}
    ~RpcCore();

    const Url& url() const { return url_; }

    /// Opens the connection unless there is one.
    Answer<void> connect(u32 retries);
    Answer<json::value> call(std::string_view method, const json::array& params, std::shared_ptr<Inbox> inbox = {});
    Answer<std::vector<json::value>> call_all(const std::vector<RpcClient::Request>& requests);

    Answer<json::value> next(Inbox& inbox, std::chrono::milliseconds patience);
    void leave(const Inbox& inbox, const std::string& unsubscribe);

    const RpcOptions& options() const { return options_; }

private:
    using Clock = std::chrono::steady_clock;

    /// One call that waits for its answer.
    struct Pending {
        std::optional<Answer<json::value>> answer;
        std::shared_ptr<Inbox> inbox;  ///< Of a subscription that begins with the answer.
    };

    Answer<u64> send(std::string_view method, const json::array& params, std::shared_ptr<Inbox> inbox);
    Answer<json::value> wait(u64 id, std::string_view method);

    void on_message(std::string_view text);
    void on_answer(const json::object& message);
    void on_notification(const json::object& params);
    void begin_subscription(const json::value& id, std::shared_ptr<Inbox> inbox);
    static void deliver(Inbox& inbox, json::value value);
    void on_closed(u64 connection, const std::string& reason);
    /// One attempt.
    Answer<void> open();

    const Url url_;
    const RpcOptions options_;

    std::mutex connecting_;  ///< Taken before mutex_.
    std::mutex mutex_;
    std::condition_variable changed_;
    std::unique_ptr<Transport> transport_;  ///< null when the connection broke
    std::unique_ptr<Transport> broken_;     ///< what it was then
    u64 connection_ = 0;                    ///< counts them
    u64 lost_ = 0;                          ///< the last one that broke
    u64 next_id_ = 1;
    std::map<u64, Pending> pending_;
    std::map<std::string, std::shared_ptr<Inbox>, std::less<>> inboxes_;
    /// Notifications that overtook the answer with their subscription's id.
    std::map<std::string, std::deque<json::value>, std::less<>> early_;
};

}  // namespace tau::client
