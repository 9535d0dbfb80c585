// What of a hotkey is kept per subnet, moved to another hotkey.
#include "pallets/subtensor/hotkey_swap_subnet.hpp"

#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/children.hpp"
#include "pallets/subtensor/collateral.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>
#include <set>

namespace tau::pallets::subtensor {
namespace {

/// Moves one optional row keyed by (netuid, hotkey).
template <class Item, class Key>
void move_row(Context& ctx, const Item& item, Key key, const HotkeySwap& swap)
{
    const auto value = item.try_get(ctx, key, swap.before);
    if (!value) return;
    item.remove(ctx, key, swap.before);
    item.put(ctx, key, swap.after, *value);
}

void move_neuron(Context& ctx, NetUid netuid, const HotkeySwap& swap)
{
    if (const auto uid = storage::Uids.get(ctx, netuid, swap.before)) {
        storage::Uids.remove(ctx, netuid, swap.before);
        storage::Uids.put(ctx, netuid, swap.after, *uid);
        storage::Keys.put(ctx, netuid, *uid, swap.after);
    }
    move_row(ctx, storage::Prometheus, netuid, swap);
    move_row(ctx, storage::Axons, netuid, swap);
    const u8 mechanisms = mechanism_count(ctx, netuid).value;
    for (u8 mechanism = 0; mechanism < mechanisms; ++mechanism)
        move_row(ctx, storage::WeightCommits, storage_index(netuid, MechId{mechanism}), swap);
    if (auto loaded = storage::LoadedEmission.get(ctx, netuid)) {
        for (auto& entry : *loaded)
            if (std::get<0>(entry) == swap.before) std::get<0>(entry) = swap.after;
        storage::LoadedEmission.put(ctx, netuid, *loaded);
    }
    move_row(ctx, storage::NeuronCertificates, netuid, swap);
}

/// Others that scheduled the old hotkey as a child; the new one goes to the end of their list.
void rename_scheduled_child(Context& ctx, NetUid netuid, const HotkeySwap& swap)
{
    storage::PendingChildKeys.for_each_under(
        ctx,
        [&](const AccountId& parent, auto pending) {
            auto& children = std::get<0>(pending);
            const auto is_old = [&](const Relation& relation) { return std::get<1>(relation) == swap.before; };
            const auto found = std::ranges::find_if(children, is_old);
            if (found == children.end()) return;
            const u64 proportion = std::get<0>(*found);
            children.erase(found);
            children.emplace_back(proportion, swap.after);
            storage::PendingChildKeys.put(ctx, netuid, parent, pending);
        },
        netuid);
}

void move_auto_stakers(Context& ctx, NetUid netuid, const HotkeySwap& swap)
{
    const auto coldkeys = storage::AutoStakeDestinationColdkeys.try_get(ctx, swap.before, netuid);
    if (!coldkeys) return;
    for (const auto& coldkey : *coldkeys) storage::AutoStakeDestination.put(ctx, coldkey, netuid, swap.after);
    storage::AutoStakeDestinationColdkeys.remove(ctx, swap.before, netuid);
    storage::AutoStakeDestinationColdkeys.put(ctx, swap.after, netuid, *coldkeys);
}

/// The first hotkey of a chain of swaps stays known.
void record_lineage(Context& ctx, NetUid netuid, const HotkeySwap& swap)
{
    const AccountId root = storage::HotkeyRoot.get(ctx, netuid, swap.before).value_or(swap.before);
    storage::HotkeySuccessor.remove(ctx, netuid, swap.after);
    storage::HotkeySuccessor.put(ctx, netuid, swap.before, swap.after);
    storage::HotkeyRoot.put(ctx, netuid, swap.after, root);
}

/// Adds the old hotkey's amount to the new one's.
void move_records(Context& ctx, NetUid netuid, const HotkeySwap& swap)
{
    const Alpha staked = storage::TotalHotkeyAlphaLastEpoch.take(ctx, swap.before, netuid);
    storage::TotalHotkeyAlphaLastEpoch.mutate(ctx, swap.after, netuid,
                                              [&](Alpha& sum) { sum = sum.saturating_add(staked); });
    const Alpha dividends = storage::AlphaDividendsPerSubnet.take(ctx, netuid, swap.before);
    storage::AlphaDividendsPerSubnet.mutate(ctx, netuid, swap.after,
                                            [&](Alpha& sum) { sum = sum.saturating_add(dividends); });
    const u64 power = storage::VotingPower.take(ctx, netuid, swap.before);
    if (power == 0) return;
    storage::VotingPower.mutate(ctx, netuid, swap.after, [&](u64& sum) {
        if (__builtin_add_overflow(sum, power, &sum)) sum = ~u64{0};
    });
}

void move_stake_of(Context& ctx, NetUid netuid, const AccountId& coldkey, const HotkeySwap& swap)
{
    const Alpha staked = stake_for_hotkey_and_coldkey_on_subnet(ctx, swap.before, coldkey, netuid);
    const auto listed = storage::StakingHotkeys.get(ctx, coldkey);
    const bool stakes = std::ranges::find(listed, swap.before) != listed.end();
    if (!staked.is_zero()) {
        decrease_stake_for_hotkey_and_coldkey_on_subnet(ctx, swap.before, coldkey, netuid, staked);
        increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, swap.after, coldkey, netuid, staked);
    }
    if (stakes) add_staking_hotkey(ctx, coldkey, swap.after);
}

/// On root the age of the stake goes along.
void move_root_age(Context& ctx, const AccountId& coldkey, const HotkeySwap& swap)
{
    const auto age = storage::LastColdkeyHotkeyStakeBlock.take(ctx, coldkey, swap.before);
    if (!age) return;
    const u64 other = storage::LastColdkeyHotkeyStakeBlock.get(ctx, coldkey, swap.after).value_or(0);
    storage::LastColdkeyHotkeyStakeBlock.put(ctx, coldkey, swap.after, std::max(*age, other));
}

void move_all_stake(Context& ctx, NetUid netuid, const HotkeySwap& swap)
{
    const Alpha before = stake_for_hotkey_on_subnet(ctx, swap.after, netuid);
    for (const auto& coldkey : stakers_of(ctx, swap.before, netuid)) {
        // A basket goes with the place on root, as a whole.
        if (coldkey == basket_escrow()) continue;
        move_stake_of(ctx, netuid, coldkey, swap);
        if (netuid.is_root()) move_root_age(ctx, coldkey, swap);
    }
    const bool moved = stake_for_hotkey_on_subnet(ctx, swap.after, netuid) > before;
    if (moved && storage::StakeMoveCooldownUntil.available.holds(ctx.setup().spec_version))
        storage::StakeMoveCooldownUntil.put(ctx, netuid, swap.after,
                                            ctx.block_number + constants::HotkeySwapOnSubnetInterval.of(ctx));
}

void move_auto_parent_flag(Context& ctx, const HotkeySwap& swap)
{
    const auto enabled = storage::AutoParentDelegationEnabled.try_get(ctx, swap.before);
    if (!enabled) return;
    storage::AutoParentDelegationEnabled.remove(ctx, swap.before);
    storage::AutoParentDelegationEnabled.put(ctx, swap.after, *enabled);
}

}  // namespace

