// Functions of emission.json: what is minted, how it is shared and split.
#include "amm/balancer.hpp"
#include "emission/block_emission.hpp"
#include "emission/dividends.hpp"
#include "emission/inheritance.hpp"
#include "emission/prices.hpp"
#include "emission/terms.hpp"
#include "vectors/amm_functions.hpp"
#include "vectors/bind_function.hpp"
#include "vectors/gate_replay.hpp"

#include <array>

namespace tau::vectors {
namespace {

using amm::Balancer;

/// Null for the hotkeys that have no stake entry: they earn nothing and are not in the distribution.
json::value dividends(std::span<const json::value> arguments)
{
    std::vector<emission::DividendEarner> earners;
    for (const auto& row : arguments[3].as_array()) {
        if (row.at(0).is_null()) continue;
        earners.push_back(
            {decode<u64>(row.at(0)), decode<u64>(row.at(1)), decode<U96F32>(row.at(2)), decode<bool>(row.at(3))});
    }
    const auto split = emission::dividend_distribution(decode<u64>(arguments[0]), decode<u64>(arguments[1]),
                                                       decode<U96F32>(arguments[2]), earners);
    json::array alpha, root;
    std::size_t next = 0;
    for (const auto& row : arguments[3].as_array()) {
        const bool absent = row.at(0).is_null();
        alpha.push_back(absent ? json::value(nullptr) : encode(split.alpha[next]));
        root.push_back(absent ? json::value(nullptr) : encode(split.root[next]));
        if (!absent) ++next;
    }
    return json::object{{"alpha", std::move(alpha)}, {"root", std::move(root)}};
}

json::value block_emissions(std::span<const json::value> arguments)
{
    std::vector<emission::Subnet> subnets;
    for (const auto& row : arguments[0].as_array()) {
        subnets.push_back({emission::moving_price_of(decode<u16>(row.at(1)), decode<I96F32>(row.at(2))),
                           decode<U96F32>(row.at(3)), decode<bool>(row.at(4))});
    }
    const auto& settings = arguments[2];
    const emission::Gate gate{decode<u16>(settings.at("rank")), decode<U64F64>(settings.at("quantile")),
                              decode<U64F64>(settings.at("exponent")), decode<U64F64>(settings.at("bar"))};
    const auto out =
        emission::subnet_block_emissions(subnets, decode<u64>(arguments[1]), gate, decode<u64>(settings.at("block")));
    json::array shares, emissions;
    for (std::size_t i = 0; i < subnets.size(); ++i) {
        const auto& netuid = arguments[0].at(i).at(0);
        shares.push_back(json::array{netuid, encode(out.shares[i])});
        emissions.push_back(json::array{netuid, encode(out.emissions[i])});
    }
    return json::object{{"shares", std::move(shares)},
                        {"emissions", std::move(emissions)},
                        {"bar", encode(out.bar)},
                        {"root_sell_flag", encode(emission::root_sell_flag(subnets))}};
}

/// One hotkey of the record `family`, by its index.
struct Member {
    const json::value& family;
    std::size_t index;

    const json::array& list(std::string_view key) const { return family.at(key).at(index).as_array(); }
    u64 alpha() const { return decode<u64>(family.at("stake").at(index).at(0)); }
    u64 root_tao() const { return decode<u64>(family.at("stake").at(index).at(1)); }
    u64 owner() const { return decode<u64>(family.at("owner").at(index)); }

