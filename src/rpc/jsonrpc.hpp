// JSON-RPC 2.0 over the transport: method rows in, exact answers out, whatever a client sends.
#pragma once

#include "rpc/params.hpp"
#include "rpc/subscription.hpp"
#include "rpc/transport.hpp"

#include <atomic>

namespace tau::rpc {

/// A method that answers once. The row is its only declaration: dispatch, rpc_methods and metrics come from it.
struct Method {
    std::string name;
    std::function<RpcResult(const Params&)> call;
    std::vector<std::string> aliases = {};
    bool quick = false;  ///< a look-up of microseconds that never waits: answered without the way through a worker
    std::function<bool(const Params&)> quick_for = {};  ///< and only with these parameters, where given
};

/// A method that answers with an id and then notifies. `start` may notify at once; an error ends the subscription.
/// Whoever notifies later keeps the handle as a std::weak_ptr: it dies with unsubscribing and with the connection.
struct SubscriptionMethod {
    std::string subscribe;     ///< e.g. "chain_subscribeNewHeads"
    std::string unsubscribe;   ///< e.g. "chain_unsubscribeNewHeads"
    std::string notification;  ///< e.g. "chain_newHead"
    std::function<Result<void, RpcError>(const Params&, const SubscriptionHandle&)> start;
    std::vector<std::string> subscribe_aliases = {};
    std::vector<std::string> unsubscribe_aliases = {};
};

struct RpcLimits {
    std::size_t response_bytes = 15u << 20;
    std::size_t batch_items = 1000;
    std::size_t batch_response_bytes = 15u << 20;
    std::size_t subscriptions_per_connection = 1024;
};

class JsonRpc : public Handler {
public:
    using Get = std::function<HttpResponse(const HttpRequest&)>;

    /// `get` answers GET and HEAD; without one they are refused. rpc_methods is there from the start.
    explicit JsonRpc(RpcLimits limits = {}, Get get = {});
    ~JsonRpc() override;

    // Before the server starts. A name can be added once.
    void add(Method method);
    void add(SubscriptionMethod method);

    /// Calls a method as a client over HTTP would.
    RpcResult call(std::string_view name, const json::value& params) const;

    /// Calls and errors per method and the number of subscriptions, in Prometheus' text format.
    std::string metrics() const;

    std::optional<Answer> answer_at_once(std::string_view text, const ConnectionHandle& connection) override;
    Answer answer(std::string_view text, const ConnectionHandle& connection) override;
    std::string on_oversized(std::size_t limit) override;
    void on_close(ConnectionId connection) override;
    HttpResponse on_get(const HttpRequest& request) override;

private:
    struct Row;
    /// Of one message: who sent it, and the subscriptions to activate once the answer is out.
    struct Exchange {
        const ConnectionHandle& connection;
        std::vector<SubscriptionHandle> opened;
    };

    void insert(std::string name, std::shared_ptr<Row> row);
    std::string answer_one(const json::value& request, bool in_batch, Exchange& exchange);
    std::string answer_batch(const json::array& requests, Exchange& exchange);
    std::string answer_call(const json::object& request, const json::value& id, Exchange& exchange);
    RpcResult run(Row& row, const Params& params, Exchange& exchange);
    RpcResult subscribe(Row& row, const Params& params, Exchange& exchange);
    RpcResult unsubscribe(const Row& row, const Params& params, Exchange& exchange);

    const RpcLimits limits_;
    const Get get_;
    std::map<std::string, std::shared_ptr<Row>, std::less<>> rows_;
    Subscriptions subscriptions_;
};

}  // namespace tau::rpc
