#include "demo/subnet_view.hpp"

#include "client/json_access.hpp"

namespace tau::demo {
namespace {

namespace json = client::json;
using client::Answer;

constexpr double rao_per_tao = 1e9;

u64 whole(const json::value* value)
{
    if (!value) return 0;
    if (value->is_string()) return std::strtoull(value->get_string().c_str(), nullptr, 10);
    if (value->is_uint64()) return value->get_uint64();
    return value->is_int64() ? static_cast<u64>(value->get_int64()) : 0;
}

const json::array& list(const json::value& graph, std::string_view name)
{
    static const json::array none;
    const auto* found = client::member(graph, name);
    return found && found->is_array() ? found->get_array() : none;
}

u64 at(const json::array& column, std::size_t uid)
{
    return uid < column.size() ? whole(&column[uid]) : 0;
}

/// Adds the shares of one row of weights, a list of pairs of uid and weight.
void add_row(std::vector<NeuronView>& neurons, const json::value& row)
{
    if (!row.is_array()) return;
    double total = 0;
    const auto pair_of = [](const json::value& entry) {
        const auto* pair = entry.if_array();
        return pair && pair->size() == 2 ? std::pair(whole(&(*pair)[0]), whole(&(*pair)[1])) : std::pair<u64, u64>();
    };
    for (const auto& entry : row.get_array()) total += static_cast<double>(pair_of(entry).second);
    for (const auto& entry : row.get_array()) {
        const auto [uid, weight] = pair_of(entry);
        if (uid < neurons.size() && total > 0) neurons[uid].weight += static_cast<double>(weight) / total;
    }
}

Answer<void> read_weights(const client::Chain& chain, u16 netuid, const std::set<std::string>& judges,
                          std::vector<NeuronView>& neurons)
{
    TAU_TRY_ASSIGN(const auto rows, chain.storage_map("SubtensorModule", "Weights", {netuid}, neurons.size()));
    double judging = 0;
    for (const auto& row : rows) {
        const u64 uid = row.keys.size() == 2 ? whole(&row.keys[1]) : neurons.size();
        if (uid >= neurons.size() || !judges.contains(neurons[uid].hotkey)) continue;
        add_row(neurons, row.value);
        judging += 1;
    }
    for (NeuronView& neuron : neurons) {
        if (judging > 0) neuron.weight /= judging;
    }
    return {};
}

}  // namespace

Answer<SubnetView> read_subnet(const client::Chain& chain, u16 netuid, const std::set<std::string>& judges)
{
    TAU_TRY_ASSIGN(const auto graph, chain.runtime_api("SubnetInfoRuntimeApi", "get_metagraph", json::array{netuid}));
    TAU_TRY_ASSIGN(const auto price, chain.runtime_api("SwapRuntimeApi", "current_alpha_price", json::array{netuid}));
    SubnetView out;
    out.block = whole(client::member(graph, "block"));
    out.last_epoch = whole(client::member(graph, "last_step"));
    out.alpha_price = static_cast<double>(whole(&price)) / rao_per_tao;
    const auto& hotkeys = list(graph, "hotkeys");
    for (std::size_t uid = 0; uid < hotkeys.size(); ++uid) {
        out.neurons.push_back({client::plain_text(hotkeys[uid]), at(list(graph, "incentives"), uid),
                               at(list(graph, "alpha_stake"), uid), 0});
    }
    TAU_TRY(read_weights(chain, netuid, judges, out.neurons));
    return out;
}

}  // namespace tau::demo
