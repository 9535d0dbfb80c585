#include "pallets/subtensor/auto_parent.hpp"

#include "pallets/subtensor/children.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

constexpr u64 whole_stake = ~u64{0};

void back(Context& ctx, const AccountId& validator, NetUid netuid)
{
    const auto owner = owner_hotkey(ctx, netuid);
    const bool possible =
        !netuid.is_root() && owner && *owner != validator && storage::AutoParentDelegationEnabled.get(ctx, validator);
    if (!possible) return;
    // Who chose children keeps them.
    if (!storage::ChildKeys.get(ctx, validator, netuid).empty()) return;
    if (storage::PendingChildKeys.contains(ctx, netuid, validator)) return;
    apply_children(ctx, netuid, validator, {{whole_stake, *owner}});
}

std::vector<AccountId> root_validators(const Context& ctx)
{
    std::vector<AccountId> hotkeys;
    storage::Keys.for_each_under(ctx, [&](u16, const AccountId& hotkey) { hotkeys.push_back(hotkey); }, root_netuid);
    return hotkeys;
}

}  // namespace

void back_new_subnet(Context& ctx, NetUid netuid)
{
    for (const auto& validator : root_validators(ctx)) back(ctx, validator, netuid);
}

void back_all_subnets(Context& ctx, const AccountId& validator)
{
    for (const NetUid netuid : all_networks(ctx)) back(ctx, validator, netuid);
}

void stop_backing(Context& ctx, const AccountId& validator)
{
    for (const NetUid netuid : all_networks(ctx)) {
        if (netuid.is_root()) continue;
        const auto children = storage::ChildKeys.get(ctx, validator, netuid);
        const bool automatic = children.size() == 1 && std::get<0>(children[0]) == whole_stake &&
                               std::get<1>(children[0]) == owner_hotkey(ctx, netuid);
        if (automatic) apply_children(ctx, netuid, validator, {});
    }
}

}  // namespace tau::pallets::subtensor