    std::vector<u64> children() const
    {
        std::vector<u64> proportions;
        for (const auto& row : list("children")) proportions.push_back(decode<u64>(row.at(0)));
        return proportions;
    }
    std::vector<emission::Parent> parents() const
    {
        std::vector<emission::Parent> out;
        for (const auto& row : list("parents")) {
            const Member parent{family, decode<std::size_t>(row.at(1))};
            out.push_back({decode<u64>(row.at(0)), parent.alpha(), parent.root_tao(), parent.owner() == owner()});
        }
        return out;
    }
};

json::array split_of(const Member& member, u64 contribution, U96F32 tao_weight)
{
    const emission::ChildTakes takes{
        emission::u16_proportion(decode<u16>(member.family.at("childkey_take").at(member.index))),
        emission::u64_proportion(decode<u64>(member.family.at("ck_burn")))};
    const auto split = emission::split_dividends(decode<u64>(member.family.at("dividends").at(member.index)),
                                                 contribution, member.parents(), takes, tao_weight);
    json::array out;
    for (std::size_t i = 0; i < split.parents.size(); ++i) {
        out.push_back(json::array{member.list("parents")[i].at(1), split.parents[i]});
    }
    out.push_back(json::array{member.index, split.own});
    return out;
}

json::array inheritance_of(const Member& member, U96F32 tao_weight)
{
    std::vector<emission::ParentStake> alpha, tao;
    for (const auto& parent : member.parents()) {
        alpha.push_back({parent.proportion, parent.alpha});
        tao.push_back({parent.proportion, parent.root_tao});
    }
    const auto children = member.children();
    const u64 inherited_alpha = emission::inherited_stake(member.alpha(), children, alpha);
    const u64 inherited_tao = emission::inherited_stake(member.root_tao(), children, tao);
    const u64 contribution = emission::self_contribution(member.alpha(), member.root_tao(), children, tao_weight);
    return {inherited_alpha, inherited_tao, encode(emission::stake_weight(inherited_alpha, inherited_tao, tao_weight)),
            contribution, split_of(member, contribution, tao_weight)};
}

json::value inheritance(std::span<const json::value> arguments)
{
    const U96F32 tao_weight = emission::u64_proportion(decode<u64>(arguments[0].at("tao_weight")));
    json::array out;
    for (std::size_t i = 0; i < arguments[0].at("stake").as_array().size(); ++i) {
        out.push_back(inheritance_of({arguments[0], i}, tao_weight));
    }
    return out;
}

json::value terms(std::span<const json::value> arguments)
{
    const auto number = [&](std::size_t i) { return decode<u64>(arguments[i]); };
    const u64 issuance = number(2) + number(3) + number(4);
    const auto root = emission::root_proportion(issuance, number(6), emission::u64_proportion(number(7)));
    const auto out =
        emission::subnet_terms(decode<U96F32>(arguments[0]), Balancer{number(5)}.price({number(1), number(2)}),
                               emission::block_emission_for_issuance(issuance).value_or(0), root);
    return json::array{encode(out.tao_in), encode(out.alpha_in), encode(out.alpha_out), encode(out.excess_tao)};
}

json::value root_part(std::span<const json::value> arguments)
{
    const auto number = [&](std::size_t i) { return decode<u64>(arguments[i]); };
    const U96F32 weight = emission::u64_proportion(number(4));
    return json::array{encode(weight),
                       encode(emission::root_proportion(number(0) + number(1) + number(2), number(3), weight))};
}

constexpr std::array rows{
    bind<[](u64 issuance) { return emission::block_emission_for_issuance(issuance); }>("block_emission_for_issuance"),
    Function{"dividend_distribution", dividends},
    bind<[](std::vector<U64F64> shares, U64F64 bar, U64F64 exponent) {
        emission::gate_apply(shares, bar, exponent);
        return shares;
    }>("gate_apply"),
    bind<[](const std::vector<U64F64>& shares, u16 rank, U64F64 quantile, U64F64 bar, u64 block) {
        return emission::gate_bar(shares, {.rank = rank, .quantile = quantile, .bar = bar}, block);
    }>("gate_bar"),
    bind<[](U64F64 value, U64F64 exponent) { return emission::gate_pow(value, exponent); }>("gate_pow"),
    Function{"inherited_stake_and_dividends", inheritance},
    Function{"root_proportion", root_part},
    Function{"subnet_block_emissions", block_emissions},
    Function{"subnet_terms", terms},
    bind<[](std::optional<U64F64> fast, u64 tao, u64 alpha, u64 quote) {
        return emission::update_fast_moving_price(fast, Balancer{quote}.price({tao, alpha}));
    }>("update_fast_moving_price"),
    bind<[](u64 block, u64 first, u64 halving, I96F32 alpha, I96F32 moving, u64 tao, u64 alpha_in, u64 quote) {
        return emission::update_moving_price(emission::moving_price_of(1, moving),
                                             Balancer{quote}.price({tao, alpha_in}), block, {alpha, halving, first});
    }>("update_moving_price"),
};

}  // namespace

std::span<const Function> emission_functions()
{
    return rows;
}

}  // namespace tau::vectors
