// The client's one file that sees Boost.Beast, for it takes long to compile.
#include "neuron/http_client.hpp"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <functional>
#include <memory>
#include <random>

namespace tau::neuron {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using ErrorCode = beast::error_code;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Clock = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;

constexpr u32 header_bytes = 16 << 10;

FixedBytes<32> fresh_randomness()
{
    std::random_device device;
    FixedBytes<32> out;
    for (u8& byte : out) byte = static_cast<u8>(device());
    return out;
}

/// Nonces of this process never repeat, however fast they come: each is at least the one before plus 1.
i128 next_nonce()
{
    static std::atomic<i64> last = 0;
    const i64 now =
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();
    i64 before = last.load();
    while (!last.compare_exchange_weak(before, std::max(now, before + 1))) {
    }
    return std::max(now, before + 1);
}

std::string host_text(const Peer& peer)
{
    const bool v6 = peer.host.find(':') != std::string::npos;
    return (v6 ? "[" + peer.host + "]" : peer.host) + ":" + std::to_string(peer.port);
}

Result<std::string> request_text(const KeyPair& key, const Call& call)
{
    const Request request{call.method, call.path, as_bytes(call.body)};
    TAU_TRY_ASSIGN(const auto headers,
                   sign_request(key, request, next_nonce(), call.peer.hotkey_ss58, fresh_randomness()));
    std::string out = call.method + " " + call.path + " HTTP/1.1\r\nHost: " + host_text(call.peer) +
                      "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
                      std::to_string(call.body.size()) + "\r\n";
    for (const Header& header : headers) out += header.name + ": " + header.value + "\r\n";
    return out + "\r\n" + call.body;
}

/// One call, from connecting to its result.
class Exchange : public std::enable_shared_from_this<Exchange> {
public:
    Exchange(asio::io_context& io, const KeyPair& key, const Call& call, const ClientLimits& limits, CallResult& result,
             std::function<void()> done)
        : key_(key), call_(call), limits_(limits), result_(result), done_(std::move(done)), socket_(io), timer_(io)
    {
    }

    void start()
    {
        auto request = request_text(key_, call_);
        if (!request) return finish(Outcome::unsent, request.error().message);
        out_ = *std::move(request);
        ErrorCode failed;
        const auto address = asio::ip::make_address(call_.peer.host, failed);
        if (failed) return finish(Outcome::unreachable, "\"" + call_.peer.host + "\" is no address");
        started_ = Clock::now();
        limit(started_ + limits_.connect_time, Outcome::unreachable, "no connection in time");
        socket_.async_connect({address, call_.peer.port}, [self = shared_from_this()](ErrorCode refused) {
            refused ? self->finish(Outcome::unreachable, refused.message()) : self->send();
        });
    }

private:
    void limit(Clock::time_point until, Outcome outcome, std::string why)
    {
        timer_.expires_at(until);
        timer_.async_wait([self = shared_from_this(), outcome, why = std::move(why)](ErrorCode cancelled) {
            if (!cancelled) self->finish(outcome, why);
        });
    }

    void send()
    {
        if (finished_) return;
        limit(started_ + limits_.answer_time, Outcome::timed_out, "no answer in time");
        parser_.header_limit(header_bytes);
        parser_.body_limit(limits_.answer_bytes);
        asio::async_write(socket_, asio::buffer(out_), [self = shared_from_this()](ErrorCode, std::size_t) {
            self->read();  // Who refuses early may answer before it has read all.
        });
    }

    void read()
    {
        if (finished_) return;
        http::async_read(socket_, buffer_, parser_,
                         [self = shared_from_this()](ErrorCode failed, std::size_t) { self->on_answer(failed); });
    }

    void on_answer(ErrorCode failed)
    {
        if (failed == http::error::body_limit || failed == http::error::header_limit)
            return finish(Outcome::too_large, "more than " + std::to_string(limits_.answer_bytes) + " bytes");
        const bool broken = failed == http::error::end_of_stream || failed == http::error::partial_message;
        if (failed && (broken || failed.category() != make_error_code(http::error{}).category()))
            return finish(Outcome::unreachable, "the connection broke: " + failed.message());
        if (failed) return finish(Outcome::nonsense, failed.message());
        result_.status = static_cast<u16>(parser_.get().result_int());
        if (!finished_) result_.body = std::move(parser_.get().body());
        if (result_.status == 200) return finish(Outcome::answered, {});
        finish(Outcome::refused, "HTTP " + std::to_string(result_.status) + ": " + result_.body.substr(0, 200));
    }

    void finish(Outcome outcome, std::string message)
    {
        if (std::exchange(finished_, true)) return;
        result_.outcome = outcome;
        result_.message = std::move(message);
        result_.latency = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - started_);
        timer_.cancel();
        ErrorCode ignored;
        socket_.close(ignored);
        done_();
    }

    const KeyPair& key_;
    const Call& call_;
    const ClientLimits& limits_;
    CallResult& result_;
    const std::function<void()> done_;
    Socket socket_;
    Timer timer_;
    Clock::time_point started_ = Clock::now();
    beast::flat_buffer buffer_{64 << 10};
    http::response_parser<http::string_body> parser_;
    std::string out_;
    bool finished_ = false;
};

}  // namespace

std::string_view name_of(Outcome outcome)
{
    constexpr std::string_view names[] = {"answered",  "refused",  "unreachable", "timed out",
                                          "too large", "nonsense", "unsent"};
    return names[static_cast<std::size_t>(outcome)];
}

std::vector<CallResult> call_all(const KeyPair& key, const std::vector<Call>& calls, const ClientLimits& limits)
{
    std::vector<CallResult> results(calls.size());
    asio::io_context io{1};
    std::size_t next = 0;
    const std::function<void()> start_next = [&] {
        if (next >= calls.size()) return;
        const std::size_t mine = next++;
        std::make_shared<Exchange>(io, key, calls[mine], limits, results[mine], [&io, &start_next] {
            asio::post(io, start_next);
        })->start();
    };
    for (std::size_t i = 0; i < std::max<std::size_t>(limits.at_once, 1); ++i) asio::post(io, start_next);
    const std::stop_callback on_stop(limits.stop, [&io] { io.stop(); });
    io.run();
    return results;
}

}  // namespace tau::neuron
