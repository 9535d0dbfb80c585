// The server's inside, shared by server.cpp (who comes in) and peers.cpp (what is said). Asio only; not for others.
#pragma once

#include "rpc/server.hpp"

#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <map>
#include <thread>

namespace tau::rpc {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
// Concrete executors: half the compile time of the type-erased default.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

/// One connection, whatever it speaks. Called on the I/O thread.
class Peer {
public:
    virtual ~Peer() = default;
    virtual void shut_down() = 0;  ///< as soon as what is running has answered
    virtual void abort() = 0;      ///< at once
};

class ServerCore {
public:
    ServerCore(Handler& h, Limits l) : handler(h), limits(l), workers(l.workers) {}

    Result<void> listen(const std::string& host, u16 wanted);
    void run();
    void stop();
    void leave(ConnectionId id);

    Handler& handler;
    const Limits limits;
    asio::io_context io{1};
    asio::thread_pool workers;
    std::map<ConnectionId, std::weak_ptr<Peer>> peers;  ///< of the I/O thread
    std::atomic<bool> stopping = false;
    std::atomic<u64> open = 0, accepted = 0, refused = 0, slow = 0, messages = 0;
    u16 port = 0;

private:
    Result<void> listen_at(const tcp::endpoint& endpoint);
    void accept(Acceptor& acceptor);
    void welcome(Socket socket);
    void begin_stop();

    std::deque<Acceptor> acceptors_;
    asio::steady_timer timer_{io};
    asio::executor_work_guard<Executor> guard_{io.get_executor()};
    std::thread thread_;
};

/// Starts to read HTTP from `socket`; `refused` answers the first request with 429 and closes.
std::shared_ptr<Peer> welcome_peer(ServerCore& core, ConnectionId id, Socket socket, bool refused);

}  // namespace tau::rpc
