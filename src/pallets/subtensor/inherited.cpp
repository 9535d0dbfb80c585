#include "pallets/subtensor/inherited.hpp"

#include "emission/terms.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/take.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

bool is_hidden(const Context& ctx, const AccountId& parent, NetUid netuid)
{
    return storage::ChildkeyThresholdSuspended.contains(ctx, parent) && owner_hotkey(ctx, netuid) != parent;
}

u64 stake_of(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    return stake_for_hotkey_on_subnet(ctx, hotkey, netuid).value;
}

/// Stake on `staked_on`, relations on `netuid`.
u64 inherited(const Context& ctx, const AccountId& hotkey, NetUid staked_on, NetUid netuid)
{
    std::vector<u64> children;
    for (const auto& [proportion, child] : children_of(ctx, hotkey, netuid)) children.push_back(proportion);
    std::vector<emission::ParentStake> parents;
    for (const auto& [proportion, parent] : parents_of(ctx, hotkey, netuid)) {
        parents.push_back({proportion, stake_of(ctx, parent, staked_on)});
    }
    return emission::inherited_stake(stake_of(ctx, hotkey, staked_on), children, parents);
}

u64 self_contribution(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    std::vector<u64> children;
    for (const auto& [proportion, child] : children_of(ctx, hotkey, netuid)) children.push_back(proportion);
    return emission::self_contribution(stake_of(ctx, hotkey, netuid), stake_of(ctx, hotkey, root_netuid), children,
                                       tao_weight(ctx));
}

}  // namespace

std::vector<Relation> children_of(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    if (is_hidden(ctx, hotkey, netuid)) return {};
    return storage::ChildKeys.get(ctx, hotkey, netuid);
}

std::vector<Relation> parents_of(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    auto parents = storage::ParentKeys.get(ctx, hotkey, netuid);
    std::erase_if(parents, [&](const Relation& relation) { return is_hidden(ctx, std::get<1>(relation), netuid); });
    return parents;
}

U96F32 tao_weight(const Context& ctx)
{
    return emission::u64_proportion(storage::TaoWeight.get(ctx));
}

Alpha inherited_alpha(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    return Alpha{inherited(ctx, hotkey, netuid, netuid)};
}

Tao inherited_tao(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    return Tao{inherited(ctx, hotkey, root_netuid, netuid)};
}

I64F64 stake_weight(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    return emission::stake_weight(inherited_alpha(ctx, hotkey, netuid).value, inherited_tao(ctx, hotkey, netuid).value,
                                  tao_weight(ctx));
}

std::vector<I64F64> stake_weights(const Context& ctx, NetUid netuid)
{
    std::vector<I64F64> weights(storage::SubnetworkN.get(ctx, netuid));
    for (u16 uid = 0; uid < weights.size(); ++uid) {
        const auto hotkey = storage::Keys.try_get(ctx, netuid, uid);
        if (hotkey) weights[uid] = stake_weight(ctx, *hotkey, netuid);
    }
    return weights;
}

SplitDividends split_dividends(const Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha dividends)
{
    SplitDividends out{parents_of(ctx, hotkey, netuid), {}};
    const AccountId owner = owner_of_hotkey(ctx, hotkey);
    std::vector<emission::Parent> parents;
    for (const auto& [proportion, parent] : out.parents) {
        parents.push_back({.proportion = proportion,
                           .alpha = stake_of(ctx, parent, netuid),
                           .root_tao = stake_of(ctx, parent, root_netuid),
                           .same_owner = owner_of_hotkey(ctx, parent) == owner});
    }
    const emission::ChildTakes takes{emission::u16_proportion(childkey_take(ctx, hotkey, netuid).value),
                                     emission::u64_proportion(storage::CKBurn.get(ctx))};
    out.split = emission::split_dividends(dividends.value, self_contribution(ctx, hotkey, netuid), parents, takes,
                                          tao_weight(ctx));
    return out;
}

}  // namespace tau::pallets::subtensor
