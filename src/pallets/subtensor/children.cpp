#include "pallets/subtensor/children.hpp"

#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/rate_limits.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tau::pallets::subtensor {
namespace {

constexpr std::size_t children_max = 5;

/// One side of a hotkey's relations: the other hotkey and the proportion. Ordered, as both are stored.
using Side = std::map<AccountId, u64>;

struct Relations {
    AccountId pivot;
    Side children;
    Side parents;
};

/// The last proportion of a hotkey counts; the pivot itself is left out.
Side side_of(const std::vector<Relation>& relations, const AccountId& pivot)
{
    Side side;
    for (const auto& [proportion, hotkey] : relations)
        if (hotkey != pivot) side[hotkey] = proportion;
    return side;
}

std::vector<Relation> list_of(const Side& side)
{
    std::vector<Relation> out;
    for (const auto& [hotkey, proportion] : side) out.emplace_back(proportion, hotkey);
    return out;
}

Outcome<> check_sum(const Side& children)
{
    u128 sum = 0;
    for (const auto& [hotkey, proportion] : children) sum += proportion;
    if (sum > ~u64{0}) return fail(Error::ProportionOverflow);
    return {};
}

Outcome<> check_disjoint(const Side& children, const Side& parents)
{
    for (const auto& [child, proportion] : children)
        if (parents.contains(child)) return fail(Error::ChildParentInconsistency);
    return {};
}

Outcome<Relations> consistent(Relations relations)
{
    TAU_TRY(check_sum(relations.children));
    TAU_TRY(check_disjoint(relations.children, relations.parents));
    return relations;
}

Outcome<Relations> load(const Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    return consistent({hotkey, side_of(storage::ChildKeys.get(ctx, hotkey, netuid), hotkey),
                       side_of(storage::ParentKeys.get(ctx, hotkey, netuid), hotkey)});
}

/// Whether these could be the children of the relations' pivot.
Outcome<> check_new_children(const Relations& relations, const std::vector<Relation>& children)
{
    Side side;
    for (const auto& [proportion, child] : children) side[child] = proportion;
    if (side.contains(relations.pivot)) return fail(Error::InvalidChild);
    if (side.size() > children_max) return fail(Error::TooManyChildren);
    TAU_TRY(check_sum(side));
    return check_disjoint(side, relations.parents);
}

/// No row for an empty list.
template <class Item>
void put_list(Context& ctx, const Item& item, const AccountId& hotkey, NetUid netuid, const std::vector<Relation>& list)
{
    if (list.empty())
        item.remove(ctx, hotkey, netuid);
    else
        item.put(ctx, hotkey, netuid, list);
}

void set_edge(std::vector<Relation>& list, u64 proportion, const AccountId& hotkey)
{
    const auto found =
        std::ranges::find(list, hotkey, [](const Relation& r) -> const AccountId& { return std::get<1>(r); });
    if (found == list.end())
        list.emplace_back(proportion, hotkey);
    else
        std::get<0>(*found) = proportion;
}

void remove_edge(std::vector<Relation>& list, const AccountId& hotkey)
{
    std::erase_if(list, [&](const Relation& relation) { return std::get<1>(relation) == hotkey; });
}

/// Puts `next` as the pivot's list in `own` and mirrors the change in the lists of the others.
template <class Own, class Mirror>
void put_side(Context& ctx, const Own& own, const Mirror& mirror, NetUid netuid, const AccountId& pivot,
              const Side& next)
{
    const auto before = own.get(ctx, pivot, netuid);
    put_list(ctx, own, pivot, netuid, list_of(next));
    for (const auto& [hotkey, proportion] : next) {
        auto list = mirror.get(ctx, hotkey, netuid);
        set_edge(list, proportion, pivot);
        put_list(ctx, mirror, hotkey, netuid, list);
    }
    for (const auto& [proportion, hotkey] : before) {
        if (next.contains(hotkey)) continue;
        auto list = mirror.get(ctx, hotkey, netuid);
        remove_edge(list, pivot);
        put_list(ctx, mirror, hotkey, netuid, list);
    }
}

void put_relations(Context& ctx, NetUid netuid, const Relations& relations)
{
    put_side(ctx, storage::ChildKeys, storage::ParentKeys, netuid, relations.pivot, relations.children);
    put_side(ctx, storage::ParentKeys, storage::ChildKeys, netuid, relations.pivot, relations.parents);
}

bool has_stake_for_children(const Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    return total_stake_for_hotkey(ctx, hotkey).value >= storage::StakeThreshold.get(ctx) ||
           owner_hotkey(ctx, netuid) == hotkey;
}

bool has_duplicates(const std::vector<Relation>& children)
{
    std::set<AccountId> hotkeys;
    return !std::ranges::all_of(children, [&](const Relation& r) { return hotkeys.insert(std::get<1>(r)).second; });
}

/// The stake is asked again, it may have left since.
void apply_scheduled(Context& ctx, NetUid netuid, const AccountId& hotkey, const std::vector<Relation>& children)
{
    if (!children.empty() && !has_stake_for_children(ctx, netuid, hotkey)) return;
    apply_children(ctx, netuid, hotkey, children);
}

void apply_pending_on(Context& ctx, NetUid netuid)
{
    const bool started = storage::SubtokenEnabled.get(ctx, netuid);
    std::vector<std::pair<AccountId, std::vector<Relation>>> due;
    storage::PendingChildKeys.for_each_under(
        ctx,
        [&](const AccountId& hotkey, auto pending) {
            auto& [children, cooldown_block] = pending;
            if (cooldown_block < ctx.block_number || !started) due.emplace_back(hotkey, std::move(children));
        },
        netuid);
    for (const auto& [hotkey, children] : due) {
        apply_scheduled(ctx, netuid, hotkey, children);
        storage::PendingChildKeys.remove(ctx, netuid, hotkey);
    }
}

Outcome<> check_set_children(const Context& ctx, const Origin& origin, const call::set_children& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const TransactionType limit = TransactionKind::SetChildren;
    if (!limit.passes_on_subnet(ctx, call.hotkey, call.netuid)) return fail(Error::TxRateLimitExceeded);
    if (call.netuid.is_root()) return fail(Error::RegistrationNotPermittedOnRootSubnet);
    if (!subnet_exists(ctx, call.netuid)) return fail(Error::SubnetNotExists);
    if (!coldkey_owns_hotkey(ctx, coldkey, call.hotkey)) return fail(Error::NonAssociatedColdKey);
    if (has_duplicates(call.children)) return fail(Error::DuplicateChild);
    TAU_TRY_ASSIGN(const auto relations, load(ctx, call.netuid, call.hotkey));
    TAU_TRY(check_new_children(relations, call.children));
    if (!call.children.empty() && !has_stake_for_children(ctx, call.netuid, call.hotkey))
        return fail(Error::NotEnoughStakeToSetChildkeys);
    return {};
}

void schedule_children(Context& ctx, const call::set_children& call)
{
    u64 cooldown_block = 0;
    if (__builtin_add_overflow(u64{ctx.block_number}, storage::PendingChildKeyCooldown.get(ctx), &cooldown_block))
        cooldown_block = ~u64{0};
    storage::PendingChildKeys.put(ctx, call.netuid, call.hotkey, std::tuple{call.children, cooldown_block});
    ctx.deposit(event::SetChildrenScheduled{call.hotkey, call.netuid, cooldown_block, call.children});
}

}  // namespace

