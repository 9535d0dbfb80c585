// What a client has subscribed to: an id, and a way to tell it something later, from any thread.
#pragma once

#include "rpc/connection.hpp"

#include <map>
#include <random>

namespace tau::rpc {

class Subscription {
public:
    Subscription(std::string id, std::string_view notification, ConnectionHandle connection);

    const std::string& id() const { return id_; }

    /// Sends `result_json`, which must be one JSON value. What is told before the client has its id waits for that.
    /// False once the subscription is over; then nobody listens any more.
    bool notify(std::string_view result_json);

    bool is_open() const;

    /// Ends it from either side; the client is not told.
    void close();

    /// The client has its id: sends what waited, and from now on at once.
    void activate();

private:
    const std::string id_;
    const std::string head_;  ///< of a notification, up to the result
    mutable std::mutex mutex_;
    ConnectionHandle connection_;  ///< null once closed
    std::vector<std::string> waiting_;
    bool active_ = false;
};

using SubscriptionHandle = std::shared_ptr<Subscription>;

/// The live subscriptions of all connections. This holds them; who notifies keeps a std::weak_ptr.
class Subscriptions {
public:
    explicit Subscriptions(std::size_t per_connection) : per_connection_(per_connection) {}

    /// A new one with a fresh id of 16 letters and digits as Substrate gives; null when the connection has its fill.
    /// `method` is the unsubscribe method that may end it.
    SubscriptionHandle open(const ConnectionHandle& connection, std::string_view notification, std::string_view method);

    /// False when this connection has no such live subscription under this method.
    bool close(ConnectionId connection, std::string_view id, std::string_view method);

    void close_all(ConnectionId connection);

    /// Live ones of all connections.
    std::size_t size() const;

private:
    struct Entry {
        SubscriptionHandle handle;
        std::string_view method;
    };
    using ById = std::map<std::string, Entry, std::less<>>;

    std::string fresh_id();

    const std::size_t per_connection_;
    mutable std::mutex mutex_;
    std::map<ConnectionId, ById> by_connection_;
    std::mt19937_64 random_{std::random_device{}()};
};

}  // namespace tau::rpc
