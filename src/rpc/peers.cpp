// The one file that sees Boost.Beast, for it takes long to compile.
//
// HttpPeer reads requests of one connection until it closes or asks for WebSocket; then WsPeer takes over its socket.
// Everything of both runs on the I/O thread, but for what is posted to the workers.
#include "rpc/server_core.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace tau::rpc {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using ErrorCode = beast::error_code;
using Stream = beast::basic_stream<tcp, Executor>;
// No permessage-deflate: what clients offer may be declined, and it costs compile time.
using WebSocket = websocket::stream<Stream, false>;
using Request = http::request<http::string_body>;
using Strand = asio::strand<asio::thread_pool::executor_type>;

constexpr std::size_t header_bytes = 16 << 10;
constexpr std::size_t read_bytes = 64 << 10;
constexpr std::size_t kept_buffer_bytes = 1 << 20;  ///< a larger read buffer is given back after its message
constexpr std::size_t discarded_bytes = 64 << 20;   ///< of an oversized body, so that its sender gets to read why
constexpr std::string_view json_type = "application/json; charset=utf-8";
constexpr std::string_view text_type = "text/plain; charset=utf-8";

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return out;
}

/// The content types that jsonrpsee takes.
bool is_json_type(std::string_view content_type)
{
    std::string type = lower(content_type);
    std::erase(type, ' ');
    return type == "application/json" || type == "application/json;charset=utf-8" || type == "application/json-rpc" ||
           type == "application/json-rpc;charset=utf-8";
}

HttpRequest plain_request(const Request& request)
{
    HttpRequest out{
        .method = std::string(request.method_string()), .target = std::string(request.target()), .headers = {}};
    for (const auto& field : request) out.headers.emplace_back(lower(field.name_string()), field.value());
    return out;
}

/// Browsers ask before they post across origins; a development node answers everyone, as --rpc-cors=all does.
HttpResponse preflight()
{
    return {.body = {},
            .headers = {{"access-control-allow-methods", "GET, POST, OPTIONS"},
                        {"access-control-allow-headers", "*"},
                        {"access-control-allow-private-network", "true"},
                        {"access-control-max-age", "86400"}}};
}

class WsPeer : public Peer, public std::enable_shared_from_this<WsPeer> {
public:
    WsPeer(ServerCore& core, ConnectionId id, Stream stream)
        : core_(core), id_(id), socket_(std::move(stream)), strand_(asio::make_strand(core.workers))
    {
    }

    void accept(Request request)
    {
        request_ = std::move(request);
        auto wake = [weak = weak_from_this(), &io = core_.io] {
            asio::post(io, [weak] {
                if (const auto self = weak.lock()) self->write();
            });
        };
        connection_ = std::make_shared<Connection>(id_, core_.limits.outbox_bytes, std::move(wake));
        const std::chrono::seconds silence(core_.limits.silence_s);
        socket_.set_option(websocket::stream_base::timeout{silence, silence, true});
        socket_.read_message_max(0);  // Too long a message gets an answer (on_read), not a closed connection.
        socket_.text(true);
        socket_.async_accept(request_, [self = shared_from_this()](ErrorCode error) {
            if (error) return self->finish();
            self->open_ = true;
            self->read();
            self->close_when_done();  // Should the server have begun to stop during the handshake.
        });
    }

    void shut_down() override { close_when_done(); }
    void abort() override { beast::get_lowest_layer(socket_).close(); }

private:
    void read()
    {
        socket_.async_read_some(buffer_, read_bytes, [self = shared_from_this()](ErrorCode error, std::size_t) {
            error ? self->finish() : self->on_read();
        });
    }

    void on_read()
    {
        if (buffer_.size() > core_.limits.body_bytes) oversized_ = true;
        if (oversized_) buffer_.consume(buffer_.size());
        if (!socket_.is_message_done()) return read();

        ++core_.messages;
        if (on_message(std::exchange(oversized_, false))) read();
    }

    /// False when too many messages wait for a worker already.
    bool on_message(bool oversized)
    {
        const std::string_view text(static_cast<const char*>(buffer_.data().data()), buffer_.size());
        bool room = true;
        if (oversized) {
            connection_->send(core_.handler.on_oversized(core_.limits.body_bytes));
        } else if (auto answer = core_.handler.answer_at_once(text, connection_)) {
            send(*std::move(answer));
        } else {
            room = ++waiting_ < core_.limits.waiting_messages;
            hand_over(std::string(text));
        }
        buffer_.consume(buffer_.size());
        if (buffer_.capacity() > kept_buffer_bytes) buffer_.shrink_to_fit();
        return room;
    }

