#include "pallets/subtensor/hotkey_swap.hpp"

#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/childkey_threshold.hpp"
#include "pallets/subtensor/collateral.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/hotkey_swap_subnet.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/rate_limits.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"

#include <algorithm>
#include <set>

namespace tau::pallets::subtensor {
namespace {

template <class Item, class... First>
bool has_rows(const Context& ctx, const Item& item, const First&... first)
{
    bool found = false;
    item.for_each_under(
        ctx,
        [&](const auto&...) {
            found = true;
            return false;
        },
        first...);
    return found;
}

std::vector<NetUid> subnets_of(const Context& ctx, const HotkeySwap& swap)
{
    return swap.netuid ? std::vector{*swap.netuid} : all_networks(ctx);
}

bool touches_root(const HotkeySwap& swap)
{
    return !swap.netuid || swap.netuid->is_root();
}

bool is_taken(const Context& ctx, const HotkeySwap& swap)
{
    return swap.netuid ? storage::IsNetworkMember.get(ctx, swap.after, *swap.netuid)
                       : is_registered_anywhere(ctx, swap.after);
}

bool is_clean_for_root(const Context& ctx, const AccountId& hotkey)
{
    return !storage::BasketRate.contains(ctx, hotkey) && storage::BasketShares.get(ctx, hotkey) == 0 &&
           storage::RootClaimable.get(ctx, hotkey).empty() &&
           stake_for_hotkey_on_subnet(ctx, hotkey, root_netuid).is_zero() &&
           !has_rows(ctx, storage::RootClaimed, root_netuid, hotkey);
}

bool has_collateral(const Context& ctx, const HotkeySwap& swap)
{
    const auto netuids = subnets_of(ctx, swap);
    return std::ranges::any_of(
        netuids, [&](NetUid netuid) { return has_rows(ctx, storage::MinerCollateral, netuid, swap.before); });
}

Outcome<> check_keys(const Context& ctx, const AccountId& coldkey, const HotkeySwap& swap)
{
    if (swap.netuid && !subnet_exists(ctx, *swap.netuid)) return fail(Error::SubnetNotExists);
    if (!coldkey_owns_hotkey(ctx, coldkey, swap.before)) return fail(Error::NonAssociatedColdKey);
    if (hotkey_exists(ctx, swap.after) && !coldkey_owns_hotkey(ctx, coldkey, swap.after))
        return fail(Error::NonAssociatedColdKey);
    if (swap.before == swap.after) return fail(Error::NewHotKeyIsSameWithOld);
    if (exceeds_tx_rate_limit(ctx, last_tx_block(ctx, coldkey))) return fail(Error::HotKeySetTxRateLimitExceeded);
    if (swap.keep_stake && has_collateral(ctx, swap)) return fail(Error::KeepStakeBlockedByCollateral);
    if (is_taken(ctx, swap)) return fail(Error::HotKeyAlreadyRegisteredInSubNet);
    if (touches_root(swap) && !is_clean_for_root(ctx, swap.after)) return fail(Error::NewHotKeyNotCleanForRootSwap);
    return {};
}

/// Subnets whose swap interval counts: where the hotkey is a member or has children.
std::vector<NetUid> affected_subnets(const Context& ctx, const HotkeySwap& swap)
{
    auto netuids = subnets_of(ctx, swap);
    if (swap.netuid) return netuids;
    std::erase_if(netuids, [&](NetUid netuid) {
        return !storage::IsNetworkMember.get(ctx, swap.before, netuid) &&
               storage::ChildKeys.get(ctx, swap.before, netuid).empty();
    });
    return netuids;
}

/// A subnet that was never swapped on lets a swap of all pass at once.
Outcome<> check_interval(const Context& ctx, const AccountId& coldkey, NetUid netuid, const HotkeySwap& swap)
{
    const u64 interval = constants::HotkeySwapOnSubnetInterval.of(ctx);
    const u64 last = storage::LastHotkeySwapOnNetuid.get(ctx, netuid, coldkey);
    const bool first = last == 0 && !swap.netuid;
    const bool cooling = storage::StakeMoveCooldownUntil.available.holds(ctx.setup().spec_version) &&
                         storage::StakeMoveCooldownUntil.get(ctx, netuid, swap.before) > ctx.block_number;
    if (cooling || (!first && last + interval >= ctx.block_number))
        return fail(Error::HotKeySwapOnSubnetIntervalNotPassed);
    return {};
}

Outcome<> charge(Context& ctx, const AccountId& coldkey, Tao cost)
{
    if (!can_remove_balance(ctx, coldkey, cost)) return fail(Error::NotEnoughBalanceToPaySwapHotKey);
    return recycle_tao(ctx, coldkey, cost);
}

void copy_rate_limits(Context& ctx, const HotkeySwap& swap)
{
    set_last_tx_block(ctx, swap.after, last_tx_block(ctx, swap.before));
    set_last_delegate_take_block(ctx, swap.after, last_delegate_take_block(ctx, swap.before));
    set_last_childkey_take_block(ctx, swap.after, last_childkey_take_block(ctx, swap.before));
}

void own(Context& ctx, const AccountId& coldkey, const HotkeySwap& swap)
{
    storage::Owner.put(ctx, swap.after, coldkey);
    auto hotkeys = storage::OwnedHotkeys.get(ctx, coldkey);
    if (std::ranges::find(hotkeys, swap.after) == hotkeys.end()) hotkeys.push_back(swap.after);
    if (!swap.netuid) {
        storage::Owner.remove(ctx, swap.before);
        std::erase(hotkeys, swap.before);
    }
    storage::OwnedHotkeys.put(ctx, coldkey, hotkeys);
}

/// Coldkeys with stake on the hotkey anywhere.
std::set<AccountId> all_stakers(const Context& ctx, const AccountId& hotkey)
{
    std::set<AccountId> coldkeys;
    for (const NetUid netuid : all_networks(ctx))
        for (const auto& coldkey : stakers_of(ctx, hotkey, netuid)) coldkeys.insert(coldkey);
    return coldkeys;
}

/// The new hotkey takes the old one's place at the end of a coldkey's list.
void rename_staking_hotkey(Context& ctx, const AccountId& coldkey, const HotkeySwap& swap)
{
    auto hotkeys = storage::StakingHotkeys.get(ctx, coldkey);
    if (std::ranges::find(hotkeys, swap.before) == hotkeys.end()) return;
    std::erase_if(hotkeys, [&](const AccountId& h) { return h == swap.before || h == swap.after; });
    hotkeys.push_back(swap.after);
    storage::StakingHotkeys.put(ctx, coldkey, hotkeys);
}

Outcome<> swap_everywhere(Context& ctx, const HotkeySwap& swap)
{
    const auto stakers = all_stakers(ctx, swap.before);
    for (const NetUid netuid : all_networks(ctx)) TAU_TRY(swap_hotkey_on_subnet(ctx, netuid, swap));
    forget_rate_limits(ctx, swap.before);
    if (const auto take = storage::Delegates.try_get(ctx, swap.before)) {
        storage::Delegates.remove(ctx, swap.before);
        storage::Delegates.put(ctx, swap.after, *take);
    }
    if (swap.keep_stake) return {};
    for (const auto& coldkey : stakers) rename_staking_hotkey(ctx, coldkey, swap);
    return {};
}

void announce(Context& ctx, const AccountId& coldkey, const HotkeySwap& swap)
{
    if (swap.netuid)
        ctx.deposit(event::HotkeySwappedOnSubnet{coldkey, swap.before, swap.after, *swap.netuid});
    else
        ctx.deposit(event::HotkeySwapped{coldkey, swap.before, swap.after});
}

Outcome<> swap_hotkey_of(Context& ctx, const Origin& origin, const HotkeySwap& swap)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    return swap_hotkey_to(ctx, coldkey, swap);
}

}  // namespace

