#include "rpc/jsonrpc.hpp"

#include <gtest/gtest.h>
#include <boost/json/serialize.hpp>

namespace tau::rpc {
namespace {

class JsonRpcTest : public testing::Test {
protected:
    JsonRpcTest() : rpc_(RpcLimits{100, 3, 200, 2})
    {
        rpc_.add(Method{"say_hello", [](const Params&) -> RpcResult { return "hello"; }, {"say_hi"}});
        rpc_.add(Method{"add", [](const Params& p) -> RpcResult {
                            TAU_TRY_ASSIGN(const u64 a, p.number(0, "a"));
                            TAU_TRY_ASSIGN(const u64 b, p.number(1, "b"));
                            return a + b;
                        }});
        rpc_.add(Method{"long", [](const Params&) -> RpcResult { return json::string(100, 'a'); }});
        rpc_.add(Method{"throws", [](const Params& p) -> RpcResult { return p.find(0, "x")->at("no such key"); }});
        rpc_.add(Method{"refuses", [](const Params&) -> RpcResult {
                            return tl::make_unexpected(RpcError{1010, "Invalid Transaction", "Custom error: 8"});
                        }});
        rpc_.add(SubscriptionMethod{"sub",
                                    "unsub",
                                    "tick",
                                    [this](const Params& p, const SubscriptionHandle& s) -> Result<void, RpcError> {
                                        if (p.find(0, "fail")) return tl::make_unexpected(errors::internal_error("no"));
                                        s->notify("1");
                                        latest_ = s;
                                        return {};
                                    },
                                    {"subscribe_alias"}});
        rpc_.add(SubscriptionMethod{"sub2", "unsub2", "tock",
                                    [](const Params&, const auto&) { return Result<void, RpcError>(); }});
    }

    /// Asks over HTTP, or over a WebSocket connection.
    Answer answer(std::string_view text, const ConnectionHandle& connection = nullptr)
    {
        auto out = rpc_.answer_at_once(text, connection);
        if (!out) out = rpc_.answer(text, connection);
        if (connection) connection->send(out->text);
        if (out->then) out->then();
        return *std::move(out);
    }
    std::string ask(std::string_view text) { return answer(text).text; }

    static ConnectionHandle connection(ConnectionId id)
    {
        return std::make_shared<Connection>(id, 1000, [] {});
    }

    JsonRpc rpc_;
    std::weak_ptr<Subscription> latest_;
};

constexpr auto parse_error_text = R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error"}})";
constexpr auto invalid_text = R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid request"}})";

TEST_F(JsonRpcTest, AnswersWithTheIdAsItCame)
{
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"say_hello","id":7})"), R"({"jsonrpc":"2.0","id":7,"result":"hello"})");
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"say_hi","params":[],"id":"aB12"})"),
              R"({"jsonrpc":"2.0","id":"aB12","result":"hello"})");
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"say_hello","params":null,"id":null,"more":1})"),
              R"({"jsonrpc":"2.0","id":null,"result":"hello"})");
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"say_hello","id":18446744073709551615})"),
              R"({"jsonrpc":"2.0","id":18446744073709551615,"result":"hello"})");
}

TEST_F(JsonRpcTest, TakesParametersByPlaceAndByName)
{
    EXPECT_EQ(ask(R"( {"jsonrpc":"2.0","method":"add","params":[1, 2],"id":1})"),
              R"({"jsonrpc":"2.0","id":1,"result":3})");
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"add","params":{"b":5,"a":4},"id":1})"),
              R"({"jsonrpc":"2.0","id":1,"result":9})");
}

TEST_F(JsonRpcTest, SaysWhatIsWrongWithParameters)
{
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"add","params":["x"],"id":1})"),
              R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"Invalid params",)"
              R"("data":"parameter 1 (a): a whole number from 0 is needed, not \"x\""}})");
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"add","params":[1],"id":1})"),
              R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"Invalid params",)"
              R"("data":"parameter 2 (b): missing; a whole number from 0 is needed"}})");
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"say_hello","params":"bar","id":1})"),
              R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"Invalid params",)"
              R"("data":"params must be a list or an object"}})");
}

