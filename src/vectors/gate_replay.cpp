#include "vectors/gate_replay.hpp"

#include "amm/balancer.hpp"
#include "emission/prices.hpp"
#include "vectors/check.hpp"

namespace tau::vectors {
namespace {

struct Market {
    u64 netuid = 0;
    amm::Reserves reserves;
    amm::Balancer balancer;
    emission::MovingPriceSettings averaging;
    I96F32 moving_price;
    std::optional<U64F64> fast_moving_price;
    U96F32 miner_burned;
    bool emission_enabled = true;
};

struct Markets {
    std::vector<Market> markets;
    emission::Gate gate;
    u64 block_emission = 0;
};

Markets start_of(const json::object& sequence)
{
    Markets state{.markets = {}, .gate = {}, .block_emission = decode<u64>(sequence.at("block_emission"))};
    for (const auto& subnet : sequence.at("subnets").as_array()) {
        state.markets.push_back({.netuid = decode<u64>(subnet.at("netuid")),
                                 .reserves = {decode<u64>(subnet.at("tao")), decode<u64>(subnet.at("alpha_in"))},
                                 .balancer = {decode<u64>(subnet.at("quote"))},
                                 .averaging = {decode<I96F32>(sequence.at("subnet_moving_alpha")),
                                               decode<u64>(sequence.at("ema_price_halving_blocks")),
                                               decode<u64>(subnet.at("first_emission_block"))},
                                 .moving_price = decode<I96F32>(subnet.at("moving_price")),
                                 .fast_moving_price = std::nullopt,
                                 .miner_burned = decode<U96F32>(subnet.at("miner_burned")),
                                 .emission_enabled = decode<bool>(subnet.at("emission_enabled"))});
    }
    return state;
}

/// What the record changes before its block. A new rank or quantile drops the bar.
void apply_changes(Markets& state, const json::object& block)
{
    const json::object& set = block.at("set").as_object();
    if (const auto* rank = set.if_contains("rank")) state.gate.rank = decode<u16>(*rank);
    if (const auto* quantile = set.if_contains("quantile")) state.gate.quantile = decode<U64F64>(*quantile);
    if (const auto* exponent = set.if_contains("exponent")) state.gate.exponent = decode<U64F64>(*exponent);
    if (set.contains("rank") || set.contains("quantile")) state.gate.bar = {};
    for (const auto& row : block.at("pools").as_array()) {
        for (Market& market : state.markets) {
            if (market.netuid != decode<u64>(row.at(0))) continue;
            market.reserves = {decode<u64>(row.at(1)), decode<u64>(row.at(2))};
        }
    }
}

json::array share_block(Markets& state, u64 block)
{
    std::vector<emission::Subnet> subnets;
    for (const Market& market : state.markets) {
        subnets.push_back(
            {emission::moving_price_of(1, market.moving_price), market.miner_burned, market.emission_enabled});
    }
    const auto shares = emission::subnet_block_emissions(subnets, state.block_emission, state.gate, block);
    state.gate.bar = shares.bar;
    return encode(shares.emissions).as_array();
}

void move_prices(Markets& state, u64 block)
{
    for (Market& market : state.markets) {
        const U64F64 spot = market.balancer.price(market.reserves);
        const U64F64 moving_price = emission::moving_price_of(1, market.moving_price);
        market.moving_price = emission::update_moving_price(moving_price, spot, block, market.averaging);
        market.fast_moving_price = emission::update_fast_moving_price(market.fast_moving_price, spot);
    }
}

json::object run(Markets& state, const json::object& record)
{
    const u64 block = decode<u64>(record.at("block"));
    apply_changes(state, record);
    json::object out = record;
    out["emissions"] = share_block(state, block);
    out["bar"] = encode(state.gate.bar);
    move_prices(state, block);
    json::array slow, fast;
    for (const Market& market : state.markets) {
        slow.push_back(encode(market.moving_price));
        fast.push_back(encode(market.fast_moving_price));
    }
    out["moving_price"] = std::move(slow);
    out["fast_moving_price"] = std::move(fast);
    return out;
}

}  // namespace

bool has_gate_sequences(const json::object& file)
{
    return file.contains("gate_sequences");
}

KindResult replay_gate_sequences(const json::object& file)
{
    KindResult result{.kind = "emission gate"};
    for (const auto& sequence : file.at("gate_sequences").as_array()) {
        Markets state = start_of(sequence.as_object());
        for (const auto& record : sequence.at("blocks").as_array()) {
            const std::string place(decode<std::string_view>(sequence.at("id")));
            check(result, record, run(state, record.as_object()),
                  place + " block " + std::to_string(decode<u64>(record.at("block"))));
        }
    }
    return result;
}

}  // namespace tau::vectors
