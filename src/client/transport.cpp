// The one file of the client that sees Boost.Beast, for it takes long to compile.
#include "client/transport.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <deque>
#include <future>
#include <thread>

namespace tau::client {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using tcp = asio::ip::tcp;
using ErrorCode = beast::error_code;
// Concrete executors: half the compile time of the type-erased default.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Resolver = asio::ip::basic_resolver<tcp, Executor>;
using WebSocket = websocket::stream<Socket, false>;

constexpr u64 message_limit = u64{1} << 30;
constexpr std::chrono::seconds silence(60);         ///< a ping goes out after half of it
constexpr std::chrono::milliseconds farewell(200);  ///< for the closing handshake

std::string cannot_reach(const Url& url, const std::string& why)
{
    return "cannot reach " + url.text() + ": " + why;
}

std::string host_header(const Url& url)
{
    return url.host + ":" + std::to_string(url.port);
}

/// An io_context with a thread of its own, which ends when `io` stops.
class IoThread {
public:
    explicit IoThread(asio::io_context& io) : thread_([&io] { io.run(); }) {}
    ~IoThread() { thread_.join(); }

private:
    std::thread thread_;
};

/// Resolves and connects; one handler type for all keeps the compile time down.
class Connector {
public:
    explicit Connector(asio::io_context& io) : resolver_(io) {}

    void connect(Socket& socket, const Url& url, std::function<void(ErrorCode)> done)
    {
        resolver_.async_resolve(
            url.host, std::to_string(url.port), [&socket, done = std::move(done)](ErrorCode failed, const auto& found) {
                if (failed) return done(failed);
                asio::async_connect(socket, found, [done](ErrorCode refused, const auto&) { done(refused); });
            });
    }

private:
    Resolver resolver_;
};

/// One WebSocket. Everything but construction, send and destruction runs on the I/O thread.
class WsTransport : public Transport {
public:
    WsTransport(Url url, TransportEvents events) : url_(std::move(url)), events_(std::move(events)) {}

    ~WsTransport() override
    {
        asio::post(io_, [this] { say_farewell(); });
    }

    Answer<void> open(std::chrono::milliseconds patience)
    {
        asio::post(io_, [this] { connect(); });
        auto opened = opened_.get_future();
        if (opened.wait_for(patience) == std::future_status::ready) return opened.get();
        return error(ErrorKind::unreachable, cannot_reach(url_, "no answer within the time limit"));
    }

    void send(std::string text) override
    {
        asio::post(io_, [this, text = std::move(text)]() mutable {
            outbox_.push_back(std::move(text));
            write();
        });
    }

private:
    void connect()
    {
        connector_.connect(socket_.next_layer(), url_,
                           [this](ErrorCode refused) { refused ? finish(refused.message()) : shake_hands(); });
    }

    void shake_hands()
    {
        ErrorCode ignored;
        socket_.next_layer().set_option(tcp::no_delay(true), ignored);
        socket_.set_option(websocket::stream_base::timeout{std::chrono::seconds(30), silence, true});
        socket_.read_message_max(message_limit);
        socket_.text(true);
        socket_.async_handshake(response_, host_header(url_), url_.path, [this](ErrorCode failed) {
            if (failed == websocket::error::upgrade_declined)
                return finish("it refused the WebSocket with HTTP " + std::to_string(response_.result_int()));
            if (failed) return finish(failed.message());
            open_ = true;
            opened_.set_value({});
            read();
        });
    }

    void read()
    {
        socket_.async_read(buffer_, [this](ErrorCode failed, std::size_t) {
            if (failed) return finish(reason(failed));
            const std::string_view text(static_cast<const char*>(buffer_.data().data()), buffer_.size());
            if (!leaving_) events_.message(text);
            buffer_.consume(buffer_.size());
            read();
        });
    }

    std::string reason(ErrorCode failed) const
    {
        if (failed != websocket::error::closed) return failed.message();
        const std::string words(socket_.reason().reason.c_str());
        return "the node closed the connection" + (words.empty() ? "" : " (" + words + ")");
    }

    void write()
    {
        if (writing_ || !open_ || outbox_.empty()) return;
        writing_ = true;
        socket_.async_write(asio::buffer(outbox_.front()), [this](ErrorCode failed, std::size_t) {
            writing_ = false;
            if (failed) return finish(failed.message());
            outbox_.pop_front();
            write();
        });
    }

    void finish(const std::string& why)
    {
        if (std::exchange(finished_, true)) return;
        ErrorCode ignored;
        socket_.next_layer().close(ignored);
        if (leaving_) return;
        if (open_)
            events_.closed("the connection to " + url_.text() + " broke: " + why);
        else
            opened_.set_value(error(ErrorKind::unreachable, cannot_reach(url_, why)));
    }

