// The server's inside, shared by http_server.cpp (who comes in), gatekeeper.cpp (who is heard) and http_session.cpp
// (one connection). Asio only; not for others.
#pragma once

#include "neuron/http_server.hpp"
#include "neuron/job_queue.hpp"
#include "neuron/rate_limiter.hpp"

#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <thread>

namespace tau::neuron {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
// Concrete executors: half the compile time of the type-erased default.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

/// One connection. Called on the I/O thread.
class Session {
public:
    virtual ~Session() = default;
    virtual void shut_down() = 0;  ///< As soon as what is under way is answered.
    virtual void abort() = 0;      ///< At once.
};

/// A refusal, and the seconds after which to come again, if that helps.
struct Refused {
    Outgoing answer;
    std::optional<u32> retry_after;
    std::string outcome;  ///< For the metrics.
};

/// What a request's header says of it.
struct Preamble {
    std::string address, method, target;
    AuthHeaders auth;
    std::optional<u64> content_length;
};

class ServerCore {
public:
    ServerCore(Policy& policy, std::vector<Route> routes, ServerLimits limits, AuthVerifier verifier);

    // http_server.cpp
    Result<void> listen(const std::string& host, u16 wanted);
    void stop();
    void leave(const std::string& address, Session* session);
    void count(const std::string& outcome);

    // gatekeeper.cpp; on the I/O thread.
    /// The request's route, before its body is read.
    Result<const Route*, Refused> check(const Preamble& preamble);
    /// Who sent it, once its body is there.
    Result<Caller, Refused> authenticate(const Preamble& preamble, std::string_view body);
    std::string metrics_text() const;

    Policy& policy;
    std::vector<Route> routes;
    const ServerLimits limits;
    JobQueue jobs;
    asio::io_context io{1};
    std::map<Session*, std::weak_ptr<Session>> sessions;  ///< Of the I/O thread.
    std::atomic<u32> open = 0;
    std::atomic<bool> stopping = false;
    u16 port = 0;
    std::map<std::string, u64> outcomes() const;

private:
    void accept();
    void welcome(Socket socket);
    void begin_stop();
    void finish_sessions();

    AuthVerifier verifier_;
    RateLimiter address_rates_, hotkey_rates_;
    std::map<std::string, u32> per_address_;
    Acceptor acceptor_{io};
    asio::steady_timer timer_{io};
    asio::executor_work_guard<Executor> guard_{io.get_executor()};
    std::thread thread_;
    mutable std::mutex outcomes_mutex_;
    std::map<std::string, u64> outcomes_;
};

/// Begins to serve a connection. The session lives until it is over, and then calls core.leave.
std::shared_ptr<Session> open_session(ServerCore& core, Socket socket, std::string address);

}  // namespace tau::neuron
