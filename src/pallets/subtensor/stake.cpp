#include "pallets/subtensor/stake.hpp"

#include "amm/share_pool.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// A hotkey's pool on one subnet, in storage. The legacy maps `Alpha` and `TotalHotkeyShares` hold nothing on a chain
/// that began with the second ones.
struct StoredPool {
    Context& ctx;
    const AccountId& hotkey;
    NetUid netuid;

    u64 value() const { return storage::TotalHotkeyAlpha.get(ctx, hotkey, netuid).value; }
    SafeFloat denominator() const { return storage::TotalHotkeySharesV2.get(ctx, hotkey, netuid); }
    u64 generation() const { return storage::AlphaSharePoolEpoch.get(ctx, hotkey, netuid); }
    SafeFloat share(const AccountId& coldkey) const { return storage::AlphaV2.get(ctx, hotkey, coldkey, netuid); }
    u64 stamp(const AccountId& coldkey) const { return storage::AlphaShareEpoch.get(ctx, hotkey, coldkey, netuid); }

    /// The subnet's total moves along.
    void set_value(u64 after)
    {
        const Alpha before{value()};
        if (before.value == after) return;
        storage::TotalAlphaStaked.mutate(
            ctx, netuid, [&](Alpha& total) { total = total.saturating_add(Alpha{after}).saturating_sub(before); });
        if (after == 0)
            storage::TotalHotkeyAlpha.remove(ctx, hotkey, netuid);
        else
            storage::TotalHotkeyAlpha.put(ctx, hotkey, netuid, Alpha{after});
    }
    void set_denominator(SafeFloat denominator)
    {
        if (denominator.is_zero())
            storage::TotalHotkeySharesV2.remove(ctx, hotkey, netuid);
        else
            storage::TotalHotkeySharesV2.put(ctx, hotkey, netuid, denominator);
    }
    void set_generation(u64 generation) { storage::AlphaSharePoolEpoch.put(ctx, hotkey, netuid, generation); }
    void set_share(const AccountId& coldkey, SafeFloat share)
    {
        storage::AlphaV2.put(ctx, hotkey, coldkey, netuid, share);
    }
    void remove_share(const AccountId& coldkey) { storage::AlphaV2.remove(ctx, hotkey, coldkey, netuid); }
    void set_stamp(const AccountId& coldkey, u64 stamp)
    {
        storage::AlphaShareEpoch.put(ctx, hotkey, coldkey, netuid, stamp);
    }
    void remove_stamp(const AccountId& coldkey) { storage::AlphaShareEpoch.remove(ctx, hotkey, coldkey, netuid); }
};

/// An amount of alpha as a change; the supply is far below the range.
i64 change_of(Alpha amount)
{
    return static_cast<i64>(amount.value);
}

bool holds_nothing(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey)
{
    bool share_found = false;
    storage::AlphaV2.for_each_under(
        ctx,
        [&](NetUid, const SafeFloat&) {
            share_found = true;
            return false;
        },
        hotkey, coldkey);
    return !share_found && storage::BasketClaimed.get(ctx, hotkey, coldkey) == 0;
}

bool has_root_stake(const Context& ctx, const AccountId& coldkey)
{
    const auto hotkeys = storage::StakingHotkeys.get(ctx, coldkey);
    return std::ranges::any_of(hotkeys, [&](const AccountId& hotkey) {
        return !stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, NetUid{0}).is_zero();
    });
}

}  // namespace

Alpha stake_for_hotkey_on_subnet(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    return storage::TotalHotkeyAlpha.get(ctx, hotkey, netuid);
}

Alpha stake_for_hotkey_and_coldkey_on_subnet(const Context& ctx, const AccountId& hotkey, const AccountId& coldkey,
                                             NetUid netuid)
{
    const SafeFloat share = storage::AlphaV2.get(ctx, hotkey, coldkey, netuid);
    if (share.is_zero()) return Alpha{0};
    const u64 generation = storage::AlphaSharePoolEpoch.get(ctx, hotkey, netuid);
    // A share of a pool that was emptied since.
    if (generation != 0 && storage::AlphaShareEpoch.get(ctx, hotkey, coldkey, netuid) != generation) return Alpha{0};
    return Alpha{amm::quote({.value = storage::TotalHotkeyAlpha.get(ctx, hotkey, netuid).value,
                             .denominator = storage::TotalHotkeySharesV2.get(ctx, hotkey, netuid),
                             .share = share})};
}

