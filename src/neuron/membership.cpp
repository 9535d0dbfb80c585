#include "neuron/membership.hpp"

#include "client/amount.hpp"

#include <arpa/inet.h>

namespace tau::neuron {
namespace {

using client::ErrorKind;
namespace json = client::json;

constexpr u32 attempts = 60;

/// Refusals that another block may end: registrations per block and interval, a nonce or place that was taken
/// meanwhile.
bool may_pass(const client::ClientError& error)
{
    constexpr std::string_view passing[] = {"TooManyRegistrations", "RateLimit", "outdated",
                                            "Priority is too low",  "usurped",   "SlippageTooHigh"};
    for (const auto mark : passing)
        if (error.message.find(mark) != std::string::npos) return true;
    return error.kind == ErrorKind::timeout;
}

Answer<void> check_price(const Metagraph& graph, u64 most_rao, const client::Token& token)
{
    if (!graph.registration_allowed)
        return client::error(ErrorKind::input,
                             "registration on subnet " + std::to_string(graph.netuid) + " is closed by its owner");
    if (graph.burn_rao > most_rao)
        return client::error(ErrorKind::input, "registration costs " + client::amount_text(graph.burn_rao, token) +
                                                   ", more than the limit of " + client::amount_text(most_rao, token));
    return {};
}

}  // namespace

Answer<u16> ensure_registered(ChainLink& link, u16 netuid, std::string_view hotkey_ss58, const client::Signer& coldkey,
                              u64 most_rao)
{
    for (u32 attempt = 0;; ++attempt) {
        TAU_TRY_ASSIGN(const auto* chain, link.chain());
        TAU_TRY_ASSIGN(const auto graph, link.checked(fetch_metagraph(*chain, netuid)));
        if (const auto uid = graph.uid_of(hotkey_ss58)) return *uid;
        TAU_TRY(check_price(graph, most_rao, chain->token()));
        const auto done = link.submit(coldkey, "SubtensorModule", "burned_register",
                                      json::object{{"netuid", netuid}, {"hotkey", hotkey_ss58}});
        if (done) continue;  // The metagraph knows the uid.
        if (attempt >= attempts || !may_pass(done.error())) return tl::make_unexpected(done.error());
        TAU_TRY(link.wait_after(graph.block.number, std::chrono::seconds(12)));
    }
}

Answer<void> ensure_served(ChainLink& link, u16 netuid, const client::Signer& hotkey, const Axon& axon)
{
    TAU_TRY_ASSIGN(const auto* chain, link.chain());
    TAU_TRY_ASSIGN(const auto graph, link.checked(fetch_metagraph(*chain, netuid)));
    const auto uid = graph.uid_of(chain->address(hotkey.account));
    if (!uid)
        return client::error(ErrorKind::input, "the hotkey is not registered on subnet " + std::to_string(netuid));
    const Axon& known = graph.axons[*uid];
    if (known.ip == axon.ip && known.port == axon.port && known.protocol == axon.protocol) return {};
    const u64 allowed_at = known.block + graph.serving_rate_limit;
    if (known.block != 0 && graph.block.number < allowed_at)
        return client::error(ErrorKind::refused, "the axon may change again at block " + std::to_string(allowed_at) +
                                                     ", now is " + std::to_string(graph.block.number));
    const json::object arguments{{"netuid", netuid},
                                 {"version", 1},
                                 {"ip", client::decimal_text(axon.ip)},
                                 {"port", axon.port},
                                 {"ip_type", axon.ip_type},
                                 {"protocol", axon.protocol},
                                 {"placeholder1", 0},
                                 {"placeholder2", 0}};
    TAU_TRY(link.submit(hotkey, "SubtensorModule", "serve_axon", arguments));
    return {};
}

Result<Axon> axon_at(const std::string& host, u16 port)
{
    Axon axon{.port = port, .protocol = 4};  // 4: HTTP, as the SDK has it.
    std::array<u8, 16> bytes{};
    axon.ip_type = host.find(':') == std::string::npos ? 4 : 6;
    if (::inet_pton(axon.ip_type == 6 ? AF_INET6 : AF_INET, host.c_str(), bytes.data()) != 1)
        return failure("\"" + host + "\" is no address such as 192.0.2.1 or 2001:db8::1");
    for (std::size_t i = 0; i < (axon.ip_type == 6 ? 16u : 4u); ++i) axon.ip = axon.ip << 8 | bytes[i];
    if (axon.ip == 0) return failure(host + " is no address that others can reach");
    if (axon.ip_type == 4 && axon.ip == 0x7f00'0001)
        return failure("the chain refuses 127.0.0.1; on one machine use 127.0.0.2");
    return axon;
}

}  // namespace tau::neuron
