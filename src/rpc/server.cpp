#include "rpc/server.hpp"

#include "rpc/server_core.hpp"

#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>

namespace tau::rpc {
namespace {

using ErrorCode = boost::system::error_code;

constexpr std::size_t refusals_at_once = 32;  ///< connections over the limit that still get a 429

}  // namespace

Result<void> ServerCore::listen(const std::string& host, u16 wanted)
{
    port = wanted;
    if (host == "localhost") {
        TAU_TRY(listen_at({asio::ip::address_v4::loopback(), port}));
        // A machine without IPv6 is served on IPv4 alone; a port that only half belongs to this node is an error.
        auto second = listen_at({asio::ip::address_v6::loopback(), port});
        if (!second && second.error().message.find("in use") != std::string::npos && wanted != 0) return second;
        return {};
    }
    ErrorCode error;
    const auto address = asio::ip::make_address(host, error);
    if (error) return failure("cannot listen on " + host + ": give an IP address or localhost");
    return listen_at({address, port});
}

Result<void> ServerCore::listen_at(const tcp::endpoint& endpoint)
{
    ErrorCode error;
    Acceptor acceptor(io);
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error && endpoint.address().is_v6()) acceptor.set_option(asio::ip::v6_only(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        const std::string where = endpoint.address().to_string() + " port " + std::to_string(endpoint.port());
        const bool taken = error == asio::error::address_in_use;
        return failure("cannot listen on " + where + ": " + error.message() +
                       (taken ? "; is another node running? Choose another port, or 0 for any free one" : ""));
    }
    port = acceptor.local_endpoint().port();
    acceptors_.push_back(std::move(acceptor));
    return {};
}

void ServerCore::run()
{
    for (Acceptor& acceptor : acceptors_) accept(acceptor);
    thread_ = std::thread([this] { io.run(); });
}

void ServerCore::accept(Acceptor& acceptor)
{
    acceptor.async_accept([this, &acceptor](ErrorCode error, Socket socket) {
        if (stopping) return;
        if (!error) {
            welcome(std::move(socket));
            return accept(acceptor);
        }
        // Out of file descriptors, most likely: the listening socket stays, so try again a little later.
        timer_.expires_after(std::chrono::milliseconds(50));
        timer_.async_wait([this, &acceptor](ErrorCode) {
            if (!stopping) accept(acceptor);
        });
    });
}

void ServerCore::welcome(Socket socket)
{
    const bool full = peers.size() >= limits.connections;
    if (full) ++refused;
    if (peers.size() >= limits.connections + refusals_at_once) return;
    ErrorCode ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const ConnectionId id = ++accepted;
    peers.emplace(id, welcome_peer(*this, id, std::move(socket), full));
    open = peers.size();
}

void ServerCore::leave(ConnectionId id)
{
    peers.erase(id);
    open = peers.size();
    if (stopping && peers.empty()) timer_.cancel();
}

void ServerCore::begin_stop()
{
    stopping = true;
    guard_.reset();
    acceptors_.clear();
    const auto now = peers;
    for (const auto& [id, weak] : now) {
        if (const auto peer = weak.lock()) peer->shut_down();
    }
    if (peers.empty()) return;
    timer_.expires_after(std::chrono::seconds(limits.stop_s));
    timer_.async_wait([this](ErrorCode error) {
        if (error) return;
        const auto late = peers;
        for (const auto& [id, weak] : late) {
            if (const auto peer = weak.lock()) peer->abort();
        }
    });
}

void ServerCore::stop()
{
    if (!thread_.joinable()) return;
    asio::post(io, [this] { begin_stop(); });
    thread_.join();
    workers.join();
}

Server::Server(Handler& handler, Limits limits) : core_(std::make_unique<ServerCore>(handler, limits)) {}

Server::~Server()
{
    stop();
}

Result<void> Server::start(const std::string& host, u16 port)
{
    TAU_TRY(core_->listen(host, port));
    core_->run();
    return {};
}

u16 Server::port() const
{
    return core_->port;
}

void Server::stop()
{
    core_->stop();
}

Stats Server::stats() const
{
    return {.open = core_->open,
            .accepted = core_->accepted,
            .refused = core_->refused,
            .slow = core_->slow,
            .messages = core_->messages};
}

}  // namespace tau::rpc
