// A real server on a free port of the loopback, and clients of plain sockets, polite and rude.
#include "rpc/server.hpp"
#include "rpc/jsonrpc.hpp"
#include "rpc/testing/client.hpp"

#include <gtest/gtest.h>
#include <chrono>
#include <condition_variable>
#include <thread>

namespace tau::rpc {
namespace {

using namespace std::chrono_literals;

constexpr auto hello = R"({"jsonrpc":"2.0","method":"hello","id":1})";
constexpr auto hello_answer = R"({"jsonrpc":"2.0","id":1,"result":"hello"})";
constexpr auto slow_call = R"({"jsonrpc":"2.0","method":"slow","id":2})";
constexpr auto slow_answer = R"({"jsonrpc":"2.0","id":2,"result":"done"})";

class ServerTest : public testing::Test {
protected:
    ServerTest()
        : rpc_({}, [](const HttpRequest& r) { return HttpResponse{.body = "page of " + r.target, .headers = {}}; })
    {
        rpc_.add(Method{"hello", [](const Params&) -> RpcResult { return "hello"; }});
        rpc_.add(Method{"quick", [](const Params&) -> RpcResult { return "quick"; }, {}, true});
        rpc_.add(Method{"size", [](const Params& p) -> RpcResult { return p.text(0, "text")->size(); }});
        rpc_.add(Method{"slow", [](const Params&) -> RpcResult {
                            std::this_thread::sleep_for(300ms);
                            return "done";
                        }});
        rpc_.add(SubscriptionMethod{"sub", "unsub", "tick", [this](const Params&, const SubscriptionHandle& s) {
                                        s->notify("0");
                                        const std::lock_guard lock(mutex_);
                                        subscription_ = s;
                                        return Result<void, RpcError>();
                                    }});
    }

    void start(Limits limits = {})
    {
        server_ = std::make_unique<Server>(rpc_, limits);
        const auto started = server_->start("localhost", 0);
        ASSERT_TRUE(started) << started.error().message;
    }

    SubscriptionHandle subscription()
    {
        const std::lock_guard lock(mutex_);
        return subscription_.lock();
    }

    template <class Condition>
    bool soon(Condition condition)
    {
        for (int i = 0; i < 300 && !condition(); ++i) std::this_thread::sleep_for(10ms);
        return condition();
    }

    void expect_alive()
    {
        TestClient other(server_->port());
        ASSERT_TRUE(other.upgrade());
        EXPECT_EQ(other.ask(hello), hello_answer);
    }

    JsonRpc rpc_;
    std::mutex mutex_;
    std::weak_ptr<Subscription> subscription_;
    std::unique_ptr<Server> server_;
};

TEST_F(ServerTest, SpeaksHttpAndWebSocketOnOnePort)
{
    start();
    TestClient http(server_->port());
    for (int i = 0; i < 2; ++i) {  // The connection stays.
        const auto response = http.post(hello);
        EXPECT_EQ(response.status, 200);
        EXPECT_EQ(response.body, hello_answer);
        EXPECT_NE(response.headers.find("Access-Control-Allow-Origin: *"), std::string::npos) << response.headers;
        EXPECT_NE(response.headers.find("application/json; charset=utf-8"), std::string::npos);
    }
    EXPECT_EQ(http.http("GET", "/block?number=7").body, "page of /block?number=7");

    TestClient ws(server_->port());
    ASSERT_TRUE(ws.upgrade());
    EXPECT_EQ(ws.ask(hello), hello_answer);
    ws.send_frame(hello, 2);  // Binary is text to jsonrpsee.
    EXPECT_EQ(ws.read_text(), hello_answer);
}

TEST_F(ServerTest, LocalhostIsBothAddresses)
{
    start();
    TestClient v6(server_->port(), true);
    if (!v6.connected()) GTEST_SKIP() << "no IPv6 loopback here";
    EXPECT_EQ(v6.post(hello).body, hello_answer);
}

TEST_F(ServerTest, APortInUseIsAClearError)
{
    start();
    Server second(rpc_, {});
    const auto started = second.start("127.0.0.1", server_->port());
    ASSERT_FALSE(started);
    EXPECT_NE(started.error().message.find("Address already in use; is another node running?"), std::string::npos)
        << started.error().message;
    EXPECT_FALSE(second.start("no.such.host", 0));
}

TEST_F(ServerTest, HttpRefusesWhatIsNotJsonRpc)
{
    start();
    TestClient c(server_->port());
    EXPECT_EQ(c.http("POST", "/", hello, "Content-Type: text/plain\r\n").status, 415);
    EXPECT_EQ(c.http("POST", "/", hello).status, 415);
    EXPECT_EQ(c.http("POST", "/", hello, "Content-Type: application/json;charset=utf-8\r\n").body, hello_answer);
    EXPECT_EQ(c.http("DELETE", "/").status, 405);
    EXPECT_EQ(c.post("nonsense").status, 400);
    EXPECT_EQ(c.post(R"({"jsonrpc":"2.0","method":"hello"})").body, "");
    const auto preflight = c.http("OPTIONS", "/", {}, "Origin: https://polkadot.js.org\r\n");
    EXPECT_EQ(preflight.status, 200);
    EXPECT_NE(preflight.headers.find("access-control-allow-headers: *"), std::string::npos) << preflight.headers;
    const auto head = c.http("HEAD", "/x");
    EXPECT_EQ(head.status, 200);
    EXPECT_NE(head.headers.find("Content-Length: 10"), std::string::npos) << head.headers;
    EXPECT_EQ(c.post(hello).body, hello_answer);
}

TEST_F(ServerTest, GarbageClosesItsOwnConnectionOnly)
{
    start();
    TestClient c(server_->port());
    c.send_raw("\x16\x03\x01 this is no HTTP\r\n\r\n");
    EXPECT_EQ(c.read_response().status, 400);
    EXPECT_TRUE(c.closed_by_peer());
    TestClient headers(server_->port());
    EXPECT_EQ(headers.http("GET", "/", {}, "X: " + std::string(20000, 'x') + "\r\n").status, 431);
    TestClient ws(server_->port());
    ASSERT_TRUE(ws.upgrade());
    ws.send_frame("x", 5);  // A reserved opcode.
    EXPECT_EQ(ws.read_frame()->opcode, 8);
    expect_alive();
}

TEST_F(ServerTest, OversizedMessagesGetTheirErrorOnBothTransports)
{
    start({.body_bytes = 1000});
    const std::string error = R"({"jsonrpc":"2.0","id":null,"error":{"code":-32007,)"
                              R"("message":"Request is too big","data":"Exceeded max limit of 1000"}})";
    const std::string big = R"({"jsonrpc":"2.0","method":"hello","id":1,"x":")" + std::string(1'000'000, 'x') + "\"}";
    TestClient http(server_->port());
    const auto response = http.post(big);
    EXPECT_EQ(response.status, 413);
    EXPECT_EQ(response.body, error);
    TestClient boast(server_->port());
    EXPECT_EQ(boast.http("POST", "/", {}, "Content-Type: application/json\r\nContent-Length: 999999999999\r\n").status,
              413);