    /// A worker's turn: the guard keeps the I/O thread for its answer while the server stops.
    void hand_over(std::string text)
    {
        auto guard = asio::make_work_guard(core_.io);
        asio::post(strand_, [self = shared_from_this(), text = std::move(text), guard = std::move(guard)] {
            self->send(self->core_.handler.answer(text, self->connection_));
            self->answered();
        });
    }

    void send(Answer answer)
    {
        if (!answer.text.empty()) connection_->send(std::move(answer.text));
        if (answer.then) answer.then();
    }

    /// On a worker. Reading stopped when the last place was taken, and goes on when it is free again.
    void answered()
    {
        const std::size_t left = --waiting_;
        if (left + 1 == core_.limits.waiting_messages) {
            asio::post(core_.io, [self = shared_from_this()] { self->read(); });
        } else if (left == 0 && core_.stopping) {
            asio::post(core_.io, [self = shared_from_this()] { self->close_when_done(); });
        }
    }

    void write()
    {
        if (finished_ || closing_) return;
        if (connection_->overflowed()) {
            closing_ = true;
            ++core_.slow;
            return abort();
        }
        if (writing_) return;
        auto frame = connection_->next();
        if (!frame) return close_when_done();
        frame_ = std::move(*frame);
        writing_ = true;
        socket_.async_write(asio::buffer(frame_), [self = shared_from_this()](ErrorCode error, std::size_t) {
            self->writing_ = false;
            error ? self->finish() : self->write();
        });
    }

    void close_when_done()
    {
        if (!core_.stopping || !open_ || waiting_ != 0 || writing_ || closing_ || finished_) return;
        closing_ = true;
        socket_.async_close(websocket::close_code::going_away,
                            [self = shared_from_this()](ErrorCode) { self->finish(); });
    }

    void finish()
    {
        if (std::exchange(finished_, true)) return;
        connection_->close();
        abort();
        core_.leave(id_);
        asio::post(strand_, [&handler = core_.handler, id = id_] { handler.on_close(id); });
    }

    ServerCore& core_;
    const ConnectionId id_;
    WebSocket socket_;
    Strand strand_;
    Request request_;
    ConnectionHandle connection_;
    beast::flat_buffer buffer_;
    std::string frame_;
    std::atomic<std::size_t> waiting_ = 0;
    bool open_ = false;  ///< the handshake is done
    bool oversized_ = false;
    bool writing_ = false;
    bool closing_ = false;
    bool finished_ = false;
};

class HttpPeer : public Peer, public std::enable_shared_from_this<HttpPeer> {
public:
    HttpPeer(ServerCore& core, ConnectionId id, Socket socket, bool refused)
        : core_(core), id_(id), stream_(std::move(socket)), refused_(refused)
    {
    }

    void read()
    {
        busy_ = false;
        parser_.emplace();
        parser_->header_limit(header_bytes);
        parser_->body_limit(core_.limits.body_bytes);
        stream_.expires_after(std::chrono::seconds(core_.limits.silence_s));
        http::async_read_header(stream_, buffer_, *parser_,
                                beast::bind_front_handler(&HttpPeer::on_header, shared_from_this()));
    }

    void shut_down() override
    {
        if (!busy_) stream_.close();
    }
    void abort() override { stream_.close(); }

private:
    void on_header(ErrorCode error, std::size_t)
    {
        busy_ = true;
        if (error) return on_bad_request(error);
        if (refused_) return refuse({429, std::string(text_type), "Too many connections. Please try again later.", {}});
        if (websocket::is_upgrade(parser_->get())) return upgrade();
        const auto expect = parser_->get()[http::field::expect];
        if (lower(expect) != "100-continue") return read_body();
        static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(stream_, asio::buffer(go_on), [self = shared_from_this()](ErrorCode e, std::size_t) {
            e ? self->finish() : self->read_body();
        });
    }

