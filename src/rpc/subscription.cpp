#include "rpc/subscription.hpp"

namespace tau::rpc {

Subscription::Subscription(std::string id, std::string_view notification, ConnectionHandle connection)
    : id_(std::move(id)),
      head_(R"({"jsonrpc":"2.0","method":")" + std::string(notification) + R"(","params":{"subscription":")" + id_ +
            R"(","result":)"),
      connection_(std::move(connection))
{
}

bool Subscription::notify(std::string_view result_json)
{
    std::string frame;
    frame.reserve(head_.size() + result_json.size() + 2);
    frame.append(head_).append(result_json).append("}}");
    const std::lock_guard lock(mutex_);
    if (!connection_) return false;
    if (!active_) {
        waiting_.push_back(std::move(frame));
        return true;
    }
    if (connection_->send(std::move(frame))) return true;
    connection_ = nullptr;
    return false;
}

bool Subscription::is_open() const
{
    const std::lock_guard lock(mutex_);
    return connection_ && connection_->is_open();
}

void Subscription::close()
{
    const std::lock_guard lock(mutex_);
    connection_ = nullptr;
    waiting_.clear();
}

void Subscription::activate()
{
    const std::lock_guard lock(mutex_);
    active_ = true;
    if (connection_) {
        for (std::string& frame : waiting_) connection_->send(std::move(frame));
    }
    waiting_.clear();
}

SubscriptionHandle Subscriptions::open(const ConnectionHandle& connection, std::string_view notification,
                                       std::string_view method)
{
    const std::lock_guard lock(mutex_);
    ById& mine = by_connection_[connection->id()];
    if (mine.size() >= per_connection_) std::erase_if(mine, [](const auto& e) { return !e.second.handle->is_open(); });
    if (mine.size() >= per_connection_) return nullptr;
    auto handle = std::make_shared<Subscription>(fresh_id(), notification, connection);
    mine.emplace(handle->id(), Entry{handle, method});
    return handle;
}

bool Subscriptions::close(ConnectionId connection, std::string_view id, std::string_view method)
{
    const std::lock_guard lock(mutex_);
    const auto mine = by_connection_.find(connection);
    if (mine == by_connection_.end()) return false;
    const auto entry = mine->second.find(id);
    if (entry == mine->second.end() || entry->second.method != method) return false;
    const bool was_open = entry->second.handle->is_open();
    entry->second.handle->close();
    mine->second.erase(entry);
    return was_open;
}

void Subscriptions::close_all(ConnectionId connection)
{
    const std::lock_guard lock(mutex_);
    const auto mine = by_connection_.find(connection);
    if (mine == by_connection_.end()) return;
    for (const auto& [id, entry] : mine->second) entry.handle->close();
    by_connection_.erase(mine);
}

std::size_t Subscriptions::size() const
{
    const std::lock_guard lock(mutex_);
    std::size_t count = 0;
    for (const auto& [connection, mine] : by_connection_) {
        for (const auto& [id, entry] : mine) count += entry.handle->is_open();
    }
    return count;
}

std::string Subscriptions::fresh_id()
{
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    std::uniform_int_distribution<std::size_t> letter(0, alphabet.size() - 1);
    std::string id(16, ' ');
    for (char& c : id) c = alphabet[letter(random_)];
    return id;
}

}  // namespace tau::rpc