    TestClient ws(server_->port());
    ASSERT_TRUE(ws.upgrade());
    EXPECT_EQ(ws.ask(big), error);
    EXPECT_EQ(ws.ask(hello), hello_answer);  // On the same connection, as jsonrpsee goes on too.
}

TEST_F(ServerTest, LargeAndFragmentedMessagesArrive)
{
    start();
    TestClient c(server_->port());
    ASSERT_TRUE(c.upgrade());
    const std::string big =
        R"({"jsonrpc":"2.0","method":"size","params":[")" + std::string(3'000'000, 'x') + R"("],"id":1})";
    EXPECT_EQ(c.ask(big), R"({"jsonrpc":"2.0","id":1,"result":3000000})");
    const std::string_view text = hello;
    c.send_frame(text.substr(0, 10), 1, false);
    c.send_frame("", 9);  // A ping between the fragments.
    c.send_frame(text.substr(10), 0);
    EXPECT_EQ(c.read_frame()->opcode, 10);
    EXPECT_EQ(c.read_text(), hello_answer);
    TestClient expecting(server_->port());
    expecting.send_raw(
        "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: application/json\r\n"
        "Content-Length: 41\r\n\r\n");
    EXPECT_EQ(expecting.read_response().status, 100);
    expecting.send_raw(hello);
    EXPECT_EQ(expecting.read_response().body, hello_answer);
}

TEST_F(ServerTest, PingsAreAnsweredWhileACallRuns)
{
    start();
    TestClient c(server_->port());
    ASSERT_TRUE(c.upgrade());
    c.send_frame(slow_call);
    c.send_frame("are you there", 9);
    const auto pong = c.read_frame();
    ASSERT_TRUE(pong);
    EXPECT_EQ(pong->opcode, 10);
    EXPECT_EQ(pong->payload, "are you there");
    const std::string quick = R"({"jsonrpc":"2.0","method":"quick","id":3})";
    const std::string quick_answer = R"({"jsonrpc":"2.0","id":3,"result":"quick"})";
    EXPECT_EQ(c.ask(quick), quick_answer);  // Look-ups do not wait for the slow call either.
    EXPECT_EQ(TestClient(server_->port()).post(quick).body, quick_answer);
    EXPECT_EQ(c.read_text(), slow_answer);
}

TEST_F(ServerTest, OneConnectionMayAskManyThingsAtOnce)
{
    start({.waiting_messages = 4});
    TestClient c(server_->port());
    ASSERT_TRUE(c.upgrade());
    for (int i = 0; i < 200; ++i) c.send_frame(R"({"jsonrpc":"2.0","method":"hello","id":)" + std::to_string(i) + "}");
    for (int i = 0; i < 200; ++i) {
        ASSERT_EQ(c.read_text(), R"({"jsonrpc":"2.0","id":)" + std::to_string(i) + R"(,"result":"hello"})");
    }
}

TEST_F(ServerTest, SubscriptionsNotifyUntilTheClientLeaves)
{
    start();
    {
        TestClient c(server_->port());
        ASSERT_TRUE(c.upgrade());
        EXPECT_EQ(c.ask(R"({"jsonrpc":"2.0","method":"sub","id":1})").size(), 52u);
        EXPECT_NE(c.read_text().find(R"("result":0}})"), std::string::npos);
        EXPECT_TRUE(subscription()->notify("1"));
        EXPECT_NE(c.read_text().find(R"("result":1}})"), std::string::npos);
    }
    EXPECT_TRUE(soon([&] { return !subscription(); }));  // It died with its connection.
    EXPECT_TRUE(soon([&] { return server_->stats().open == 0; }));
}

TEST_F(ServerTest, ASlowReaderIsDroppedAndHarmsNobody)
{
    start({.outbox_bytes = 1 << 20});
    TestClient slow(server_->port());
    ASSERT_TRUE(slow.upgrade());
    slow.ask(R"({"jsonrpc":"2.0","method":"sub","id":1})");
    const std::string big = "\"" + std::string(100'000, 'x') + "\"";
    const auto s = subscription();
    bool dropped = false;
    for (int i = 0; i < 1000 && !dropped; ++i) dropped = !s->notify(big);  // The kernel buffers a few megabytes.
    EXPECT_TRUE(dropped);
    EXPECT_TRUE(soon([&] { return server_->stats().slow == 1; }));
    EXPECT_TRUE(slow.closed_by_peer());
    expect_alive();
}

TEST_F(ServerTest, TooManyConnectionsAreTurnedAway)
{
    start({.connections = 2});
    TestClient a(server_->port());
    TestClient b(server_->port());
    ASSERT_TRUE(a.upgrade());
    ASSERT_TRUE(b.upgrade());
    {
        TestClient c(server_->port());
        EXPECT_EQ(c.post(hello).status, 429);
        TestClient d(server_->port());
        EXPECT_FALSE(d.upgrade());
    }
    EXPECT_EQ(a.ask(hello), hello_answer);
    EXPECT_EQ(server_->stats().refused, 2u);
}

TEST_F(ServerTest, SilentPeersArePingedThenDropped)
{
    start({.silence_s = 1});
    TestClient ws(server_->port());
    ASSERT_TRUE(ws.upgrade());
    const auto ping = ws.read_frame();
    ASSERT_TRUE(ping);
    EXPECT_EQ(ping->opcode, 9);
    EXPECT_TRUE(ws.closed_by_peer());
    TestClient http(server_->port());
    EXPECT_TRUE(http.closed_by_peer());
}

TEST_F(ServerTest, StoppingLetsRunningCallsAnswerAndSaysGoodbye)
{
    start();
    TestClient ws(server_->port());
    TestClient http(server_->port());
    TestClient idle(server_->port());
    ASSERT_TRUE(ws.upgrade());
    ws.send_frame(slow_call);
    http.send_raw("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 40\r\n\r\n");
    http.send_raw(slow_call);
    ASSERT_TRUE(soon([&] { return server_->stats().messages == 2; }));
    std::thread stop([&] { server_->stop(); });
    EXPECT_EQ(ws.read_text(), slow_answer);
    const auto goodbye = ws.read_frame();
    ASSERT_TRUE(goodbye);
    EXPECT_EQ(goodbye->opcode, 8);
    EXPECT_EQ(goodbye->payload, "\x03\xe9");  // 1001, going away.
    ws.send_frame(goodbye->payload, 8);
    EXPECT_EQ(http.read_response().body, slow_answer);
    EXPECT_TRUE(idle.closed_by_peer());
    stop.join();
    EXPECT_FALSE(TestClient(server_->port()).connected());
}

TEST_F(ServerTest, StoppingDoesNotWaitForADeafPeer)
{
    start({.stop_s = 1});
    TestClient deaf(server_->port());
    ASSERT_TRUE(deaf.upgrade());
    const auto begin = std::chrono::steady_clock::now();
    server_->stop();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s);
    server_->stop();
}

TEST_F(ServerTest, NotifyingAfterTheEndIsHarmless)
{
    start();
    TestClient c(server_->port());
    ASSERT_TRUE(c.upgrade());
    c.ask(R"({"jsonrpc":"2.0","method":"sub","id":1})");
    const auto s = subscription();
    server_.reset();
    EXPECT_FALSE(s->notify("1"));
}

}  // namespace
}  // namespace tau::rpc