Outcome<> swap_hotkey_to(Context& ctx, const AccountId& coldkey, const HotkeySwap& swap)
{
    TAU_TRY(check_keys(ctx, coldkey, swap));
    copy_rate_limits(ctx, swap);
    const auto affected = affected_subnets(ctx, swap);
    for (const NetUid netuid : affected) TAU_TRY(check_interval(ctx, coldkey, netuid, swap));
    if (netuid_of_account(swap.after)) return fail(Error::CannotUseSystemAccount);
    TAU_TRY(
        charge(ctx, coldkey, swap.netuid ? constants::KeySwapOnSubnetCost.of(ctx) : constants::KeySwapCost.of(ctx)));
    for (const NetUid netuid : subnets_of(ctx, swap)) move_hotkey_locks(ctx, netuid, swap.before, swap.after);
    own(ctx, coldkey, swap);
    TAU_TRY(swap.netuid ? swap_hotkey_on_subnet(ctx, *swap.netuid, swap) : swap_everywhere(ctx, swap));
    set_last_tx_block(ctx, coldkey, ctx.block_number);
    for (const NetUid netuid : affected)
        storage::LastHotkeySwapOnNetuid.put(ctx, netuid, coldkey, u64{ctx.block_number});
    queue_childkey_check(ctx, swap.after);
    queue_childkey_check(ctx, swap.before);
    announce(ctx, coldkey, swap);
    return {};
}

}  // namespace tau::pallets::subtensor

namespace tau::pallets::subtensor::call {

DispatchResult apply(Context& ctx, const Origin& origin, const swap_hotkey& call)
{
    TAU_TRY(swap_hotkey_of(ctx, origin, {call.hotkey, call.new_hotkey, call.netuid, false}));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const swap_hotkey_v2& call)
{
    TAU_TRY(swap_hotkey_of(ctx, origin, {call.hotkey, call.new_hotkey, call.netuid, call.keep_stake}));
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
