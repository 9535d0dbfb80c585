#include "pallets/subtensor/collateral.hpp"

#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

U64F64 number(u64 value)
{
    return U64F64::saturating_from_num(value);
}

std::optional<MinerCollateralState> row_of(const Context& ctx, Position at)
{
    return storage::MinerCollateral.get(ctx, at.netuid, at.hotkey, at.coldkey);
}

MinerCollateralState new_row(const Context& ctx, NetUid netuid)
{
    return {.drain_ratio = storage::CollateralDrainRatio.get(ctx, netuid)};
}

bool is_empty(const MinerCollateralState& row)
{
    return row.locked.is_zero() && row.min_locked.is_zero();
}

/// The coldkey's sum over its positions; no row for zero.
void move_total(Context& ctx, Position at, Alpha before, Alpha after)
{
    if (before == after) return;
    const Alpha total = storage::ColdkeyMinerCollateral.get(ctx, at.netuid, at.coldkey);
    const Alpha moved = total.saturating_sub(before).saturating_add(after);
    if (moved.is_zero())
        storage::ColdkeyMinerCollateral.remove(ctx, at.netuid, at.coldkey);
    else
        storage::ColdkeyMinerCollateral.put(ctx, at.netuid, at.coldkey, moved);
}

Outcome<> list_position(Context& ctx, Position at)
{
    auto hotkeys = storage::ColdkeyCollateralHotkeys.get(ctx, at.netuid, at.coldkey);
    if (std::ranges::find(hotkeys, at.hotkey) != hotkeys.end()) return {};
    if (hotkeys.size() >= hotkeys.bound) return fail(Error::ColdkeyCollateralPositionsFull);
    hotkeys.push_back(at.hotkey);
    storage::ColdkeyCollateralHotkeys.put(ctx, at.netuid, at.coldkey, hotkeys);
    return {};
}

void unlist_position(Context& ctx, Position at)
{
    auto hotkeys = storage::ColdkeyCollateralHotkeys.get(ctx, at.netuid, at.coldkey);
    if (std::erase(hotkeys, at.hotkey) == 0) return;
    if (hotkeys.empty())
        storage::ColdkeyCollateralHotkeys.remove(ctx, at.netuid, at.coldkey);
    else
        storage::ColdkeyCollateralHotkeys.put(ctx, at.netuid, at.coldkey, hotkeys);
}

void put_row(Context& ctx, Position at, const MinerCollateralState& row)
{
    if (!is_empty(row)) return storage::MinerCollateral.put(ctx, at.netuid, at.hotkey, at.coldkey, row);
    storage::MinerCollateral.remove(ctx, at.netuid, at.hotkey, at.coldkey);
    unlist_position(ctx, at);
}

/// Sums; the ratio that frees the bond later.
Outcome<> merge_row(Context& ctx, Position at, const MinerCollateralState& moved)
{
    TAU_TRY(list_position(ctx, at));
    auto row = row_of(ctx, at).value_or(MinerCollateralState{.drain_ratio = moved.drain_ratio});
    const Alpha before = row.locked;
    row.locked = before.saturating_add(moved.locked);
    row.min_locked = row.min_locked.saturating_add(moved.min_locked);
    row.earned = row.earned.saturating_add(moved.earned);
    row.drain_ratio = std::min(row.drain_ratio, moved.drain_ratio);
    put_row(ctx, at, row);
    move_total(ctx, at, before, row.locked);
    return {};
}

}  // namespace

Alpha collateral_locked(const Context& ctx, Position position)
{
    const auto row = row_of(ctx, position);
    return row ? row->locked : Alpha{0};
}

Tao collateral_requirement(const Context& ctx, NetUid netuid, Tao price)
{
    const U64F64 share = number(storage::CollateralLockShare.get(ctx, netuid)).safe_div(number(65535));
    return Tao{number(price.value).saturating_mul(share).to_num<u64>()};
}

Tao collateral_topup(const Context& ctx, Position position, Tao price)
{
    const Tao requirement = collateral_requirement(ctx, position.netuid, price);
    if (requirement.is_zero()) return requirement;
    const U64F64 standing = number(collateral_locked(ctx, position).value);
    const Tao worth{standing.saturating_mul(moving_alpha_price(ctx, position.netuid)).to_num<u64>()};
    return requirement.saturating_sub(worth);
}

