// What always holds of stake: totals, the TAO behind a pool, and the lists that lead from a coldkey to its stake.
#include "amm/safe_float.hpp"
#include "base/hex.hpp"
#include "frame/revision.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/subtensor/invariants.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>
#include <map>

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

/// Before purchases were counted by what reaches the pool, fees made the total run ahead.
void check_total_stake(const Context& ctx, InvariantReport& report)
{
    constexpr u64 genesis_pool = 10'000'000'000;
    u128 sum = 0;
    storage::SubnetTAO.for_each(ctx, [&](NetUid, Tao amount) { sum += amount.value; });
    const bool has_genesis_pool = subnet_exists(ctx, NetUid{1}) && is_from_genesis(ctx, NetUid{1});
    const u128 total = u128{storage::TotalStake.get(ctx).value} + (has_genesis_pool ? genesis_pool : 0);
    if (sum == total || (sum < total && !frame::has(ctx, frame::Feature::purchase_counted_by_pool))) return;
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

}  // namespace

void check_stake_invariants(const Context& ctx, InvariantReport& report)
{
    check_total_stake(ctx, report);
    for (const NetUid netuid : all_networks(ctx)) check_backing(ctx, netuid, report);
    check_pools(ctx, report);
    check_staking_index(ctx, report);
}

}  // namespace tau::pallets::subtensor
