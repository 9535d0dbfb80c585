#include "pallets/subtensor/coldkey_swap.hpp"

#include "frame/revision.hpp"
#include "pallets/subtensor/collateral.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/rate_limits.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"

#include <algorithm>
#include <limits>

namespace tau::pallets::subtensor {
namespace {

/// Bounds of the work of one swap, where the revision has them.
constexpr std::size_t staking_hotkeys_max = 256;
constexpr std::size_t positions_max = 1'024;

struct Coldkeys {
    const AccountId& before;
    const AccountId& after;
};

Outcome<> check_size(const Context& ctx, const AccountId& coldkey)
{
    if (!frame::has(ctx, frame::Feature::staking_caps)) return {};
    const auto hotkeys = storage::StakingHotkeys.get(ctx, coldkey);
    if (hotkeys.size() > staking_hotkeys_max) return fail(Error::ColdkeySwapTooHeavy);
    std::size_t positions = 0;
    for (const auto& hotkey : hotkeys)
        storage::AlphaV2.for_each_under(ctx, [&](NetUid, const SafeFloat&) { ++positions; }, hotkey, coldkey);
    if (positions > positions_max) return fail(Error::ColdkeySwapTooHeavy);
    return {};
}

void move_identity(Context& ctx, Coldkeys keys)
{
    if (storage::IdentitiesV2.contains(ctx, keys.after)) return;
    if (const auto identity = storage::IdentitiesV2.take(ctx, keys.before))
        storage::IdentitiesV2.put(ctx, keys.after, *identity);
}

void move_auto_stake(Context& ctx, NetUid netuid, Coldkeys keys)
{
    const auto hotkey = storage::AutoStakeDestination.take(ctx, keys.before, netuid);
    if (!hotkey) return;
    storage::AutoStakeDestination.put(ctx, keys.after, netuid, *hotkey);
    storage::AutoStakeDestinationColdkeys.mutate(ctx, *hotkey, netuid, [&](auto& coldkeys) {
        std::erase_if(coldkeys, [&](const AccountId& c) { return c == keys.before || c == keys.after; });
        coldkeys.push_back(keys.after);
    });
}

/// Basket watermark and age of root stake; both belong to the pair whatever its stake.
void move_root_records(Context& ctx, const AccountId& hotkey, Coldkeys keys)
{
    if (const i128 claimed = storage::BasketClaimed.take(ctx, hotkey, keys.before); claimed != 0) {
        storage::BasketClaimed.mutate(ctx, hotkey, keys.after, [&](i128& mark) {
            if (__builtin_add_overflow(mark, claimed, &mark))
                mark = claimed > 0 ? std::numeric_limits<i128>::max() : std::numeric_limits<i128>::min();
        });
    }
    const auto age = storage::LastColdkeyHotkeyStakeBlock.take(ctx, keys.before, hotkey);
    if (!age) return;
    const u64 other = storage::LastColdkeyHotkeyStakeBlock.get(ctx, keys.after, hotkey).value_or(0);
    storage::LastColdkeyHotkeyStakeBlock.put(ctx, keys.after, hotkey, std::max(*age, other));
}

void move_stake(Context& ctx, NetUid netuid, const AccountId& hotkey, Coldkeys keys)
{
    const Alpha staked = stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, keys.before, netuid);
    if (!staked.is_zero()) {
        decrease_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, keys.before, netuid, staked);
        increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, keys.after, netuid, staked);
    }
    if (!netuid.is_root()) return;
    move_root_records(ctx, hotkey, keys);
    if (!stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, keys.after, netuid).is_zero())
        add_staking_coldkey(ctx, keys.after);
}

/// Everything of one subnet.
Outcome<> move_subnet(Context& ctx, NetUid netuid, const std::vector<AccountId>& hotkeys, Coldkeys keys)
{
    if (storage::SubnetOwner.get(ctx, netuid) == keys.before) storage::SubnetOwner.put(ctx, netuid, keys.after);
    move_auto_stake(ctx, netuid, keys);
    for (const auto& hotkey : hotkeys) move_stake(ctx, netuid, hotkey, keys);
    if (netuid.is_root()) drop_staking_coldkey_if_empty(ctx, keys.before);
    return move_coldkey_collateral(ctx, netuid, keys.before, keys.after);
}

/// Appends one coldkey's list to the other's, without repeats; no row for an empty list.
template <class Item>
void merge_lists(Context& ctx, const Item& item, Coldkeys keys)
{
    const auto moved = item.take(ctx, keys.before);
    auto list = item.get(ctx, keys.after);
    for (const auto& hotkey : moved)
        if (std::ranges::find(list, hotkey) == list.end()) list.push_back(hotkey);
    if (!list.empty()) item.put(ctx, keys.after, list);
}

Outcome<> move_hotkeys(Context& ctx, Coldkeys keys)
{
    for (const auto& hotkey : storage::OwnedHotkeys.get(ctx, keys.before)) {
        if (netuid_of_account(hotkey)) return fail(Error::CannotUseSystemAccount);
        storage::Owner.put(ctx, hotkey, keys.after);
    }
    merge_lists(ctx, storage::OwnedHotkeys, keys);
    return {};
}

/// The first coldkey of a chain of swaps stays known.
void record_lineage(Context& ctx, Coldkeys keys)
{
    const AccountId root = storage::ColdkeyRoot.get(ctx, keys.before).value_or(keys.before);
    storage::ColdkeySuccessor.remove(ctx, keys.after);
    storage::ColdkeySuccessor.put(ctx, keys.before, keys.after);
    storage::ColdkeyRoot.put(ctx, keys.after, root);
}

}  // namespace

Outcome<> swap_coldkey_to(Context& ctx, const AccountId& old_coldkey, const AccountId& new_coldkey)
{
    const Coldkeys keys{old_coldkey, new_coldkey};
    if (!storage::StakingHotkeys.get(ctx, new_coldkey).empty()) return fail(Error::ColdKeyAlreadyAssociated);
    if (hotkey_exists(ctx, new_coldkey)) return fail(Error::NewColdKeyIsHotkey);
    TAU_TRY(check_size(ctx, old_coldkey));
    move_identity(ctx, keys);
    // Its own locks come to it; its flags are then those of the old key.
    set_accepts_locked_alpha(ctx, new_coldkey, true);
    const auto hotkeys = storage::StakingHotkeys.get(ctx, old_coldkey);
    for (const NetUid netuid : all_networks(ctx)) TAU_TRY(move_subnet(ctx, netuid, hotkeys, keys));
    merge_lists(ctx, storage::StakingHotkeys, keys);
    TAU_TRY(move_hotkeys(ctx, keys));
    TAU_TRY(move_coldkey_locks(ctx, old_coldkey, new_coldkey));
    TAU_TRY(transfer_all_tao_and_kill(ctx, old_coldkey, new_coldkey));
    set_last_tx_block(ctx, new_coldkey, ctx.block_number);
    record_lineage(ctx, keys);
    ctx.deposit(event::ColdkeySwapped{old_coldkey, new_coldkey});
    return {};
}

Outcome<> ensure_no_coldkey_swap(const Context& ctx, const AccountId& signer, bool allowed_during_swap)
{
    if (!storage::ColdkeySwapAnnouncements.contains(ctx, signer)) return {};
    if (storage::ColdkeySwapDisputes.contains(ctx, signer)) return fail(Error::ColdkeySwapDisputed);
    if (!allowed_during_swap) return fail(Error::ColdkeySwapAnnounced);
    return {};
}

}  // namespace tau::pallets::subtensor
