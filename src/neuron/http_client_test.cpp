#include "neuron/http_client.hpp"
#include "neuron/raw_socket_test.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace tau::neuron {
namespace {

using namespace std::chrono_literals;

/// Accepts one connection on a free port, reads a little, says something, waits, and closes.
class Impostor {
public:
    Impostor(std::string words, std::chrono::milliseconds then_waits) : fd_(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in at{.sin_family = AF_INET, .sin_port = 0, .sin_addr = {htonl(0x7f00'0001)}, .sin_zero = {}};
        socklen_t size = sizeof at;
        ::bind(fd_, reinterpret_cast<sockaddr*>(&at), size);
        ::listen(fd_, 1);
        ::getsockname(fd_, reinterpret_cast<sockaddr*>(&at), &size);
        port_ = ntohs(at.sin_port);
        thread_ = std::thread([this, words = std::move(words), then_waits] {
            const int peer = ::accept(fd_, nullptr, nullptr);
            char buffer[4096];
            (void)!::recv(peer, buffer, sizeof buffer, 0);
            (void)!::send(peer, words.data(), words.size(), MSG_NOSIGNAL);
            std::this_thread::sleep_for(then_waits);
            ::close(peer);
        });
    }
    ~Impostor()
    {
        thread_.join();
        ::close(fd_);
    }
    u16 port() const { return port_; }

private:
    int fd_;
    u16 port_ = 0;
    std::thread thread_;
};

CallResult ask(u16 port, ClientLimits limits = {}, const std::string& host = "127.0.0.1")
{
    static const KeyPair key = *KeyPair::from_uri("//Caller");
    return call_all(key, {{{host, port, "5Receiver"}, "/x", "{}"}}, limits)[0];
}

TEST(HttpClient, TellsWhatBecameOfACall)
{
    EXPECT_EQ(ask(1).outcome, Outcome::unreachable);
    EXPECT_EQ(ask(80, {}, "not an address").outcome, Outcome::unreachable);
    const Impostor closes("", 0ms);
    EXPECT_EQ(ask(closes.port()).outcome, Outcome::unreachable);
    const Impostor half("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", 0ms);
    EXPECT_EQ(ask(half.port()).outcome, Outcome::unreachable);
    const Impostor babbles("SSH-2.0-OpenSSH\r\n\r\n", 0ms);
    EXPECT_EQ(ask(babbles.port()).outcome, Outcome::nonsense);
    const Impostor refuses("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno", 0ms);
    const auto refused = ask(refuses.port());
    EXPECT_EQ(refused.outcome, Outcome::refused);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.body, "no");
}

TEST(HttpClient, KeepsItsLimits)
{
    const Impostor silent("", 400ms);
    const auto late = ask(silent.port(), {.answer_time = 100ms});
    EXPECT_EQ(late.outcome, Outcome::timed_out);
    EXPECT_GE(late.latency, 100ms);
    EXPECT_LT(late.latency, 390ms);
    const Impostor huge("HTTP/1.1 200 OK\r\n\r\n" + std::string(100'000, 'a'), 0ms);
    EXPECT_EQ(ask(huge.port(), {.answer_bytes = 1000}).outcome, Outcome::too_large);
    const Impostor claims("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", 0ms);
    EXPECT_EQ(ask(claims.port(), {.answer_bytes = 1000}).outcome, Outcome::too_large);
}

TEST(HttpClient, StopsWhenTold)
{
    const Impostor silent("", 300ms);
    std::stop_source source;
    std::jthread later([&] {
        std::this_thread::sleep_for(50ms);
        source.request_stop();
    });
    const auto before = std::chrono::steady_clock::now();
    EXPECT_EQ(ask(silent.port(), {.stop = source.get_token()}).outcome, Outcome::unsent);
    EXPECT_LT(std::chrono::steady_clock::now() - before, 250ms);
}

}  // namespace
}  // namespace tau::neuron
