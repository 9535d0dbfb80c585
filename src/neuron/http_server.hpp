// A neuron's ear: HTTP requests signed with btauth/1. What a stranger costs is checked before what he says.
//
// In this order: connections (all, per address) → size of the header and time for it → path and method → length of the
// body → the policy's verdict on the claimed hotkey → rates per address and hotkey → the body, with its own time →
// signature, age, replay → a bounded queue by priority → the handler on a worker, with a deadline.
// Refusals are JSON: {"error": "BadSignature", "message": "…"}.
//
//   GET /health and GET /metrics (Prometheus) need no signature.
#pragma once

#include "neuron/btauth.hpp"
#include "neuron/policy.hpp"

#include <chrono>
#include <functional>

namespace tau::neuron {

using std::chrono::milliseconds;

struct ServerLimits {
    u32 connections = 256, connections_per_address = 32;
    std::size_t header_bytes = 8192;
    milliseconds header_time{5'000}, body_time{10'000}, write_time{10'000};
    /// Requests a second in the long run, and at once.
    double address_rate = 100, address_burst = 200;
    double hotkey_rate = 20, hotkey_burst = 40;
    std::size_t queue = 64;            ///< Requests that wait for a worker; beyond, the least important one gets a 503.
    milliseconds handler_time{5'000};  ///< From the request's arrival to its answer; then a 504.
    u32 workers = 2;
    milliseconds stop_time{500};  ///< For answers under way when stopping.
};

struct Incoming {
    Caller caller;
    std::string body;
    std::chrono::steady_clock::time_point deadline;  ///< Nobody waits for an answer after it.
};

struct Outgoing {
    u16 status = 200;
    std::string body;
    std::string content_type = "application/json";
};

/// A refusal in the form that the server uses itself.
Outgoing refusal(u16 status, std::string_view error, std::string_view message);

struct Route {
    std::string method, path;
    std::size_t body_limit = 64 << 10;
    /// Runs on several workers at once. What it throws becomes a 500 without details.
    std::function<Outgoing(const Incoming&)> handle;
};

class ServerCore;

class HttpServer {
public:
    /// Fails on an AuthPolicy that AuthVerifier refuses. `policy` must outlive the server.
    static Result<std::unique_ptr<HttpServer>> make(std::string self_ss58, Policy& policy, std::vector<Route> routes,
                                                    ServerLimits limits = {}, AuthPolicy auth = {});
    ~HttpServer();

    /// Listens on an address such as 0.0.0.0 and a port, 0 for any free one.
    Result<void> start(const std::string& host, u16 port);
    u16 port() const;

    /// No new connections; answers under way get stop_time. May be called twice.
    void stop();

    /// What became of requests: "answered", "Blacklisted", "RateLimited", "BadSignature" …
    std::map<std::string, u64> outcomes() const;

private:
    explicit HttpServer(std::unique_ptr<ServerCore> core);
    std::unique_ptr<ServerCore> core_;
};

}  // namespace tau::neuron
