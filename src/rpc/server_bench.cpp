// One small call: through the JSON-RPC layer alone, and through sockets and threads, asked one by one and in a flood.
#include "rpc/jsonrpc.hpp"
#include "rpc/server.hpp"
#include "rpc/testing/client.hpp"

#include <benchmark/benchmark.h>

namespace tau::rpc {
namespace {

constexpr std::string_view request =
    R"({"jsonrpc":"2.0","id":1,"method":"state_getStorage","params":["0x26aa394eea5630e07c48ae0c9558cef7",null]})";

void add_method(JsonRpc& rpc, bool quick = true)
{
    rpc.add(Method{"state_getStorage",
                   [](const Params& p) -> RpcResult {
                       TAU_TRY_ASSIGN(const Bytes key, p.bytes(0, "key"));
                       TAU_TRY(p.optional_hash(1, "at"));
                       return "0x0000000000000000010000000000000000e40b5402000000";
                   },
                   {},
                   quick});
}

void layer(benchmark::State& state)
{
    JsonRpc rpc;
    add_method(rpc);
    for (auto _ : state) benchmark::DoNotOptimize(rpc.answer(request, nullptr));
}
BENCHMARK(layer);

void websocket(benchmark::State& state)
{
    JsonRpc rpc;
    add_method(rpc, state.range(1) != 0);
    Server server(rpc, {});
    if (!server.start("127.0.0.1", 0)) return state.SkipWithError("cannot listen");
    TestClient client(server.port());
    client.upgrade();
    const auto in_flight = state.range(0);
    for (auto _ : state) {
        for (auto i = in_flight; i > 0; --i) client.send_frame(request);
        for (auto i = in_flight; i > 0; --i) benchmark::DoNotOptimize(client.read_text());
    }
    state.SetItemsProcessed(state.iterations() * in_flight);
}
BENCHMARK(websocket)->ArgNames({"in_flight", "quick"})->ArgsProduct({{1, 32}, {0, 1}})->MeasureProcessCPUTime();

}  // namespace
}  // namespace tau::rpc
