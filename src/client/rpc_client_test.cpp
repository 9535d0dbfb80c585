// The client against a real server on a free port of the loopback.
#include "client/rpc_client.hpp"

#include "rpc/jsonrpc.hpp"
#include "rpc/server.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace tau::client {
namespace {

using namespace std::chrono_literals;

class RpcClientTest : public testing::Test {
protected:
    RpcClientTest()
    {
        rpc_.add(rpc::Method{"add", [](const rpc::Params& p) -> rpc::RpcResult {
                                 return json::value(*p.number(0, "a") + *p.number(1, "b"));
                             }});
        rpc_.add(rpc::Method{"slow", [](const rpc::Params&) -> rpc::RpcResult {
                                 std::this_thread::sleep_for(400ms);
                                 return "done";
                             }});
        rpc_.add(rpc::Method{"fails", [](const rpc::Params&) -> rpc::RpcResult {
                                 return tl::make_unexpected(
                                     rpc::RpcError{1010, "Invalid Transaction", "Custom error: 3"});
                             }});
        rpc_.add(rpc::SubscriptionMethod{"sub", "unsub", "tick",
                                         [this](const rpc::Params&, const rpc::SubscriptionHandle& s) {
                                             s->notify("1");
                                             s->notify("{\"two\":2}");
                                             const std::lock_guard lock(mutex_);
                                             subscription_ = s;
                                             return Result<void, rpc::RpcError>();
                                         }});
        start(0);
    }

    void start(u16 port)
    {
        server_ = std::make_unique<rpc::Server>(rpc_, rpc::Limits{.stop_s = 1});
        const auto started = server_->start("127.0.0.1", port);
        ASSERT_TRUE(started) << started.error().message;
        port_ = server_->port();
    }

    Url url(std::string_view scheme) const
    {
        return parse_url(std::string(scheme) + "127.0.0.1:" + std::to_string(port_)).value();
    }

    std::unique_ptr<RpcClient> client(std::string_view scheme = "ws://", RpcOptions options = {})
    {
        auto out = RpcClient::connect(url(scheme), options);
        EXPECT_TRUE(out) << out.error().message;
        return *std::move(out);
    }

    bool subscribed()
    {
        const std::lock_guard lock(mutex_);
        const auto handle = subscription_.lock();
        return handle && handle->is_open();
    }

    rpc::JsonRpc rpc_;
    std::unique_ptr<rpc::Server> server_;
    u16 port_ = 0;
    std::mutex mutex_;
    std::weak_ptr<rpc::Subscription> subscription_;
};

TEST_F(RpcClientTest, CallsOverBothTransports)
{
    for (const auto* scheme : {"ws://", "http://"}) {
        const auto c = client(scheme);
        EXPECT_EQ(c->call("add", {2, 3}).value(), 5);
        EXPECT_EQ(c->call("add", {20, 30}).value(), 50);
        const auto all = c->call_all({{"add", {1, 1}}, {"slow", {}}, {"add", {2, 2}}}).value();
        EXPECT_EQ(all, (std::vector<json::value>{2, "done", 4}));
    }
}

TEST_F(RpcClientTest, RefusalsCarryCodeMessageAndData)
{
    for (const auto* scheme : {"ws://", "http://"}) {
        const auto answer = client(scheme)->call("fails");
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().kind, ErrorKind::refused);
        EXPECT_EQ(answer.error().code, 1010);
        EXPECT_EQ(answer.error().message, "Invalid Transaction: Custom error: 3");
        EXPECT_EQ(client(scheme)->call("nothing").error().code, -32601);
    }
}

TEST_F(RpcClientTest, AnAnswerThatDoesNotComeIsATimeoutAndHarmsNoOther)
{
    const auto c = client("ws://", {.call_patience = 100ms});
    EXPECT_EQ(c->call("slow").error().kind, ErrorKind::timeout);
    std::this_thread::sleep_for(400ms);
    EXPECT_EQ(c->call("add", {1, 2}).value(), 3);
}

TEST_F(RpcClientTest, ManyThreadsShareAConnection)
{
    const auto c = client();
    std::vector<std::thread> threads;
    std::atomic<u64> sum = 0;
    for (u64 i = 0; i < 8; ++i)
        threads.emplace_back([&, i] {
            for (u64 j = 0; j < 50; ++j) sum += c->call("add", {i, j}).value().to_number<u64>();
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(sum, 8u * 50 * 49 / 2 + 50 * 28);
}

TEST_F(RpcClientTest, SubscriptionsDeliverAndEnd)
{
    const auto c = client();
    {
        auto s = c->subscribe("sub", "unsub");
        ASSERT_TRUE(s) << s.error().message;
        EXPECT_EQ(s->next(1s).value(), 1);
        EXPECT_EQ(s->next(1s).value().at("two"), 2);
        EXPECT_EQ(s->next(10ms).error().kind, ErrorKind::timeout);
        EXPECT_TRUE(subscribed());
    }
    EXPECT_EQ(c->call("add", {1, 2}).value(), 3);
    EXPECT_FALSE(subscribed());
    EXPECT_EQ(client("http://")->subscribe("sub", "unsub").error().kind, ErrorKind::input);
}

TEST_F(RpcClientTest, ConnectsAgainWhenTheNodeComesBack)
{
    const auto c = client("ws://", {.reconnects = 1});
    auto s = c->subscribe("sub", "unsub");
    server_->stop();
    EXPECT_EQ(c->call("add", {1, 2}).error().kind, ErrorKind::unreachable);
    start(port_);
    EXPECT_EQ(c->call("add", {1, 2}).value(), 3);
    ASSERT_TRUE(s->next(1s));
    ASSERT_TRUE(s->next(1s));
    EXPECT_EQ(s->next(1s).error().kind, ErrorKind::unreachable);
}

TEST_F(RpcClientTest, SaysWhyItCannotConnect)
{
    server_->stop();
    for (const auto* scheme : {"ws://", "http://"}) {
        const auto nobody = RpcClient::connect(url(scheme));
        ASSERT_FALSE(nobody);
        EXPECT_EQ(nobody.error().kind, ErrorKind::unreachable);
        EXPECT_NE(nobody.error().message.find("refused"), std::string::npos) << nobody.error().message;
    }
    EXPECT_FALSE(RpcClient::connect({.host = "no-such-host.invalid"}));
}

TEST(Url, Forms)
{
    const auto parsed = [](std::string_view text) { return parse_url(text).value().text(); };
    EXPECT_EQ(parsed("local"), "ws://127.0.0.1:9944");
    EXPECT_EQ(parsed("ws://example.org"), "ws://example.org:9944");
    EXPECT_EQ(parsed("http://[::1]:80/rpc"), "http://[::1]:80/rpc");
    EXPECT_EQ(parsed("127.0.0.1:9945"), "ws://127.0.0.1:9945");
    for (const auto* bad : {"", "ws://", "ftp://x", "ws://x:0", "ws://x:99999", "ws://x:9a", "ws://[::1", "wss://x"})
        EXPECT_FALSE(parse_url(bad)) << bad;
}

}  // namespace
}  // namespace tau::client
