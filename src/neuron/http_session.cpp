// One connection of the server. The one file of it that sees Boost.Beast, for it takes long to compile.
#include "neuron/server_core.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

namespace tau::neuron {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using ErrorCode = beast::error_code;
using Stream = beast::basic_stream<tcp, Executor>;
using Parser = http::request_parser<http::string_body>;

/// Of a refused body, read so that its sender gets to read why: closing at once would reset the connection.
constexpr std::size_t discarded_bytes = 256 << 10;
constexpr milliseconds discard_time(1'000);

std::string text_of(const Outgoing& answer, bool keep, std::optional<u32> retry_after)
{
    std::string out = "HTTP/1.1 " + std::to_string(answer.status) + " ";
    out += http::obsolete_reason(static_cast<http::status>(answer.status));
    out += "\r\nContent-Type: " + answer.content_type + "\r\nContent-Length: " + std::to_string(answer.body.size());
    if (retry_after) out += "\r\nRetry-After: " + std::to_string(*retry_after);
    out += keep ? "\r\nConnection: keep-alive\r\n\r\n" : "\r\nConnection: close\r\n\r\n";
    return out + answer.body;
}

Refused refused(u16 status, std::string error, std::string_view message)
{
    return {refusal(status, error, message), {}, std::move(error)};
}

class HttpSession final : public Session, public std::enable_shared_from_this<HttpSession> {
public:
    HttpSession(ServerCore& core, Socket socket, std::string address)
        : core_(core), stream_(std::move(socket)), timer_(core.io), address_(std::move(address))
    {
    }
    ~HttpSession() override { core_.leave(address_, this); }

    void read_header()
    {
        parser_.emplace();
        parser_->header_limit(static_cast<u32>(core_.limits.header_bytes));
        parser_->body_limit(boost::none);
        stream_.expires_after(core_.limits.header_time);
        idle_ = true;
        http::async_read_header(stream_, buffer_, *parser_, [self = shared_from_this()](ErrorCode failed, std::size_t) {
            self->on_header(failed);
        });
    }

    void shut_down() override { idle_ ? abort() : void(closing_ = true); }
    void abort() override
    {
        timer_.cancel();
        stream_.close();
    }

private:
    void on_header(ErrorCode failed)
    {
        idle_ = false;
        if (failed == http::error::header_limit)
            return refuse(refused(431, "HeaderTooLarge", "the header is too large"));
        if (failed == beast::error::timeout) return buffer_.size() > 0 ? core_.count("SlowHeader") : void();
        const bool is_http = failed.category() == make_error_code(http::error{}).category();
        if (failed == http::error::end_of_stream || (failed && !is_http)) return;
        if (failed) return refuse(refused(400, "BadRequest", failed.message()));
        read_preamble();
        if (preamble_.method == "GET" && (preamble_.target == "/health" || preamble_.target == "/metrics"))
            return answer_openly();
        const auto route = core_.check(preamble_);
        if (!route) return refuse(route.error());
        if (parser_->get().count(http::field::expect) > 0)
            return refuse(refused(417, "ExpectationFailed", "send the body at once"));
        read_body(**route);
    }

    void read_preamble()
    {
        const auto& message = parser_->get();
        preamble_ = {address_, std::string(message.method_string()), std::string(message.target()), {}, {}};
        if (const auto length = parser_->content_length()) preamble_.content_length = *length;
        for (const auto& field : message) preamble_.auth.take(field.name_string(), field.value());
        keep_ = parser_->keep_alive();
    }

    void answer_openly()
    {
        const bool metrics = preamble_.target == "/metrics";
        keep_ = keep_ && !preamble_.content_length && !parser_->chunked();
        const Outgoing health{200, core_.stopping ? "{\"status\":\"stopping\"}" : "{\"status\":\"ok\"}",
                              "application/json"};
        send(metrics ? Outgoing{200, core_.metrics_text(), "text/plain; version=0.0.4"} : health);
    }

    void read_body(const Route& route)
    {
        parser_->body_limit(route.body_limit);
        stream_.expires_after(core_.limits.body_time);
        http::async_read(
            stream_, buffer_, *parser_,
            [self = shared_from_this(), &route](ErrorCode failed, std::size_t) { self->on_body(failed, route); });
    }

    void on_body(ErrorCode failed, const Route& route)
    {
        if (failed == http::error::body_limit)
            return refuse(refused(413, "BodyTooLarge", "at most " + std::to_string(route.body_limit) + " bytes"));
        if (failed == beast::error::timeout) return core_.count("SlowBody");
        if (failed) return core_.count("Broken");
        std::string body = std::move(parser_->get().body());
        auto caller = core_.authenticate(preamble_, body);
        if (!caller) return refuse(caller.error());
        enqueue(route, {*std::move(caller), std::move(body), Clock::now() + core_.limits.handler_time});
    }

    void enqueue(const Route& route, Incoming incoming)
    {
        const u64 turn = ++turn_;
        stream_.expires_never();
        timer_.expires_at(incoming.deadline);
        timer_.async_wait([self = shared_from_this(), turn](ErrorCode cancelled) {
            if (!cancelled) self->settle(turn, refused(504, "DeadlineExceeded", "no answer in time"));
        });
        const u64 priority = core_.policy.priority(incoming.caller.hotkey_ss58);
        auto shared = std::make_shared<const Incoming>(std::move(incoming));
        // One shared owner for both ends of a job, emptied by the one that runs: the session must end on the I/O
        // thread.
        const auto owner = std::make_shared<std::shared_ptr<HttpSession>>(shared_from_this());
        core_.jobs.push(
            {priority, [owner, turn, &route, shared] { run(std::move(*owner), turn, route, *shared); },
             [owner, turn] { post(std::move(*owner), turn, refused(503, "Busy", "too many requests wait")); }});
    }

    static void run(std::shared_ptr<HttpSession> self, u64 turn, const Route& route, const Incoming& incoming)
    {
        if (Clock::now() >= incoming.deadline) return post(std::move(self), turn, refused(504, "DeadlineExceeded", ""));
        Refused result;
        try {
            result = {route.handle(incoming), {}, "answered"};
        } catch (...) {
            result = refused(500, "InternalError", "the handler failed");
        }
        post(std::move(self), turn, std::move(result));
    }

    static void post(std::shared_ptr<HttpSession> self, u64 turn, Refused result)
    {
        asio::io_context& io = self->core_.io;
        asio::post(io, [self = std::move(self), turn, result = std::move(result)]() mutable {
            self->settle(turn, std::move(result));
        });
    }

    /// The answer of a turn, once; what comes later is nobody's any more.
    void settle(u64 turn, Refused result)
    {
        if (turn != turn_ || settled_ == turn) return;
        settled_ = turn;
        timer_.cancel();
        core_.count(result.outcome);
        send(result.answer, result.retry_after);
    }

    void refuse(const Refused& why)
    {
        core_.count(why.outcome);
        keep_ = keep_ && parser_->is_done();
        send(why.answer, why.retry_after);
    }

    void send(const Outgoing& answer, std::optional<u32> retry_after = {})
    {
        keep_ = keep_ && !closing_ && !core_.stopping;
        out_ = text_of(answer, keep_, retry_after);
        stream_.expires_after(core_.limits.write_time);
        asio::async_write(stream_, asio::buffer(out_), [self = shared_from_this()](ErrorCode failed, std::size_t) {
            if (failed) return;
            self->keep_ ? self->read_header() : self->linger();
        });
    }

    void linger()
    {
        ErrorCode ignored;
        stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
        stream_.expires_after(discard_time);
        out_.assign(16 << 10, '\0');
        discard(0);
    }

    void discard(std::size_t so_far)
    {
        stream_.async_read_some(asio::buffer(out_),
                                [self = shared_from_this(), so_far](ErrorCode failed, std::size_t count) {
                                    if (!failed && so_far + count < discarded_bytes) self->discard(so_far + count);
                                });
    }

    ServerCore& core_;
    Stream stream_;
    asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor> timer_;
    const std::string address_;
    beast::flat_buffer buffer_{64 << 10};
    std::optional<Parser> parser_;
    Preamble preamble_;
    std::string out_;
    u64 turn_ = 0, settled_ = 0;
    bool keep_ = false, idle_ = true, closing_ = false;
};

}  // namespace

std::shared_ptr<Session> open_session(ServerCore& core, Socket socket, std::string address)
{
    auto session = std::make_shared<HttpSession>(core, std::move(socket), std::move(address));
    session->read_header();
    return session;
}

}  // namespace tau::neuron