void increase_stake_for_hotkey_on_subnet(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount)
{
    StoredPool pool{ctx, hotkey, netuid};
    amm::SharePool(pool).update_all(change_of(amount));
}

void decrease_stake_for_hotkey_on_subnet(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount)
{
    StoredPool pool{ctx, hotkey, netuid};
    amm::SharePool(pool).update_all(-change_of(amount));
}

void increase_stake_for_hotkey_and_coldkey_on_subnet(Context& ctx, const AccountId& hotkey, const AccountId& coldkey,
                                                     NetUid netuid, Alpha amount)
{
    if (amount.is_zero()) return;
    add_staking_hotkey(ctx, coldkey, hotkey);
    StoredPool pool{ctx, hotkey, netuid};
    amm::SharePool(pool).update_one(coldkey, change_of(amount));
}

bool can_increase_stake_on_subnet(const Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount)
{
    return amm::moves_shares(storage::TotalHotkeyAlpha.get(ctx, hotkey, netuid).value,
                             storage::TotalHotkeySharesV2.get(ctx, hotkey, netuid), amount.value);
}

Alpha decrease_stake_for_hotkey_and_coldkey_on_subnet(Context& ctx, const AccountId& hotkey, const AccountId& coldkey,
                                                      NetUid netuid, Alpha amount)
{
    const Alpha held = stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid);
    if (amount.is_zero() || held < amount) return Alpha{0};
    StoredPool pool{ctx, hotkey, netuid};
    const u64 before = pool.value();
    amm::SharePool(pool).update_one(coldkey, -change_of(amount));
    return Alpha{before}.saturating_sub(Alpha{pool.value()});
}

void add_staking_hotkey(Context& ctx, const AccountId& coldkey, const AccountId& hotkey)
{
    auto hotkeys = storage::StakingHotkeys.get(ctx, coldkey);
    if (std::ranges::find(hotkeys, hotkey) != hotkeys.end()) return;
    hotkeys.push_back(hotkey);
    storage::StakingHotkeys.put(ctx, coldkey, hotkeys);
}

void drop_staking_hotkey_if_empty(Context& ctx, const AccountId& coldkey, const AccountId& hotkey)
{
    if (!holds_nothing(ctx, coldkey, hotkey)) return;
    auto hotkeys = storage::StakingHotkeys.get(ctx, coldkey);
    if (std::erase(hotkeys, hotkey) != 0) storage::StakingHotkeys.put(ctx, coldkey, hotkeys);
}

void add_staking_coldkey(Context& ctx, const AccountId& coldkey)
{
    if (storage::StakingColdkeys.contains(ctx, coldkey)) return;
    const u64 count = storage::NumStakingColdkeys.get(ctx);
    storage::StakingColdkeysByIndex.put(ctx, count, coldkey);
    storage::StakingColdkeys.put(ctx, coldkey, count);
    storage::NumStakingColdkeys.put(ctx, count + 1);
}

void drop_staking_coldkey_if_empty(Context& ctx, const AccountId& coldkey)
{
    if (has_root_stake(ctx, coldkey)) return;
    const auto index = storage::StakingColdkeys.take(ctx, coldkey);
    if (!index) return;
    const u64 count = storage::NumStakingColdkeys.get(ctx);
    const u64 last = count == 0 ? 0 : count - 1;
    // The last one moves into the gap.
    const auto moved = storage::StakingColdkeysByIndex.take(ctx, last);
    if (*index != last && moved) {
        storage::StakingColdkeysByIndex.put(ctx, *index, *moved);
        storage::StakingColdkeys.put(ctx, *moved, *index);
    }
    storage::NumStakingColdkeys.put(ctx, last);
}

}  // namespace tau::pallets::subtensor