    void read_body()
    {
        http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](ErrorCode error, std::size_t) {
            error ? self->on_bad_request(error) : self->on_request(self->parser_->release());
        });
    }

    void on_bad_request(ErrorCode error)
    {
        if (error == http::error::body_limit) {
            const std::size_t limit = core_.limits.body_bytes;
            return refuse({413, std::string(json_type), core_.handler.on_oversized(limit), {}});
        }
        if (error == http::error::header_limit) return refuse({431, std::string(text_type), "Headers too large\n", {}});
        const bool malformed = error.category() == http::make_error_code(http::error::bad_method).category() &&
                               error != http::error::end_of_stream && error != http::error::partial_message;
        malformed ? refuse({400, std::string(text_type), "Not an HTTP request\n", {}}) : finish();
    }

    void on_request(Request request)
    {
        ++core_.messages;
        keep_alive_ = request.keep_alive();
        head_ = request.method() == http::verb::head;
        stream_.expires_never();  // The worker takes the time it takes.
        switch (request.method()) {
        case http::verb::post:
            return post(std::move(request));
        case http::verb::get:
        case http::verb::head:
            return get(plain_request(request));
        case http::verb::options:
            return respond(preflight());
        default:
            return respond({405, std::string(text_type), "Used HTTP Method is not allowed. POST is required\n", {}});
        }
    }

    void post(Request request)
    {
        if (!is_json_type(request[http::field::content_type])) {
            static const std::string body =
                "Supplied content type is not allowed. Content-Type: application/json is required\n";
            return respond({415, std::string(text_type), body, {}});
        }
        if (auto answer = core_.handler.answer_at_once(request.body(), nullptr))
            return respond(to_response(*std::move(answer)));
        work([text = std::move(request.body())](HttpPeer& self) {
            return to_response(self.core_.handler.answer(text, nullptr));
        });
    }

    void get(HttpRequest request)
    {
        work([request = std::move(request)](HttpPeer& self) { return self.core_.handler.on_get(request); });
    }

    /// Runs `task` on a worker; the response it gives is written from the I/O thread, which lives at least as long.
    template <class Task>
    void work(Task task)
    {
        auto guard = asio::make_work_guard(core_.io);
        asio::post(core_.workers, [self = shared_from_this(), task = std::move(task), guard = std::move(guard)] {
            asio::post(self->core_.io,
                       [self, guard, response = task(*self)]() mutable { self->respond(std::move(response)); });
        });
    }

    static HttpResponse to_response(Answer answer)
    {
        return {answer.http_status, std::string(json_type), std::move(answer.text), {}};
    }

    void refuse(HttpResponse response)
    {
        keep_alive_ = false;
        respond(std::move(response));
    }

    void respond(HttpResponse response)
    {
        keep_alive_ = keep_alive_ && !core_.stopping;
        response_ = {};
        response_.result(response.status);
        response_.set(http::field::content_type, response.content_type);
        response_.set(http::field::access_control_allow_origin, "*");
        for (const auto& [name, value] : response.headers) response_.set(name, value);
        response_.keep_alive(keep_alive_);
        response_.content_length(response.body.size());
        if (!head_) response_.body() = std::move(response.body);
        stream_.expires_after(std::chrono::seconds(core_.limits.silence_s));
        http::async_write(stream_, response_, [self = shared_from_this()](ErrorCode error, std::size_t) {
            if (error) return self->finish();
            self->keep_alive_ ? self->read() : self->linger();
        });
    }

    /// Closes so that the peer can still read the last response: says so first, then reads away what it was sending.
    void linger()
    {
        if (core_.stopping) return finish();
        ErrorCode ignored;
        stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
        buffer_.clear();
        stream_.expires_after(std::chrono::seconds(core_.limits.stop_s));
        discard();
    }

    void discard()
    {
        stream_.async_read_some(buffer_.prepare(read_bytes),
                                [self = shared_from_this()](ErrorCode error, std::size_t n) {
                                    self->discarded_ += n;
                                    error || self->discarded_ > discarded_bytes ? self->finish() : self->discard();
                                });
    }

    void upgrade()
    {
        stream_.expires_never();
        const auto peer = std::make_shared<WsPeer>(core_, id_, std::move(stream_));
        core_.peers[id_] = peer;
        peer->accept(parser_->release());
    }

    void finish()
    {
        stream_.close();
        core_.leave(id_);
    }

    ServerCore& core_;
    const ConnectionId id_;
    Stream stream_;
    const bool refused_;
    beast::flat_buffer buffer_;
    std::optional<http::request_parser<http::string_body>> parser_;
    http::response<http::string_body> response_;
    std::size_t discarded_ = 0;
    bool busy_ = false;
    bool keep_alive_ = false;
    bool head_ = false;
};

}  // namespace

std::shared_ptr<Peer> welcome_peer(ServerCore& core, ConnectionId id, Socket socket, bool refused)
{
    auto peer = std::make_shared<HttpPeer>(core, id, std::move(socket), refused);
    peer->read();
    return peer;
}

}  // namespace tau::rpc
