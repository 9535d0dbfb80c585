#include "neuron/http_server.hpp"
#include "neuron/http_client.hpp"
#include "neuron/raw_socket_test.hpp"

#include "crypto/ss58.hpp"

#include <gtest/gtest.h>

namespace tau::neuron {
namespace {

using namespace std::chrono_literals;

const KeyPair& miner_key()
{
    static const KeyPair key = *KeyPair::from_uri("//Miner");
    return key;
}

const KeyPair& caller_key()
{
    static const KeyPair key = *KeyPair::from_uri("//Caller");
    return key;
}

const std::string miner = crypto::to_ss58(miner_key().account());
const std::string caller = crypto::to_ss58(caller_key().account());

/// Lets all but one in; the number at the end of a body-less path is no matter here.
class TestPolicy : public Policy {
public:
    Verdict admit(std::string_view hotkey) override { return {hotkey != banned, "banned"}; }
    u64 priority(std::string_view) override { return next_priority; }
    std::string banned;
    std::atomic<u64> next_priority = 0;
};

class Server : public testing::Test {
protected:
    void start(ServerLimits limits = {})
    {
        limits.stop_time = 200ms;
        const Route echo{"POST", "/echo", 1000, [this](const Incoming& in) { return handle(in); }};
        auto made = HttpServer::make(miner, policy, {echo}, limits);
        ASSERT_TRUE(made);
        server = *std::move(made);
        ASSERT_TRUE(server->start("127.0.0.1", 0));
    }

    virtual Outgoing handle(const Incoming& in)
    {
        std::this_thread::sleep_for(slow.load());
        if (in.body == "throw") throw 1;
        return {200, in.caller.hotkey_ss58 + ":" + in.body, "text/plain"};
    }

    CallResult call(std::string body, std::string receiver = miner, ClientLimits limits = {}) const
    {
        return call_all(caller_key(), {{{"127.0.0.1", server->port(), std::move(receiver)}, "/echo", std::move(body)}},
                        limits)[0];
    }

    std::string raw(std::string_view text) const
    {
        const RawSocket socket(server->port());
        socket.say(text);
        return socket.hear();
    }

    std::string head(const std::string& more, const std::string& hotkey = caller) const
    {
        return "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Bittensor-Hotkey: " + hotkey + "\r\n" + more +
               "\r\n";
    }