TEST_F(JsonRpcTest, CutsAWrongParameterBetweenCharacters)
{
    std::string letters;
    for (int i = 0; i < 39; ++i) letters += "\u00e9";
    const std::string begin = R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"Invalid params",)"
                              R"("data":"parameter 1 (a): a whole number from 0 is needed, not \")";
    // The quotation mark and 39 letters of two bytes are 79 bytes: the 40th letter would be cut in two.
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"add","params":[")" + letters + letters + R"("],"id":1})"),
              begin + letters + R"(..."}})");
}

// What jsonrpsee's own tests send it (server/src/tests/http.rs and ws.rs), and its answers.
TEST_F(JsonRpcTest, MalformedTextIsAParseError)
{
    for (const auto* text : {"dsdfs fsdsfds", "{ ", "{}", "{sds}", "[", "[dsds]", R"([{"jsonrpc":"2.0","id":1})",
                             R"({"jsonrpc":"2.0","method":1, "params": "bar"})", "", "123", "\"text\"", "null",
                             R"({"jsonrpc":"2.0","method":"say_hello","id"})", "{'jsonrpc': '2.0'}",
                             "{\"jsonrpc\":\"2.0\",\"method\":\"say_hello\",\"id\":\"\xff\"}"}) {
        EXPECT_EQ(ask(text), parse_error_text) << text;
    }
    EXPECT_EQ(answer("dsdfs").http_status, 400);
    EXPECT_EQ(answer("{}").http_status, 200);
    const std::string good = R"({"jsonrpc":"2.0","method":"say_hello","id":1})";
    EXPECT_EQ(answer(std::string(127, ' ') + good).http_status, 200);
    EXPECT_EQ(answer(std::string(128, ' ') + good).http_status, 400);
    EXPECT_EQ(ask(std::string(100000, '[')), parse_error_text);
}

TEST_F(JsonRpcTest, AnObjectThatIsNoRequestIsInvalid)
{
    EXPECT_EQ(ask(R"({"method":"bar","id":1})"),
              R"({"jsonrpc":"2.0","id":1,"error":{"code":-32600,"message":"Invalid request"}})");
    EXPECT_EQ(ask(R"({"jsonrpc":"1.0","method":"say_hello","id":"x"})"),
              R"({"jsonrpc":"2.0","id":"x","error":{"code":-32600,"message":"Invalid request"}})");
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"say_hello","id":-1})"), invalid_text);
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"say_hello","id":{"a":1}})"), invalid_text);
}

TEST_F(JsonRpcTest, UnknownMethodsAndFailuresKeepTheirCodes)
{
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"bar","id":"foo"})"),
              R"({"jsonrpc":"2.0","id":"foo","error":{"code":-32601,"message":"Method not found"}})");
    EXPECT_EQ(
        ask(R"({"jsonrpc":"2.0","method":"refuses","id":1})"),
        R"({"jsonrpc":"2.0","id":1,"error":{"code":1010,"message":"Invalid Transaction","data":"Custom error: 8"}})");
    EXPECT_NE(ask(R"({"jsonrpc":"2.0","method":"throws","params":[{}],"id":1})").find(R"("code":-32603)"),
              std::string::npos);
}

TEST_F(JsonRpcTest, NotificationsGetNoAnswer)
{
    const Answer got = answer(R"({"jsonrpc":"2.0","method":"say_hello"})");
    EXPECT_EQ(got.text, "");
    EXPECT_EQ(got.http_status, 200);
    EXPECT_EQ(ask(R"([{"jsonrpc":"2.0","method":"say_hello"},{"jsonrpc":"2.0","method":"nope","params":[7]}])"), "");
}

TEST_F(JsonRpcTest, BatchesAnswerEachInOrder)
{
    EXPECT_EQ(ask(R"([{"jsonrpc":"2.0","method":"add","params":[1,2],"id":1},{"foo":"boo"},)"
                  R"({"jsonrpc":"2.0","method":"say_hello","id":"5"}])"),
              R"([{"jsonrpc":"2.0","id":1,"result":3},)" + std::string(invalid_text) +
                  R"(,{"jsonrpc":"2.0","id":"5","result":"hello"}])");
    EXPECT_EQ(ask("[]"), invalid_text);
    EXPECT_EQ(ask("[123]"), "[" + std::string(invalid_text) + "]");
}

