#include "neuron/http_server.hpp"

#include "neuron/server_core.hpp"

#include <boost/asio/post.hpp>

namespace tau::neuron {
namespace {

/// IPv6 peers are one by their /64, which is what a customer gets.
std::string name_of(const asio::ip::address& address)
{
    if (address.is_v4()) return address.to_string();
    auto bytes = address.to_v6().to_bytes();
    if (address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    if (!address.is_loopback()) std::fill(bytes.begin() + 8, bytes.end(), u8{0});
    return asio::ip::make_address_v6(bytes).to_string();
}

}  // namespace

ServerCore::ServerCore(Policy& who, std::vector<Route> what, ServerLimits how_much, AuthVerifier verifier)
    : policy(who),
      routes(std::move(what)),
      limits(how_much),
      jobs(how_much.queue, how_much.workers),
      verifier_(std::move(verifier)),
      address_rates_(how_much.address_rate, how_much.address_burst),
      hotkey_rates_(how_much.hotkey_rate, how_much.hotkey_burst)
{
}

Result<void> ServerCore::listen(const std::string& host, u16 wanted)
{
    boost::system::error_code failed;
    const auto address = asio::ip::make_address(host, failed);
    if (failed) return failure("\"" + host + "\" is no address to listen on");
    const tcp::endpoint endpoint(address, wanted);
    acceptor_.open(endpoint.protocol(), failed);
    if (!failed) acceptor_.set_option(tcp::acceptor::reuse_address(true), failed);
    if (!failed) acceptor_.bind(endpoint, failed);
    if (!failed) acceptor_.listen(asio::socket_base::max_listen_connections, failed);
    if (failed) return failure("cannot listen on " + host + ":" + std::to_string(wanted) + ": " + failed.message());
    port = acceptor_.local_endpoint(failed).port();
    accept();
    thread_ = std::thread([this] { io.run(); });
    return {};
}

void ServerCore::accept()
{
    acceptor_.async_accept([this](boost::system::error_code failed, Socket socket) {
        if (failed == asio::error::operation_aborted || stopping) return;
        if (!failed) {
            welcome(std::move(socket));
            return accept();
        }
        // Out of descriptors: taking a breath beats spinning.
        timer_.expires_after(milliseconds(50));
        timer_.async_wait([this](boost::system::error_code) { accept(); });
    });
}

void ServerCore::welcome(Socket socket)
{
    boost::system::error_code failed;
    const auto peer = socket.remote_endpoint(failed);
    if (failed) return;
    std::string address = name_of(peer.address());
    const auto known = per_address_.find(address);
    const u32 from_there = known == per_address_.end() ? 0 : known->second;
    if (open >= limits.connections || from_there >= limits.connections_per_address) return count("TooManyConnections");
    socket.set_option(tcp::no_delay(true), failed);
    ++open;
    ++per_address_[address];
    const auto session = open_session(*this, std::move(socket), std::move(address));
    sessions[session.get()] = session;
}

void ServerCore::leave(const std::string& address, Session* session)
{
    --open;
    if (--per_address_[address] == 0) per_address_.erase(address);
    sessions.erase(session);
    if (stopping && open == 0) guard_.reset();
}

void ServerCore::count(const std::string& outcome)
{
    const std::lock_guard lock(outcomes_mutex_);
    ++outcomes_[outcome];
}

std::map<std::string, u64> ServerCore::outcomes() const
{
    const std::lock_guard lock(outcomes_mutex_);
    return outcomes_;
}

void ServerCore::begin_stop()
{
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    const auto now = sessions;  // Those that end at once leave while we walk.
    for (const auto& [key, session] : now)
        if (const auto alive = session.lock()) alive->shut_down();
    if (open == 0) guard_.reset();
    timer_.expires_after(limits.stop_time);
    timer_.async_wait([this](boost::system::error_code failed) {
        if (!failed) io.stop();
    });
    if (open == 0) timer_.cancel();
}

void ServerCore::stop()
{
    if (stopping.exchange(true)) return;
    if (thread_.joinable()) {
        asio::post(io, [this] { begin_stop(); });
        thread_.join();
    }
    jobs.stop();
    finish_sessions();
}

/// Without the thread, so that nothing is left to end when the members it needs are gone.
void ServerCore::finish_sessions()
{
    io.restart();
    io.poll();
    const auto left = sessions;
    for (const auto& [key, session] : left)
        if (const auto alive = session.lock()) alive->abort();
    io.restart();
    io.poll();
}

HttpServer::HttpServer(std::unique_ptr<ServerCore> core) : core_(std::move(core)) {}

HttpServer::~HttpServer()
{
    core_->stop();
}

Result<std::unique_ptr<HttpServer>> HttpServer::make(std::string self_ss58, Policy& policy, std::vector<Route> routes,
                                                     ServerLimits limits, AuthPolicy auth)
{
    TAU_TRY_ASSIGN(auto verifier, AuthVerifier::make(std::move(self_ss58), auth));
    auto core = std::make_unique<ServerCore>(policy, std::move(routes), limits, std::move(verifier));
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(core)));
}

Result<void> HttpServer::start(const std::string& host, u16 port)
{
    return core_->listen(host, port);
}

u16 HttpServer::port() const
{
    return core_->port;
}

void HttpServer::stop()
{
    core_->stop();
}

std::map<std::string, u64> HttpServer::outcomes() const
{
    return core_->outcomes();
}

}  // namespace tau::neuron