    TestPolicy policy;
    std::atomic<std::chrono::milliseconds> slow{0ms};
    std::unique_ptr<HttpServer> server;
};

bool is(const std::string& answer, int status, std::string_view error = {})
{
    return answer.starts_with("HTTP/1.1 " + std::to_string(status)) && answer.find(error) != std::string::npos;
}

TEST_F(Server, AnswersASignedRequest)
{
    start();
    const auto result = call("hello");
    EXPECT_EQ(result.outcome, Outcome::answered) << result.message;
    EXPECT_EQ(result.body, caller + ":hello");
    EXPECT_GT(result.latency.count(), 0);
    EXPECT_EQ(server->outcomes()["answered"], 1u);
}

TEST_F(Server, RefusesBeforeTheBody)
{
    start({.header_bytes = 2000});
    policy.banned = "5Banned";
    EXPECT_TRUE(is(raw("GARBAGE\r\n\r\n"), 400, "BadRequest"));
    EXPECT_TRUE(is(raw(head("X: " + std::string(3000, 'a') + "\r\n")), 431, "HeaderTooLarge"));
    EXPECT_TRUE(is(raw("POST /none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 404, "NotFound"));
    EXPECT_TRUE(is(raw("GET /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 405, "MethodNotAllowed"));
    // Nothing of these bodies was sent.
    EXPECT_TRUE(is(raw(head("Content-Length: 1001\r\n")), 413, "BodyTooLarge"));
    EXPECT_TRUE(is(raw(head("Content-Length: 9\r\n", "5Banned")), 403, "Blacklisted"));
    EXPECT_TRUE(is(raw("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n"), 401, "MalformedAuth"));
}

TEST_F(Server, BoundsChunkedBodies)
{
    start();
    EXPECT_TRUE(is(raw(head("Transfer-Encoding: chunked\r\n") + "800\r\n" + std::string(0x800, 'a') + "\r\n0\r\n\r\n"),
                   413, "BodyTooLarge"));
}

TEST_F(Server, DropsTheSlow)
{
    start({.header_time = 100ms, .body_time = 100ms});
    EXPECT_EQ(raw("POST /echo HT"), "");
    EXPECT_EQ(raw(head("Content-Length: 9\r\n") + "half"), "");
    server->stop();  // The socket closes before the server counts why.
    EXPECT_EQ(server->outcomes()["SlowHeader"], 1u);
    EXPECT_EQ(server->outcomes()["SlowBody"], 1u);
}

TEST_F(Server, ChecksSignatureReceiverAndReplay)
{
    start();
    EXPECT_EQ(call("x", caller).status, 403);
    EXPECT_NE(call("x", caller).body.find("WrongReceiver"), std::string::npos);
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto signed_headers =
        *sign_request(caller_key(), {"POST", "/echo", as_bytes("abc")}, std::chrono::nanoseconds(now).count(), miner);
    std::string headers = "Content-Length: 3\r\nHost: x\r\nConnection: close\r\n";
    for (const Header& header : signed_headers) headers += header.name + ": " + header.value + "\r\n";
    const std::string request = "POST /echo HTTP/1.1\r\n" + headers + "\r\n";
    EXPECT_TRUE(is(raw(request + "abd"), 401, "BadSignature"));
    EXPECT_TRUE(is(raw(request + "abc"), 200, caller + ":abc"));
    EXPECT_TRUE(is(raw(request + "abc"), 403, "ReplayedRequest"));
}

TEST_F(Server, LimitsRates)
{
    start({.hotkey_rate = 0.1, .hotkey_burst = 2});
    EXPECT_EQ(call("1").status, 200);
    // A claim without proof uses nothing of what is the hotkey's due.
    for (int i = 0; i < 5; ++i) EXPECT_TRUE(is(raw(head("Content-Length: 1\r\n") + "x"), 401));
    EXPECT_EQ(call("2").status, 200);
    EXPECT_EQ(call("3").status, 429);
    EXPECT_TRUE(is(raw(head("Content-Length: 1\r\n")), 429, "Retry-After: "));
}

TEST_F(Server, LimitsConnectionsPerAddress)
{
    start({.connections_per_address = 2});
    const RawSocket first(server->port()), second(server->port());
    first.say("POST");
    second.say("POST");
    EXPECT_EQ(raw("GET /health HTTP/1.1\r\nHost: x\r\n\r\n"), "");
}

TEST_F(Server, FloodLeavesOthersAlone)
{
    start({.address_rate = 1000, .address_burst = 1000});
    for (int i = 0; i < 100; ++i) raw("\xff\xfe\r\n\r\n");
    EXPECT_EQ(call("still there").outcome, Outcome::answered);
}

TEST_F(Server, RefusesWhatItsQueueDoesNotHold)
{
    slow = 150ms;
    start({.queue = 1, .workers = 1});
    std::vector<Call> calls(4, {{"127.0.0.1", server->port(), miner}, "/echo", "x"});
    const auto results = call_all(caller_key(), calls);
    const auto count = [&](u16 status) { return std::ranges::count(results, status, &CallResult::status); };
    EXPECT_GE(count(200), 1);
    EXPECT_GE(count(503), 1);
    EXPECT_EQ(count(200) + count(503), 4);
}

TEST_F(Server, AnswersByTheDeadlineAndSurvivesHandlers)
{
    slow = 300ms;
    start({.handler_time = 50ms});
    EXPECT_EQ(call("late").status, 504);
    slow = 0ms;
    EXPECT_EQ(call("throw").status, 500);
    EXPECT_EQ(call("fine").status, 200);
}

TEST_F(Server, TellsHealthAndMetrics)
{
    start();
    call("x");
    EXPECT_TRUE(is(raw("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 200, "\"ok\""));
    EXPECT_TRUE(is(raw("GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 200,
                   "taud_neuron_requests_total{outcome=\"answered\"} 1"));
}

TEST_F(Server, StopsWithOpenConnections)
{
    start();
    const RawSocket idle(server->port());
    idle.say("POST");
    const auto before = std::chrono::steady_clock::now();
    server->stop();
    server->stop();
    EXPECT_LT(std::chrono::steady_clock::now() - before, 2s);
    EXPECT_EQ(idle.hear(), "");
}

}  // namespace
}  // namespace tau::neuron
