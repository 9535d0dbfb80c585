// The sending half of a WebSocket connection: a queue that any thread may fill and only the transport empties.
#pragma once

#include "base/types.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace tau::rpc {

using ConnectionId = u64;

class Connection {
public:
    /// `wake` is called, on the sender's thread and under the lock, when there is something to do after `next` had
    /// nothing: a frame to write or an overflow to act on.
    Connection(ConnectionId id, std::size_t outbox_bytes, std::function<void()> wake);

    ConnectionId id() const { return id_; }

    /// Queues a text frame. False when the connection is closed, or now dropped because its peer reads too slowly:
    /// more than `outbox_bytes` would wait for it.
    bool send(std::string frame);

    bool is_open() const;

    // The transport's side.

    /// The next frame to write; the one given before counts as written.
    std::optional<std::string> next();

    /// True once the peer has read too slowly.
    bool overflowed() const;

    /// From here on `send` refuses and `wake` is not called.
    void close();

private:
    const ConnectionId id_;
    const std::size_t outbox_bytes_;
    mutable std::mutex mutex_;
    std::function<void()> wake_;  ///< empty once closed
    std::deque<std::string> queue_;
    std::size_t queued_bytes_ = 0;
    std::size_t writing_bytes_ = 0;
    bool idle_ = true;
    bool overflowed_ = false;
};

using ConnectionHandle = std::shared_ptr<Connection>;

}  // namespace tau::rpc
