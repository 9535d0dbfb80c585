// taud_subnets, taud_metagraph: all subnets in a table, and one subnet's neurons as rows.
#include "rpc/methods/explorer_reader.hpp"

#include "scale/scale.hpp"

namespace tau::rpc::methods {
namespace {

using json::value;

value member(const value& object, std::string_view name)
{
    const auto* members = object.if_object();
    const auto* found = members ? members->if_contains(name) : nullptr;
    return found ? *found : value(nullptr);
}

value element(const value& list, std::size_t place)
{
    const auto* items = list.if_array();
    return items && place < items->size() ? (*items)[place] : value(nullptr);
}

/// rao per alpha of a subnet, from current_alpha_price_all.
value price_of(const value& prices, const value& netuid)
{
    if (const auto* list = prices.if_array())
        for (const auto& row : *list)
            if (member(row, "netuid") == netuid) return member(row, "price");
    return nullptr;
}

/// TAO of the last block: what went into the pool beside alpha, and what bought alpha there.
u64 emission_of(const value& into_pool, const value& excess)
{
    u64 sum = 0;
    for (const auto* part : {&into_pool, &excess})
        if (part->is_number()) sum += part->to_number<u64>();
    return sum;
}

RpcResult subnets(const ExplorerReader& reader, const Params& params)
{
    TAU_TRY_ASSIGN(const auto at, state_at(reader.world(), params, 0));
    TAU_TRY_ASSIGN(const auto all, reader.api(at, "SubnetInfoRuntimeApi", "get_all_dynamic_info"));
    TAU_TRY_ASSIGN(const auto prices, reader.api(at, "SwapRuntimeApi", "current_alpha_price_all"));
    json::array out;
    if (!all.is_array()) return out;
    for (const auto& info : all.as_array()) {
        if (!info.is_object()) continue;
        const auto netuid = member(info, "netuid");
        TAU_TRY_ASSIGN(auto neurons, reader.storage(at, "SubtensorModule", "SubnetworkN", {netuid}));
        TAU_TRY_ASSIGN(const auto excess, reader.storage(at, "SubtensorModule", "SubnetExcessTao", {netuid}));
        out.emplace_back(json::object{{"netuid", netuid},
                                      {"name", text_of(member(info, "subnet_name"))},
                                      {"symbol", text_of(member(info, "token_symbol"))},
                                      {"price", price_of(prices, netuid)},
                                      {"taoIn", member(info, "tao_in")},
                                      {"alphaIn", member(info, "alpha_in")},
                                      {"alphaOut", member(info, "alpha_out")},
                                      {"emission", emission_of(member(info, "tao_in_emission"), excess)},
                                      {"alphaEmission", member(info, "alpha_out_emission")},
                                      {"tempo", member(info, "tempo")},
                                      {"sinceEpoch", member(info, "blocks_since_last_step")},
                                      {"neurons", std::move(neurons)},
                                      {"owner", member(info, "owner_coldkey")}});
    }
    return out;
}

/// The page's name of a column and the metagraph's.
constexpr std::pair<std::string_view, std::string_view> columns[] = {
    {"hotkey", "hotkeys"},         {"coldkey", "coldkeys"},
    {"active", "active"},          {"validator", "validator_permit"},
    {"stake", "total_stake"},      {"alphaStake", "alpha_stake"},
    {"taoStake", "tao_stake"},     {"emission", "emission"},
    {"incentive", "incentives"},   {"dividends", "dividends"},
    {"consensus", "consensus"},    {"trust", "trust"},
    {"lastUpdate", "last_update"}, {"registeredAt", "block_at_registration"}};

/// Single values of the subnet that the page shows.
constexpr std::pair<std::string_view, std::string_view> facts[] = {{"owner", "owner_coldkey"},
                                                                   {"ownerHotkey", "owner_hotkey"},
                                                                   {"block", "block"},
                                                                   {"tempo", "tempo"},
                                                                   {"sinceEpoch", "blocks_since_last_step"},
                                                                   {"taoIn", "tao_in"},
                                                                   {"alphaIn", "alpha_in"},
                                                                   {"alphaOut", "alpha_out"},
                                                                   {"burn", "burn"},
                                                                   {"maxNeurons", "max_uids"},
                                                                   {"immunity", "immunity_period"},
                                                                   {"commitReveal", "commit_reveal_weights_enabled"},
                                                                   {"registrationAllowed", "registration_allowed"}};

json::array neuron_rows(const value& graph)
{
    json::array rows;
    const auto hotkeys = member(graph, "hotkeys");
    const auto* list = hotkeys.if_array();
    for (std::size_t uid = 0; list && uid < list->size(); ++uid) rows.emplace_back(json::object{{"uid", uid}});
    for (const auto& [shown, source] : columns) {
        const auto column = member(graph, source);
        for (std::size_t uid = 0; uid < rows.size(); ++uid) rows[uid].as_object()[shown] = element(column, uid);
    }
    return rows;
}

RpcResult metagraph(const ExplorerReader& reader, const Params& params)
{
    TAU_TRY_ASSIGN(const auto netuid, params.number(0, "netuid"));
    if (netuid > 0xffff) return tl::make_unexpected(errors::invalid_params("netuid: at most 65535"));
    TAU_TRY_ASSIGN(const auto at, state_at(reader.world(), params, 1));
    Bytes arguments;
    scale::encode(arguments, static_cast<u16>(netuid));
    TAU_TRY_ASSIGN(const auto graph, reader.api(at, "SubnetInfoRuntimeApi", "get_metagraph", arguments));
    if (graph.is_null()) return value(nullptr);
    TAU_TRY_ASSIGN(auto price, reader.api(at, "SwapRuntimeApi", "current_alpha_price", arguments));
    json::object out{{"netuid", netuid},
                     {"name", text_of(member(graph, "name"))},
                     {"symbol", text_of(member(graph, "symbol"))},
                     {"price", std::move(price)}};
    for (const auto& [shown, source] : facts) out[shown] = member(graph, source);
    out["neurons"] = neuron_rows(graph);
    return out;
}

}  // namespace

void add_explorer_subnets(JsonRpc& rpc, const Explorer& reader)
{
    rpc.add(Method{"taud_subnets", [reader](const Params& p) { return subnets(*reader, p); }});
    rpc.add(Method{"taud_metagraph", [reader](const Params& p) { return metagraph(*reader, p); }});
}

}  // namespace tau::rpc::methods
