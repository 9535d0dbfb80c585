// The wire: text goes out, text comes in, or the connection is gone. What the text means is RpcClient's business.
#pragma once

#include "client/error.hpp"
#include "client/url.hpp"

#include <chrono>
#include <functional>
#include <memory>

namespace tau::client {

/// Called on the transport's own thread, which may not destroy the transport.
struct TransportEvents {
    std::function<void(std::string_view text)> message;
    /// At most once; nothing follows.
    std::function<void(std::string reason)> closed;
};

class Transport {
public:
    /// Ends the thread; no event follows.
    virtual ~Transport() = default;
    /// From any thread. Failure to send shows as `closed`.
    virtual void send(std::string text) = 0;
};

/// Connects within `patience`. Over HTTP each text is a POST and its answer a message; nothing else comes in.
Answer<std::unique_ptr<Transport>> open_transport(const Url& url, TransportEvents events,
                                                  std::chrono::milliseconds patience);

}  // namespace tau::client
