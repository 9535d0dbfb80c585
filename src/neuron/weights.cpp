#include "neuron/weights.hpp"

#include <algorithm>
#include <cmath>

namespace tau::neuron {
namespace {

using client::ErrorKind;
namespace json = client::json;

/// Lowers all values to one cap, so that no share of the sum is above `limit`; `positive` × limit is at least 1.
void cap(std::map<u16, double>& weights, double limit)
{
    double low = 0, high = 0;
    for (const auto& [uid, weight] : weights) high = std::max(high, weight);
    constexpr int halvings = 60;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        double sum = 0;
        for (const auto& [uid, weight] : weights) sum += std::min(weight, middle);
        (middle <= limit * sum ? low : high) = middle;
    }
    for (auto& [uid, weight] : weights) weight = std::min(weight, low);
}

std::map<u16, double> positive(const std::map<u16, double>& weights, u16 neurons)
{
    std::map<u16, double> out;
    for (const auto& [uid, weight] : weights)
        if (uid < neurons && std::isfinite(weight) && weight > 0) out.emplace(uid, weight);
    return out;
}

void add_zeros(WeightRow& row, const WeightRules& rules)
{
    const std::size_t least = std::min(rules.min_allowed, rules.neurons);
    for (u16 uid = 0; uid < rules.neurons && row.uids.size() < least; ++uid) {
        if (std::ranges::find(row.uids, uid) != row.uids.end()) continue;
        row.uids.push_back(uid);
        row.values.push_back(0);
    }
}

Answer<std::optional<std::string>> lacks_stake(const client::Chain& chain, const Metagraph& graph, u16 uid)
{
    TAU_TRY_ASSIGN(const auto stored, chain.storage("SubtensorModule", "StakeThreshold", {}, graph.block.hash));
    TAU_TRY_ASSIGN(const u64 threshold, client::number_of(stored, "the stake threshold"));
    if (graph.stake_rao[uid] >= threshold) return std::nullopt;
    return "weights need a stake of " + std::to_string(threshold) + " rao; this hotkey has " +
           std::to_string(graph.stake_rao[uid]);
}

}  // namespace

WeightRules rules_of(const Metagraph& metagraph)
{
    return {metagraph.size(), metagraph.min_allowed_weights, metagraph.max_weight_limit};
}

Result<WeightRow> make_row(const std::map<u16, double>& weights, const WeightRules& rules)
{
    auto kept = positive(weights, rules.neurons);
    if (kept.empty()) return failure("no neuron deserves weight");
    if (rules.max_limit < 65535) {
        const double limit = rules.max_limit / 65535.0;
        if (limit * static_cast<double>(kept.size()) < 1)
            return failure("no uid may have more than " + std::to_string(rules.max_limit) + " of 65535, and only " +
                           std::to_string(kept.size()) + " deserve weight");
        cap(kept, limit);
    }
    const double largest = std::ranges::max_element(kept, {}, [](const auto& entry) { return entry.second; })->second;
    WeightRow row;
    for (const auto& [uid, weight] : kept) {
        const auto value = static_cast<u16>(std::lround(weight / largest * 65535));
        if (value == 0) continue;
        row.uids.push_back(uid);
        row.values.push_back(value);
    }
    add_zeros(row, rules);
    return row;
}

std::optional<std::string> why_not_now(const Metagraph& graph, std::string_view hotkey_ss58)
{
    const auto uid = graph.uid_of(hotkey_ss58);
    if (!uid) return "the hotkey is not registered on subnet " + std::to_string(graph.netuid);
    if (!graph.permits[*uid])
        return "the hotkey has no validator permit; permits go to the largest stakes at the end of each tempo (" +
               std::to_string(graph.tempo) + " blocks)";
    const u64 allowed_at = graph.last_update[*uid] + graph.weights_rate_limit;
    if (graph.last_update[*uid] != 0 && graph.block.number + 1 < allowed_at)
        return "too early: weights may be set every " + std::to_string(graph.weights_rate_limit) +
               " blocks, again in " + std::to_string(allowed_at - graph.block.number - 1) + " blocks";
    return std::nullopt;
}

Answer<void> check_author(const client::Chain& chain, const Metagraph& graph, const client::Signer& hotkey)
{
    const std::string address = chain.address(hotkey.account);
    if (const auto why = why_not_now(graph, address)) return client::error(ErrorKind::input, *why);
    TAU_TRY_ASSIGN(const auto poor, lacks_stake(chain, graph, *graph.uid_of(address)));
    if (poor) return client::error(ErrorKind::input, *poor);
    return {};
}

Answer<client::BlockRef> set_weights(ChainLink& link, const Metagraph& graph, const client::Signer& hotkey,
                                     const WeightRow& row)
{
    TAU_TRY_ASSIGN(const auto* chain, link.chain());
    if (graph.commit_reveal)
        return client::error(ErrorKind::input,
                             "subnet " + std::to_string(graph.netuid) + " takes weights by commit and reveal only");
    TAU_TRY(link.checked(check_author(*chain, graph, hotkey)));
    json::array uids(row.uids.begin(), row.uids.end()), values(row.values.begin(), row.values.end());
    TAU_TRY_ASSIGN(const auto receipt, link.submit(hotkey, "SubtensorModule", "set_weights",
                                                   json::object{{"netuid", graph.netuid},
                                                                {"dests", std::move(uids)},
                                                                {"weights", std::move(values)},
                                                                {"version_key", graph.weights_version}}));
    return *receipt.block;
}

}  // namespace tau::neuron