TEST_F(JsonRpcTest, LimitsSayWhatTheyAre)
{
    EXPECT_EQ(ask("[1,2,3,4]"), R"({"jsonrpc":"2.0","id":null,"error":{"code":-32010,)"
                                R"("message":"The batch request was too large","data":"Exceeded max limit of 3"}})");
    EXPECT_EQ(ask(R"({"jsonrpc":"2.0","method":"long","id":1})"),
              R"({"jsonrpc":"2.0","id":1,"error":{"code":-32008,)"
              R"("message":"Response is too big","data":"Exceeded max limit of 100"}})");
    const std::string one = R"({"jsonrpc":"2.0","method":"long","id":1})";
    EXPECT_EQ(ask("[" + one + "," + one + "]"),
              R"({"jsonrpc":"2.0","id":null,"error":{"code":-32011,)"
              R"("message":"The batch response was too large","data":"Exceeded max limit of 200"}})");
    EXPECT_EQ(rpc_.on_oversized(100), R"({"jsonrpc":"2.0","id":null,"error":{"code":-32007,)"
                                      R"("message":"Request is too big","data":"Exceeded max limit of 100"}})");
}

TEST_F(JsonRpcTest, TheIdOfASubscriptionComesBeforeItsFirstNotification)
{
    const auto c = connection(1);
    const std::string reply = answer(R"({"jsonrpc":"2.0","method":"sub","params":[],"id":1})", c).text;
    const std::string id = latest_.lock()->id();
    EXPECT_EQ(id.size(), 16u);
    EXPECT_EQ(reply, R"({"jsonrpc":"2.0","id":1,"result":")" + id + R"("})");
    EXPECT_EQ(c->next(), reply);
    EXPECT_EQ(c->next(), R"({"jsonrpc":"2.0","method":"tick","params":{"subscription":")" + id + R"(","result":1}})");
    EXPECT_TRUE(latest_.lock()->notify(R"({"number":"0x2"})"));
    EXPECT_EQ(c->next(), R"({"jsonrpc":"2.0","method":"tick","params":{"subscription":")" + id +
                             R"(","result":{"number":"0x2"}}})");
}

TEST_F(JsonRpcTest, UnsubscribingEndsOnlyWhatItNames)
{
    const auto c = connection(1);
    answer(R"({"jsonrpc":"2.0","method":"subscribe_alias","id":1})", c);
    const auto live = latest_.lock();
    const auto end = [&](std::string_view method, const std::string& params, const ConnectionHandle& who) {
        return answer(
                   R"({"jsonrpc":"2.0","method":")" + std::string(method) + R"(","params":)" + params + R"(,"id":2})",
                   who)
            .text;
    };
    const std::string no = R"({"jsonrpc":"2.0","id":2,"result":false})";
    const std::string mine = "[\"" + live->id() + "\"]";
    EXPECT_EQ(end("unsub", "[\"unknown\"]", c), no);
    EXPECT_EQ(end("unsub", "[1]", c), no);
    EXPECT_EQ(end("unsub2", mine, c), no);
    EXPECT_EQ(end("unsub", mine, connection(2)), no);
    EXPECT_TRUE(live->is_open());
    EXPECT_EQ(end("unsub", mine, c), R"({"jsonrpc":"2.0","id":2,"result":true})");
    EXPECT_FALSE(live->notify("2"));
    EXPECT_EQ(end("unsub", mine, c), no);
}

TEST_F(JsonRpcTest, SubscriptionsAreLimitedAndDieWithTheirConnection)
{
    const auto c = connection(1);
    const std::string sub = R"({"jsonrpc":"2.0","method":"sub","id":1})";
    const std::string full =
        R"({"jsonrpc":"2.0","id":1,"error":{"code":-32006,)"
        R"("message":"Too many subscriptions on the connection","data":"Exceeded max limit of 2"}})";
    answer(sub, c);
    answer(R"({"jsonrpc":"2.0","method":"sub","params":[1],"id":1})", c);  // Fails, and takes no place.
    const auto first = latest_.lock();
    answer(sub, c);
    EXPECT_EQ(answer(sub, c).text, full);
    first->close();  // By the server; its place is free again.
    EXPECT_NE(answer(sub, c).text, full);
    EXPECT_NE(rpc_.metrics().find("taud_rpc_subscriptions 2\n"), std::string::npos);
    rpc_.on_close(1);
    EXPECT_TRUE(latest_.expired());
    EXPECT_NE(rpc_.metrics().find("taud_rpc_subscriptions 0\n"), std::string::npos);
    EXPECT_NE(ask(sub).find("subscriptions need a WebSocket"), std::string::npos);
}