    /// The close frame goes out; the peer's answer is waited for, but not long.
    void say_farewell()
    {
        leaving_ = true;
        if (!open_ || finished_) return io_.stop();
        timer_.expires_after(farewell);
        timer_.async_wait([this](ErrorCode) { io_.stop(); });
        socket_.async_close(websocket::close_code::normal, [this](ErrorCode) { io_.stop(); });
    }

    const Url url_;
    const TransportEvents events_;
    std::promise<Answer<void>> opened_;
    asio::io_context io_{1};
    asio::executor_work_guard<Executor> guard_{io_.get_executor()};
    Connector connector_{io_};
    asio::steady_timer timer_{io_};
    WebSocket socket_{io_};
    websocket::response_type response_;
    beast::flat_buffer buffer_;
    std::deque<std::string> outbox_;
    bool open_ = false;  ///< the handshake is done
    bool writing_ = false;
    bool finished_ = false;  ///< the socket is closed
    bool leaving_ = false;   ///< whoever listened is going away
    IoThread thread_{io_};   // Last: it ends before what it works on.
};

/// One POST after the other, each on a connection of its own. HTTP/1.0: the answer ends with the connection.
class HttpTransport : public Transport {
public:
    HttpTransport(Url url, TransportEvents events) : url_(std::move(url)), events_(std::move(events)) {}

    ~HttpTransport() override
    {
        asio::post(io_, [this] {
            leaving_ = true;
            io_.stop();
        });
    }

    /// That someone listens; the connection is not used further.
    Answer<void> open(std::chrono::milliseconds patience)
    {
        asio::post(io_, [this] { connect([this](ErrorCode failed) { opened_.set_value(failed); }); });
        auto opened = opened_.get_future();
        if (opened.wait_for(patience) != std::future_status::ready)
            return error(ErrorKind::unreachable, cannot_reach(url_, "no answer within the time limit"));
        const ErrorCode failed = opened.get();
        if (failed) return error(ErrorKind::unreachable, cannot_reach(url_, failed.message()));
        return {};
    }

    void send(std::string text) override
    {
        asio::post(io_, [this, text = std::move(text)]() mutable {
            outbox_.push_back(std::move(text));
            if (outbox_.size() == 1) post_front();
        });
    }

private:
    void connect(std::function<void(ErrorCode)> done)
    {
        socket_ = Socket(io_);
        connector_.connect(socket_, url_, std::move(done));
    }

    void post_front()
    {
        connect([this](ErrorCode failed) { failed ? finish(failed.message()) : write(); });
    }

    void write()
    {
        const std::string& body = outbox_.front();
        request_ = "POST " + url_.path + " HTTP/1.0\r\nHost: " + host_header(url_) +
                   "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                   body;
        asio::async_write(socket_, asio::buffer(request_),
                          [this](ErrorCode failed, std::size_t) { failed ? finish(failed.message()) : read(); });
    }

    void read()
    {
        response_.clear();
        asio::async_read(
            socket_, asio::dynamic_buffer(response_, message_limit), [this](ErrorCode failed, std::size_t) {
                failed == asio::error::eof ? deliver() : finish(failed ? failed.message() : "its answer is too long");
            });
    }

    void deliver()
    {
        const std::string_view response = response_;
        const auto head_end = response.find("\r\n\r\n");
        if (!response.starts_with("HTTP/1.") || head_end == std::string_view::npos)
            return finish("it did not answer in HTTP");
        const auto body = response.substr(head_end + 4);
        // JSON-RPC errors may come with any status; what is no JSON is a word of the HTTP server.
        if (body.empty() || (body.front() != '{' && body.front() != '['))
            return finish("it answered " + std::string(response.substr(0, response.find('\r'))) + ": " +
                          std::string(body.substr(0, 200)));
        events_.message(body);
        outbox_.pop_front();
        if (!outbox_.empty()) post_front();
    }

    void finish(const std::string& why)
    {
        outbox_.clear();
        if (!std::exchange(finished_, true) && !leaving_) events_.closed(cannot_reach(url_, why));
    }

    const Url url_;
    const TransportEvents events_;
    std::promise<ErrorCode> opened_;
    asio::io_context io_{1};
    asio::executor_work_guard<Executor> guard_{io_.get_executor()};
    Connector connector_{io_};
    Socket socket_{io_};
    std::string request_;
    std::string response_;
    std::deque<std::string> outbox_;
    bool finished_ = false;
    bool leaving_ = false;
    IoThread thread_{io_};
};

template <class Kind>
Answer<std::unique_ptr<Transport>> open_as(const Url& url, TransportEvents events, std::chrono::milliseconds patience)
{
    auto transport = std::make_unique<Kind>(url, std::move(events));
    TAU_TRY(transport->open(patience));
    return transport;
}

}  // namespace

Answer<std::unique_ptr<Transport>> open_transport(const Url& url, TransportEvents events,
                                                  std::chrono::milliseconds patience)
{
    return url.web_socket ? open_as<WsTransport>(url, std::move(events), patience)
                          : open_as<HttpTransport>(url, std::move(events), patience);
}

}  // namespace tau::client
