// HTTP and WebSocket on one port. Transport only: what a message means is the Handler's business.
//
// One thread moves bytes and answers pings, so that a slow call never makes a client think the node is dead; worker
// threads run the Handler.
#pragma once

#include "base/result.hpp"
#include "rpc/transport.hpp"

namespace tau::rpc {

/// The reference node's defaults where it has one (clients.md §1.1): 15 MiB a request, ping after 30 s of silence.
struct Limits {
    std::size_t body_bytes = 15u << 20;    ///< of one message or POST
    std::size_t outbox_bytes = 64u << 20;  ///< waiting for one slow reader before it is dropped
    std::size_t connections = 500;         ///< more are refused with HTTP 429
    std::size_t waiting_messages = 64;     ///< of one connection before its socket is no longer read
    u32 silence_s = 60;                    ///< a peer that sends nothing is pinged after half of it, dropped after it
    u32 stop_s = 2;                        ///< how long stop() lets answers go out
    u32 workers = 2;                       ///< threads that run the Handler
};

struct Stats {
    u64 open = 0;      ///< connections now
    u64 accepted = 0;  ///< connections ever
    u64 refused = 0;   ///< for want of room
    u64 slow = 0;      ///< dropped because they read too slowly
    u64 messages = 0;  ///< WebSocket messages and HTTP requests
};

class ServerCore;

class Server {
public:
    /// Does not listen yet. `handler` must outlive the server.
    Server(Handler& handler, Limits limits);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Listens on `host` and `port` (0: any free one). "localhost" means both loopback addresses, for clients differ in
    /// which one they try. An error says what is in the way.
    Result<void> start(const std::string& host, u16 port);

    /// The port listened on.
    u16 port() const;

    /// Takes no new connection, lets running calls answer, tells WebSocket peers "going away", waits for all of it for
    /// at most Limits::stop_s. May be called twice.
    void stop();

    Stats stats() const;

private:
    std::unique_ptr<ServerCore> core_;
};

}  // namespace tau::rpc
