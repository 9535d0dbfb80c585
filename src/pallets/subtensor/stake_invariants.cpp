// What always holds of stake: totals, the TAO behind a pool, the lists that lead from a coldkey to its stake, baskets
// and locks.
#include "amm/safe_float.hpp"
#include "base/hex.hpp"
#include "frame/revision.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/invariants.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tau::pallets::subtensor {
namespace {

using amm::SafeFloat;
using frame::InvariantReport;

/// A pool is a hotkey on a subnet.
using Pool = std::pair<AccountId, NetUid>;

std::string pool_name(const Pool& pool)
{
    return "hotkey " + to_hex(pool.first.bytes) + " on subnet " + std::to_string(pool.second.value) + ": ";
}

/// The network that genesis makes: its pool is filled without counting it (genesis.cpp).
bool is_from_genesis(const Context& ctx, NetUid netuid)
{
    return storage::NetworkRegisteredAt.get(ctx, netuid) == 0;
}

/// Before purchases were counted by what reaches the pool, fees made the total run ahead, and basket holdings of a
/// dissolved subnet made it fall behind.
void check_total_stake(const Context& ctx, InvariantReport& report)
{
    if (!frame::has(ctx, frame::Feature::purchase_counted_by_pool)) return;
    constexpr u64 genesis_pool = 10'000'000'000;
    u128 sum = 0;
    for (const NetUid netuid : all_networks(ctx)) sum += storage::SubnetTAO.get(ctx, netuid).value;
    const u128 total = storage::TotalStake.get(ctx).value;
    const bool has_genesis_pool = subnet_exists(ctx, NetUid{1}) && is_from_genesis(ctx, NetUid{1});
    // When that network goes, all of its pool leaves the total, what was never counted too.
    const bool agree = has_genesis_pool ? sum == total + genesis_pool : sum >= total && sum - total <= genesis_pool;
    if (agree) return;
    report.push_back("TotalStake counts " + std::to_string(static_cast<u64>(total)) + " rao, the subnets hold " +
                     std::to_string(static_cast<u64>(sum)));
}

/// Networks that were registered have all TAO of their pools in their account.
void check_backing(const Context& ctx, NetUid netuid, InvariantReport& report)
{
    const auto account = subnet_account(ctx, netuid);
    if (!account || netuid.is_root() || is_from_genesis(ctx, netuid)) return;
    const u64 pool = storage::SubnetTAO.get(ctx, netuid).value;
    const u64 balance = balances::total_balance(ctx, *account).value;
    if (pool <= balance) return;
    report.push_back("subnet " + std::to_string(netuid.value) + ": its pool has " + std::to_string(pool) +
                     " rao, its account " + std::to_string(balance));
}

bool lists(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey)
{
    const auto hotkeys = storage::StakingHotkeys.get(ctx, coldkey);
    return std::ranges::find(hotkeys, hotkey) != hotkeys.end();
}

/// Each change of a share cuts digits of the sums, so a billionth may be missing.
bool are_about_equal(SafeFloat a, SafeFloat b)
{
    constexpr u64 billion = 1'000'000'000;
    const bool less = amm::greater(b, a);
    const auto apart = less ? amm::sub(b, a) : amm::sub(a, b);
    if (a.is_zero() && b.is_zero()) return true;
    if (!apart) return false;
    const auto scaled = amm::mul_div(*apart, SafeFloat::from(billion), SafeFloat::from(u64{1}));
    return scaled && !amm::greater(*scaled, less ? b : a);
}

/// The share rows of all pools, summed, their coldkeys' lists checked on the way.
std::map<Pool, SafeFloat> member_shares(const Context& ctx, InvariantReport& report)
{
    std::map<Pool, SafeFloat> sums;
    storage::AlphaV2.for_each(
        ctx, [&](const AccountId& hotkey, const AccountId& coldkey, NetUid netuid, const SafeFloat& shares) {
            const Pool pool{hotkey, netuid};
            auto& sum = sums[pool];
            sum = amm::add(sum, shares).value_or(sum);
            if (!lists(ctx, coldkey, hotkey))
                report.push_back(pool_name(pool) + "a member does not list it among its staking hotkeys");
        });
    return sums;
}

void check_pools(const Context& ctx, InvariantReport& report)
{
    auto sums = member_shares(ctx, report);
    storage::TotalHotkeySharesV2.for_each(ctx, [&](const AccountId& hotkey, NetUid netuid, const SafeFloat& shares) {
        const Pool pool{hotkey, netuid};
        if (!are_about_equal(shares, sums[pool]))
            report.push_back(pool_name(pool) + "members' shares differ from its own");
        sums.erase(pool);
    });
    for (const auto& [pool, shares] : sums)
        if (!shares.is_zero()) report.push_back(pool_name(pool) + "members' shares without a pool");
}

/// StakingColdkeys counts from 0 without gaps, and StakingColdkeysByIndex is its inverse.
void check_staking_index(const Context& ctx, InvariantReport& report)
{
    u64 rows = 0;
    const u64 count = storage::NumStakingColdkeys.get(ctx);
    storage::StakingColdkeysByIndex.for_each(ctx, [&](u64 index, const AccountId& coldkey) {
        ++rows;
        if (index >= count || storage::StakingColdkeys.get(ctx, coldkey) != index)
            report.push_back("StakingColdkeysByIndex: " + std::to_string(index) + " and its coldkey disagree");
    });
    if (rows != count)
        report.push_back("NumStakingColdkeys is " + std::to_string(count) + ", rows " + std::to_string(rows));
}

/// Those with root stake or a watermark at the validator.
std::set<AccountId> basket_claimants(const Context& ctx, const AccountId& hotkey)
{
    std::set<AccountId> coldkeys;
    storage::BasketClaimed.for_each_under(
        ctx, [&](const AccountId& coldkey, i128) { coldkeys.insert(coldkey); }, hotkey);
    storage::AlphaV2.for_each_under(
        ctx,
        [&](const AccountId& coldkey, NetUid netuid, const SafeFloat&) {
            if (netuid.is_root() && coldkey != basket_escrow()) coldkeys.insert(coldkey);
        },
        hotkey);
    return coldkeys;
}

/// A basket owes the shares it has: each change of root stake may round a watermark by one share.
void check_baskets(const Context& ctx, InvariantReport& report)
{
    constexpr u64 rounded_shares_max = 1'000;
    storage::BasketShares.for_each(ctx, [&](const AccountId& hotkey, u64 shares) {
        u128 owed = 0, slack = 0;
        for (const auto& coldkey : basket_claimants(ctx, hotkey)) {
            owed += owed_basket_shares(ctx, hotkey, coldkey);
            slack += rounded_shares_max;
        }
        if (owed > shares + slack)
            report.push_back("basket of " + to_hex(hotkey.bytes) + " owes more shares than its " +
                             std::to_string(shares));
        if (shares == 0 && storage::BetaBaseline.contains(ctx, hotkey))
            report.push_back("basket of " + to_hex(hotkey.bytes) + " has a baseline without shares");
    });
}

/// Locked is only what is staked, and the list by hotkey knows each lock.
void check_locks(const Context& ctx, InvariantReport& report)
{
    storage::Lock.for_each(
        ctx, [&](const AccountId& coldkey, NetUid netuid, const AccountId& hotkey, const LockState&) {
            if (!subnet_exists(ctx, netuid)) return;
            const std::string name = "lock of " + to_hex(coldkey.bytes) + " on subnet " + std::to_string(netuid.value);
            if (!storage::LockingColdkeys.contains(ctx, netuid, hotkey, coldkey))
                report.push_back(name + ": not listed");
            if (locked_alpha(ctx, coldkey, netuid) > total_coldkey_alpha_on_subnet(ctx, coldkey, netuid))
                report.push_back(name + ": more than the stake");
        });
}

}  // namespace

void check_stake_invariants(const Context& ctx, InvariantReport& report)
{
    check_total_stake(ctx, report);
    for (const NetUid netuid : all_networks(ctx)) check_backing(ctx, netuid, report);
    check_pools(ctx, report);
    check_staking_index(ctx, report);
    check_baskets(ctx, report);
    check_locks(ctx, report);
}

}  // namespace tau::pallets::subtensor