Outcome<Alpha> credit_collateral(Context& ctx, Position position, Alpha alpha, Drain drain)
{
    TAU_TRY(list_position(ctx, position));
    auto row = row_of(ctx, position).value_or(new_row(ctx, position.netuid));
    const Alpha before = row.locked;
    row.locked = before.saturating_add(alpha);
    if (drain == Drain::renew) row.drain_ratio = storage::CollateralDrainRatio.get(ctx, position.netuid);
    storage::MinerCollateral.put(ctx, position.netuid, position.hotkey, position.coldkey, row);
    move_total(ctx, position, before, row.locked);
    return row.locked;
}

void renew_drain_ratio(Context& ctx, Position position)
{
    auto row = row_of(ctx, position);
    if (!row) return;
    row->drain_ratio = storage::CollateralDrainRatio.get(ctx, position.netuid);
    storage::MinerCollateral.put(ctx, position.netuid, position.hotkey, position.coldkey, *row);
}

Alpha settle_collateral(Context& ctx, Position position, Alpha emission, Alpha capturable)
{
    if (emission.is_zero()) return Alpha{0};
    auto row = row_of(ctx, position);
    if (!row) {
        unlist_position(ctx, position);
        return Alpha{0};
    }
    const Alpha before = row->locked;
    row->earned = row->earned.saturating_add(emission);
    const Alpha shortfall = row->min_locked.saturating_sub(row->locked);
    const Alpha captured = std::min(capturable, shortfall);
    if (shortfall.is_zero()) {
        const Alpha release{number(emission.value).saturating_mul(row->drain_ratio).to_num<u64>()};
        row->locked = row->locked.saturating_sub(std::min(release, row->locked.saturating_sub(row->min_locked)));
    } else if (!captured.is_zero()) {
        increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, position.hotkey, position.coldkey, position.netuid,
                                                        captured);
        row->locked = row->locked.saturating_add(captured);
    }
    put_row(ctx, position, *row);
    move_total(ctx, position, before, row->locked);
    return captured;
}

Outcome<> set_collateral_floor(Context& ctx, Position position, Alpha min_locked)
{
    auto row = row_of(ctx, position);
    if (!row && min_locked.is_zero()) return {};
    if (!row) {
        TAU_TRY(list_position(ctx, position));
        row = new_row(ctx, position.netuid);
    }
    row->min_locked = min_locked;
    put_row(ctx, position, *row);
    return {};
}

Outcome<> move_coldkey_collateral(Context& ctx, NetUid netuid, const AccountId& from, const AccountId& to)
{
    for (const auto& hotkey : storage::ColdkeyCollateralHotkeys.get(ctx, netuid, from)) {
        const auto row = row_of(ctx, {netuid, hotkey, from});
        put_row(ctx, {netuid, hotkey, from}, {});
        if (!row) continue;
        move_total(ctx, {netuid, hotkey, from}, row->locked, Alpha{0});
        TAU_TRY(merge_row(ctx, {netuid, hotkey, to}, *row));
    }
    if (!storage::ColdkeyMinerCollateral.get(ctx, netuid, from).is_zero())
        return fail(Error::ColdkeyCollateralIncomplete);
    return {};
}

Outcome<> move_hotkey_collateral(Context& ctx, NetUid netuid, const AccountId& from, const AccountId& to)
{
    std::vector<std::pair<AccountId, MinerCollateralState>> rows;
    storage::MinerCollateral.for_each_under(
        ctx, [&](const AccountId& coldkey, const MinerCollateralState& row) { rows.emplace_back(coldkey, row); },
        netuid, from);
    for (const auto& [coldkey, row] : rows) {
        put_row(ctx, {netuid, from, coldkey}, {});
        move_total(ctx, {netuid, from, coldkey}, row.locked, Alpha{0});
        TAU_TRY(merge_row(ctx, {netuid, to, coldkey}, row));
    }
    return {};
}

}  // namespace tau::pallets::subtensor
