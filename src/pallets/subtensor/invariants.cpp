#include "pallets/subtensor/invariants.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tau::pallets::subtensor {
namespace {

using frame::InvariantReport;

std::string subnet_name(NetUid netuid)
{
    return "subnet " + std::to_string(netuid.value) + ": ";
}

/// Epochs write every column anew, registrations append: none may be longer than the subnet.
void check_columns(const Context& ctx, NetUid netuid, InvariantReport& report)
{
    const std::size_t n = storage::SubnetworkN.get(ctx, netuid);
    const auto check = [&](std::string_view name, std::size_t size) {
        if (size == 0 || size == n) return;
        report.push_back(subnet_name(netuid) + std::string(name) + " has " + std::to_string(size) + " elements for " +
                         std::to_string(n) + " neurons");
    };
    check("Active", storage::Active.get(ctx, netuid).size());
    check("Consensus", storage::Consensus.get(ctx, netuid).size());
    check("Dividends", storage::Dividends.get(ctx, netuid).size());
    check("Emission", storage::Emission.get(ctx, netuid).size());
    check("ValidatorTrust", storage::ValidatorTrust.get(ctx, netuid).size());
    check("ValidatorPermit", storage::ValidatorPermit.get(ctx, netuid).size());
    for (u8 m = 0; m < mechanism_count(ctx, netuid).value; ++m) {
        check("Incentive", storage::Incentive.get(ctx, storage_index(netuid, MechId{m})).size());
    }
}

/// Keys and Uids are each other's inverse over 0 .. n - 1, and their hotkeys are members.
void check_uids(const Context& ctx, NetUid netuid, InvariantReport& report)
{
    std::set<AccountId> hotkeys;
    u32 keys = 0;
    storage::Keys.for_each_under(
        ctx,
        [&](u16 uid, const AccountId& hotkey) {
            ++keys;
            hotkeys.insert(hotkey);
            if (storage::Uids.get(ctx, netuid, hotkey) != uid || !storage::IsNetworkMember.get(ctx, hotkey, netuid)) {
                report.push_back(subnet_name(netuid) + "uid " + std::to_string(uid) + " and its hotkey disagree");
            }
        },
        netuid);
    u32 uids = 0;
    storage::Uids.for_each_under(ctx, [&](const AccountId&, u16) { ++uids; }, netuid);
    const u32 n = storage::SubnetworkN.get(ctx, netuid);
    if (keys != n || uids != n || hotkeys.size() != n) {
        report.push_back(subnet_name(netuid) + std::to_string(n) + " neurons, " + std::to_string(keys) + " Keys, " +
                         std::to_string(uids) + " Uids");
    }
}

/// Alpha that somebody holds, by subnet: in share pools, waiting for an epoch, waiting for a basket.
std::map<NetUid, u128> held_alpha(const Context& ctx)
{
    std::map<NetUid, u128> held;
    const auto add = [&](NetUid netuid, Alpha amount) { held[netuid] += amount.value; };
    storage::TotalHotkeyAlpha.for_each(ctx,
                                       [&](const AccountId&, NetUid netuid, Alpha amount) { add(netuid, amount); });
    storage::PendingBasketDeposits.for_each(
        ctx, [&](const AccountId&, NetUid netuid, Alpha amount) { add(netuid, amount); });
    storage::PendingServerEmission.for_each(ctx, add);
    storage::PendingValidatorEmission.for_each(ctx, add);
    storage::PendingRootAlphaDivs.for_each(ctx, add);
    storage::PendingOwnerCut.for_each(ctx, add);
    return held;
}

void check_alpha(const Context& ctx, InvariantReport& report)
{
    for (const auto& [netuid, held] : held_alpha(ctx)) {
        const u64 out = storage::SubnetAlphaOut.get(ctx, netuid).value;
        if (netuid.is_root() || !subnet_exists(ctx, netuid) || held <= out) continue;
        report.push_back(subnet_name(netuid) + "holders and pending emission have " +
                         std::to_string(static_cast<u64>(held)) + " rao of alpha, outstanding are " +
                         std::to_string(out));
    }
}

/// A share row outside of a pool with members would be worth nothing to its holder.
void check_shares(const Context& ctx, InvariantReport& report)
{
    storage::TotalHotkeySharesV2.for_each(ctx, [&](const AccountId& hotkey, NetUid netuid, const SafeFloat& shares) {
        if (!shares.is_zero() || storage::TotalHotkeyAlpha.get(ctx, hotkey, netuid).is_zero()) return;
        report.push_back(subnet_name(netuid) + "a share pool has alpha and no shares");
    });
}

bool contains(const std::vector<std::tuple<u64, AccountId>>& relations, u64 proportion, const AccountId& hotkey)
{
    return std::ranges::find(relations, std::tuple(proportion, hotkey)) != relations.end();
}

void check_family(const Context& ctx, InvariantReport& report)
{
    storage::ChildKeys.for_each(ctx, [&](const AccountId& parent, NetUid netuid, const auto& children) {
        for (const auto& [proportion, child] : children) {
            if (contains(storage::ParentKeys.get(ctx, child, netuid), proportion, parent)) continue;
            report.push_back(subnet_name(netuid) + "a child does not know its parent");
        }
    });
    storage::ParentKeys.for_each(ctx, [&](const AccountId& child, NetUid netuid, const auto& parents) {
        for (const auto& [proportion, parent] : parents) {
            if (contains(storage::ChildKeys.get(ctx, parent, netuid), proportion, child)) continue;
            report.push_back(subnet_name(netuid) + "a parent does not know its child");
        }
    });
}

void check_tao(const Context& ctx, InvariantReport& report)
{
    const u64 ours = storage::TotalIssuance.get(ctx).value;
    const u64 theirs = balances::total_issuance(ctx).value;
    if (ours > theirs) {
        report.push_back("SubtensorModule.TotalIssuance is " + std::to_string(ours) + " rao, Balances has issued " +
                         std::to_string(theirs));
    }
}

}  // namespace

void check_invariants(Context& ctx, InvariantReport& report)
{
    check_tao(ctx, report);
    check_alpha(ctx, report);
    check_shares(ctx, report);
    check_stake_invariants(ctx, report);
    check_family(ctx, report);
    for (const NetUid netuid : all_networks(ctx)) {
        check_uids(ctx, netuid, report);
        check_columns(ctx, netuid, report);
    }
}

}  // namespace tau::pallets::subtensor