std::vector<AccountId> stakers_of(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    std::set<AccountId> coldkeys;
    const auto collect = [&](const AccountId& coldkey, NetUid on, const auto&) {
        if (on == netuid) coldkeys.insert(coldkey);
    };
    if (storage::Alpha.available.holds(ctx.setup().spec_version)) storage::Alpha.for_each_under(ctx, collect, hotkey);
    storage::AlphaV2.for_each_under(ctx, collect, hotkey);
    return {coldkeys.begin(), coldkeys.end()};
}

Outcome<> swap_hotkey_on_subnet(Context& ctx, NetUid netuid, const HotkeySwap& swap)
{
    const bool member = storage::IsNetworkMember.take(ctx, swap.before, netuid);
    const bool affected = member || !storage::ChildKeys.get(ctx, swap.before, netuid).empty();
    storage::IsNetworkMember.put(ctx, swap.after, netuid, member);
    if (member) move_neuron(ctx, netuid, swap);
    if (const auto take = storage::ChildkeyTake.try_get(ctx, swap.before, netuid)) {
        storage::ChildkeyTake.remove(ctx, swap.before, netuid);
        storage::ChildkeyTake.put(ctx, swap.after, netuid, *take);
    }
    TAU_TRY(swap_relations(ctx, netuid, swap.before, swap.after));
    rename_scheduled_child(ctx, netuid, swap);
    move_auto_stakers(ctx, netuid, swap);
    if (owner_hotkey(ctx, netuid) == swap.before) TAU_TRY(set_owner_hotkey(ctx, netuid, swap.after));
    if (affected || swap.netuid) record_lineage(ctx, netuid, swap);
    if (swap.keep_stake) return {};
    move_records(ctx, netuid, swap);
    move_all_stake(ctx, netuid, swap);
    TAU_TRY(move_hotkey_collateral(ctx, netuid, swap.before, swap.after));
    if (netuid.is_root()) {
        move_basket(ctx, swap.before, swap.after);
        move_auto_parent_flag(ctx, swap);
    }
    return {};
}

}  // namespace tau::pallets::subtensor
