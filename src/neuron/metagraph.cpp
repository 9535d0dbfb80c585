#include "neuron/metagraph.hpp"

#include "client/json_access.hpp"
#include "metadata/integer.hpp"

#include <arpa/inet.h>
#include <charconv>

namespace tau::neuron {
namespace {

namespace json = client::json;

u128 number(const json::value& value)
{
    const auto integer = metadata::integer_of(value);
    return integer && !integer->negative ? u128{integer->magnitude.lo} : 0;
}

u128 number(const json::value& object, std::string_view name)
{
    const auto* value = client::member(object, name);
    return value ? number(*value) : 0;
}

bool flag(const json::value& object, std::string_view name)
{
    const auto* value = client::member(object, name);
    return value && value->is_bool() && value->get_bool();
}

template <class T, class Read>
std::vector<T> column(const json::value& graph, std::string_view name, std::size_t size, Read read)
{
    std::vector<T> out;
    const auto* list = client::member(graph, name);
    for (std::size_t i = 0; list && list->is_array() && i < list->get_array().size() && i < size; ++i)
        out.push_back(read(list->get_array()[i]));
    out.resize(size);  // A runtime that gives less is met halfway.
    return out;
}

template <class T>
std::vector<T> numbers(const json::value& graph, std::string_view name, std::size_t size)
{
    return column<T>(graph, name, size, [](const json::value& value) { return static_cast<T>(number(value)); });
}

std::vector<bool> flags(const json::value& graph, std::string_view name, std::size_t size)
{
    return column<bool>(graph, name, size, [](const json::value& v) { return v.is_bool() && v.get_bool(); });
}

Axon axon_of(const json::value& value)
{
    return {.ip = number(value, "ip"),
            .port = static_cast<u16>(number(value, "port")),
            .ip_type = static_cast<u8>(number(value, "ip_type")),
            .protocol = static_cast<u8>(number(value, "protocol")),
            .block = static_cast<u64>(number(value, "block"))};
}

void read_columns(Metagraph& out, const json::value& graph)
{
    const auto* hotkeys = client::member(graph, "hotkeys");
    const std::size_t n = hotkeys && hotkeys->is_array() ? hotkeys->get_array().size() : 0;
    out.hotkeys = column<std::string>(graph, "hotkeys", n, client::plain_text);
    out.coldkeys = column<std::string>(graph, "coldkeys", n, client::plain_text);
    out.axons = column<Axon>(graph, "axons", n, axon_of);
    out.stake_rao = numbers<u64>(graph, "total_stake", n);
    out.permits = flags(graph, "validator_permit", n);
    out.active = flags(graph, "active", n);
    out.last_update = numbers<u64>(graph, "last_update", n);
    out.registered_at = numbers<u64>(graph, "block_at_registration", n);
    out.emission_rao = numbers<u64>(graph, "emission", n);
    out.incentive = numbers<u16>(graph, "incentives", n);
    out.dividends = numbers<u16>(graph, "dividends", n);
    out.consensus = numbers<u16>(graph, "consensus", n);
    for (u16 uid = 0; uid < n; ++uid) out.uids[out.hotkeys[uid]] = uid;
}

void read_rules(Metagraph& out, const json::value& graph)
{
    out.tempo = static_cast<u16>(number(graph, "tempo"));
    out.min_allowed_weights = static_cast<u16>(number(graph, "min_allowed_weights"));
    out.max_weight_limit = static_cast<u16>(number(graph, "max_weights_limit"));
    out.max_uids = static_cast<u16>(number(graph, "max_uids"));
    out.weights_version = static_cast<u64>(number(graph, "weights_version"));
    out.weights_rate_limit = static_cast<u64>(number(graph, "weights_rate_limit"));
    out.serving_rate_limit = static_cast<u64>(number(graph, "serving_rate_limit"));
    out.burn_rao = static_cast<u64>(number(graph, "burn"));
    out.registration_allowed = flag(graph, "registration_allowed");
    out.commit_reveal = flag(graph, "commit_reveal_weights_enabled");
}

}  // namespace

std::string Axon::host() const
{
    std::array<u8, 16> bytes{};
    const std::size_t length = ip_type == 6 ? 16 : 4;
    for (std::size_t i = 0; i < length; ++i) bytes[i] = static_cast<u8>(ip >> (8 * (length - 1 - i)));
    char text[INET6_ADDRSTRLEN] = {};
    ::inet_ntop(ip_type == 6 ? AF_INET6 : AF_INET, bytes.data(), text, sizeof text);
    return text;
}

std::optional<u16> Metagraph::uid_of(std::string_view hotkey_ss58) const
{
    const auto found = uids.find(hotkey_ss58);
    return found == uids.end() ? std::nullopt : std::optional(found->second);
}

std::optional<u16> find_uid(const Metagraph& metagraph, std::string_view word)
{
    if (const auto uid = metagraph.uid_of(word)) return uid;
    u16 uid = 0;
    const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), uid);
    const bool whole = failed == std::errc{} && end == word.data() + word.size();
    return whole && uid < metagraph.size() ? std::optional(uid) : std::nullopt;
}

Answer<Metagraph> fetch_metagraph(const client::Chain& chain, u16 netuid)
{
    Metagraph out;
    out.netuid = netuid;
    TAU_TRY_ASSIGN(out.block, chain.best_block());
    TAU_TRY_ASSIGN(const auto graph, chain.runtime_api("SubnetInfoRuntimeApi", "get_metagraph",
                                                       json::object{{"netuid", netuid}}, out.block.hash));
    if (graph.is_null()) return client::error(client::ErrorKind::input, "there is no subnet " + std::to_string(netuid));
    read_columns(out, graph);
    read_rules(out, graph);
    return out;
}

}  // namespace tau::neuron
