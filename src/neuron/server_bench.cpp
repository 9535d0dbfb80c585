// Signed requests over loopback: what one costs in processor time, both sides and both signatures counted.
#include "crypto/ss58.hpp"
#include "neuron/http_client.hpp"
#include "neuron/http_server.hpp"

#include <benchmark/benchmark.h>

namespace tau::neuron {
namespace {

constexpr ServerLimits unlimited{.connections = 1000,
                                 .connections_per_address = 1000,
                                 .address_rate = 1e9,
                                 .address_burst = 1e9,
                                 .hotkey_rate = 1e9,
                                 .hotkey_burst = 1e9,
                                 .queue = 1000};

void signed_requests(benchmark::State& state)
{
    const KeyPair key = *KeyPair::from_uri("//Caller");
    const std::string self = crypto::to_ss58(key.account());
    OpenPolicy policy;
    AuthPolicy auth;
    auth.nonces_per_sender = ~u32{0};
    const Route echo{"POST", "/echo", 64 << 10,
                     [](const Incoming& in) { return Outgoing{200, in.body, "text/plain"}; }};
    const auto server = HttpServer::make(self, policy, {echo}, unlimited, auth);
    if (!server || !(*server)->start("127.0.0.1", 0)) return state.SkipWithError("cannot listen");
    const std::vector<Call> calls(static_cast<std::size_t>(state.range(0)),
                                  {{"127.0.0.1", (*server)->port(), self}, "/echo", std::string(12'000, 'x')});
    for (auto _ : state)
        for (const CallResult& result : call_all(key, calls))
            if (result.outcome != Outcome::answered) return state.SkipWithError(result.message.c_str());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(signed_requests)->ArgName("at_once")->Arg(1)->Arg(32)->MeasureProcessCPUTime();

}  // namespace
}  // namespace tau::neuron