TEST_F(JsonRpcTest, ListsItsMethodsAndCountsTheirCalls)
{
    EXPECT_EQ(json::serialize(*rpc_.call("rpc_methods", {})),
              R"({"methods":["add","long","refuses","rpc_methods","say_hello","say_hi","sub","sub2",)"
              R"("subscribe_alias","throws","unsub","unsub2"]})");
    ask(R"({"jsonrpc":"2.0","method":"say_hi","id":1})");
    ask(R"({"jsonrpc":"2.0","method":"refuses","id":1})");
    EXPECT_NE(rpc_.metrics().find("{method=\"say_hello\",is_error=\"false\"} 1\n"), std::string::npos);
    EXPECT_NE(rpc_.metrics().find("{method=\"refuses\",is_error=\"true\"} 1\n"), std::string::npos);
}

TEST_F(JsonRpcTest, OnlyQuickMethodsAnswerAtOnce)
{
    rpc_.add(Method{"look_up", [](const Params&) -> RpcResult { return 7; }, {}, true});
    const std::string quick = R"({"jsonrpc":"2.0","method":"look_up","id":1})";
    const auto at_once = rpc_.answer_at_once(quick, nullptr);
    ASSERT_TRUE(at_once);
    EXPECT_EQ(at_once->text, R"({"jsonrpc":"2.0","id":1,"result":7})");
    EXPECT_EQ(ask("[" + quick + "]"), "[" + at_once->text + "]");
    for (const char* text :
         {R"({"jsonrpc":"2.0","method":"look_up"})", R"({"jsonrpc":"2.0","method":"look_up","id":-1})",
          R"({"jsonrpc":"2.0","method":"say_hello","id":1})", R"({"method":"look_up","id":1})", "nonsense"}) {
        EXPECT_FALSE(rpc_.answer_at_once(text, nullptr)) << text;
    }
    EXPECT_FALSE(rpc_.answer_at_once("[" + quick + "]", nullptr));
}

TEST_F(JsonRpcTest, AMethodMayBeQuickWithSomeParametersOnly)
{
    rpc_.add(Method{"at",
                    [](const Params&) -> RpcResult { return 7; },
                    {},
                    true,
                    [](const Params& p) { return !p.find(0, "block"); }});
    EXPECT_TRUE(rpc_.answer_at_once(R"({"jsonrpc":"2.0","method":"at","id":1})", nullptr));
    EXPECT_TRUE(rpc_.answer_at_once(R"({"jsonrpc":"2.0","method":"at","id":1,"params":[null]})", nullptr));
    EXPECT_TRUE(rpc_.answer_at_once(R"({"jsonrpc":"2.0","method":"at","id":1,"params":"odd"})", nullptr));
    EXPECT_FALSE(rpc_.answer_at_once(R"({"jsonrpc":"2.0","method":"at","id":1,"params":[3]})", nullptr));
    EXPECT_FALSE(rpc_.answer_at_once(R"({"jsonrpc":"2.0","method":"at","id":1,"params":{"block":3}})", nullptr));
}

TEST(Params, ReadsHexAsClientsWriteIt)
{
    const json::value value{"", "0x", "abcd", "0xABcd", json::array{"0x01", "02"}, nullptr, "0xabc"};
    const Params params(value);
    EXPECT_EQ(params.bytes(0, "x"), Bytes{});
    EXPECT_EQ(params.bytes(1, "x"), Bytes{});
    EXPECT_EQ(params.bytes(2, "x"), (Bytes{0xab, 0xcd}));
    EXPECT_EQ(params.bytes(3, "x"), (Bytes{0xab, 0xcd}));
    EXPECT_EQ(params.bytes_list(4, "x"), (std::vector<Bytes>{{1}, {2}}));
    EXPECT_EQ(params.optional_bytes(5, "x").value(), std::nullopt);
    EXPECT_FALSE(params.bytes(6, "x"));
    EXPECT_FALSE(params.optional_hash(2, "x"));
    EXPECT_EQ(params.optional_hash(7, "x").value(), std::nullopt);
}

}  // namespace
}  // namespace tau::rpc