void apply_children(Context& ctx, NetUid netuid, const AccountId& parent, const std::vector<Relation>& children)
{
    const auto relations =
        consistent({parent, side_of(children, parent), side_of(storage::ParentKeys.get(ctx, parent, netuid), parent)});
    if (!relations) return;
    put_relations(ctx, netuid, *relations);
    if (total_stake_for_hotkey(ctx, parent).value >= storage::StakeThreshold.get(ctx))
        storage::ChildkeyThresholdSuspended.remove(ctx, parent);
    ctx.deposit(event::SetChildren{parent, netuid, children});
}

void apply_pending_children(Context& ctx)
{
    for (const NetUid netuid : all_networks(ctx))
        if (storage::LastEpochBlock.get(ctx, netuid) == ctx.block_number) apply_pending_on(ctx, netuid);
}

Outcome<> swap_relations(Context& ctx, NetUid netuid, const AccountId& old_hotkey, const AccountId& new_hotkey)
{
    TAU_TRY_ASSIGN(auto relations, load(ctx, netuid, old_hotkey));
    put_relations(ctx, netuid, {old_hotkey, {}, {}});
    // The reference leaves an empty row here.
    storage::ChildKeys.put(ctx, old_hotkey, netuid, std::vector<Relation>{});
    relations.pivot = new_hotkey;
    if (relations.children.contains(new_hotkey) || relations.parents.contains(new_hotkey))
        return fail(Error::InvalidChild);
    if (const auto pending = storage::PendingChildKeys.try_get(ctx, netuid, old_hotkey)) {
        TAU_TRY(check_new_children(relations, std::get<0>(*pending)));
        storage::PendingChildKeys.remove(ctx, netuid, old_hotkey);
        storage::PendingChildKeys.put(ctx, netuid, new_hotkey, *pending);
    }
    put_relations(ctx, netuid, relations);
    return {};
}

}  // namespace tau::pallets::subtensor

namespace tau::pallets::subtensor::call {

/// At once on a subnet that has not started, else after a cooldown.
DispatchResult apply(Context& ctx, const Origin& origin, const set_children& call)
{
    TAU_TRY(check_set_children(ctx, origin, call));
    const TransactionType limit = TransactionKind::SetChildren;
    limit.set_last_block_on_subnet(ctx, call.hotkey, call.netuid, ctx.block_number);
    if (storage::SubtokenEnabled.get(ctx, call.netuid))
        schedule_children(ctx, call);
    else
        apply_children(ctx, call.netuid, call.hotkey, call.children);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_pending_childkey_cooldown& call)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::PendingChildKeyCooldown.put(ctx, call.cooldown);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_auto_parent_delegation_enabled& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    if (!coldkey_owns_hotkey(ctx, coldkey, call.hotkey)) return fail(Error::NonAssociatedColdKey);
    if (!is_registered(ctx, root_netuid, call.hotkey)) return fail(Error::HotKeyNotRegisteredInSubNet);
    storage::AutoParentDelegationEnabled.put(ctx, call.hotkey, call.enabled);
    ctx.deposit(event::AutoParentDelegationEnabledSet{call.hotkey, call.enabled});
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
