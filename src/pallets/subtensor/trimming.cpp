// Fewer uids in a subnet: the neurons of least emission go, the others move up (reference: subnets/uids.rs).
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>
#include <numeric>

namespace tau::pallets::subtensor {
namespace {

/// Uids that stay, ascending; a uid's new number is its place here.
using KeptUids = std::vector<u16>;

std::vector<bool> untouchable_uids(const Context& ctx, NetUid netuid, u16 count)
{
    std::vector<bool> untouchable(count);
    for (u16 uid = 0; uid < count; ++uid) untouchable[uid] = is_immune(ctx, netuid, uid);
    for (const u16 uid : immune_owner_uids(ctx, netuid, storage::SubnetOwner.get(ctx, netuid)))
        if (uid < count) untouchable[uid] = true;
    return untouchable;
}

/// From the lowest emission upwards; of equal ones the larger uid goes first.
std::vector<u16> uids_to_remove(const Context& ctx, NetUid netuid, const std::vector<bool>& untouchable, std::size_t most)
{
    const auto emission = storage::Emission.get(ctx, netuid);
    std::vector<u16> order(std::min(emission.size(), untouchable.size()));
    std::iota(order.begin(), order.end(), u16{0});
    std::ranges::stable_sort(order, [&](u16 a, u16 b) { return emission[a].value > emission[b].value; });
    std::vector<u16> removed;
    for (auto it = order.rbegin(); it != order.rend() && removed.size() < most; ++it)
        if (!untouchable[*it]) removed.push_back(*it);
    return removed;
}

void remove_neuron(Context& ctx, NetUid netuid, u16 uid)
{
    if (const auto hotkey = storage::Keys.try_get(ctx, netuid, uid)) {
        storage::Uids.remove(ctx, netuid, *hotkey);
        storage::IsNetworkMember.remove(ctx, *hotkey, netuid);
        storage::LastHotkeyEmissionOnNetuid.remove(ctx, *hotkey, netuid);
        storage::AlphaDividendsPerSubnet.remove(ctx, netuid, *hotkey);
        storage::Axons.remove(ctx, netuid, *hotkey);
        storage::NeuronCertificates.remove(ctx, netuid, *hotkey);
        storage::Prometheus.remove(ctx, netuid, *hotkey);
    }
    storage::Keys.remove(ctx, netuid, uid);
    storage::BlockAtRegistration.remove(ctx, netuid, uid);
    storage::AssociatedEvmAddress.remove(ctx, netuid, uid);
    for (u8 m = 0; m < mechanism_count(ctx, netuid).value; ++m) {
        const auto index = storage_index(netuid, MechId(m));
        storage::Weights.remove(ctx, index, uid);
        storage::Bonds.remove(ctx, index, uid);
    }
}

template <class Item, class Key>
void keep_elements(Context& ctx, const Item& item, Key key, const KeptUids& kept)
{
    const auto all = item.get(ctx, key);
    auto left = all;
    left.assign(kept.size(), {});
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (kept[i] < all.size()) left[i] = all[kept[i]];
    item.put(ctx, key, left);
}

template <class Item, class First>
void move_row(Context& ctx, const Item& item, First first, u16 from, u16 to)
{
    if (from == to) return;
    if (const auto value = item.try_get(ctx, first, from))
        item.put(ctx, first, to, *value);
    else
        item.remove(ctx, first, to);
    item.remove(ctx, first, from);
}

template <class Item>
void renumber_targets(Context& ctx, const Item& item, NetUidStorageIndex index, u16 uid, const KeptUids& kept)
{
    auto row = item.get(ctx, index, uid);
    std::erase_if(row, [&](const auto& edge) { return !std::ranges::binary_search(kept, std::get<0>(edge)); });
    for (auto& edge : row)
        std::get<0>(edge) = static_cast<u16>(std::ranges::lower_bound(kept, std::get<0>(edge)) - kept.begin());
    item.put(ctx, index, uid, row);
}

void compress_vectors(Context& ctx, NetUid netuid, const KeptUids& kept)
{
    keep_elements(ctx, storage::Emission, netuid, kept);
    keep_elements(ctx, storage::Active, netuid, kept);
    keep_elements(ctx, storage::Consensus, netuid, kept);
    keep_elements(ctx, storage::Dividends, netuid, kept);
    keep_elements(ctx, storage::ValidatorTrust, netuid, kept);
    keep_elements(ctx, storage::ValidatorPermit, netuid, kept);
    keep_elements(ctx, storage::StakeWeight, netuid, kept);
    for (u8 m = 0; m < mechanism_count(ctx, netuid).value; ++m) {
        keep_elements(ctx, storage::Incentive, storage_index(netuid, MechId(m)), kept);
        keep_elements(ctx, storage::LastUpdate, storage_index(netuid, MechId(m)), kept);
    }
}

/// New numbers are never larger than old ones, so moving upwards overwrites nothing that is still needed.
void compress_rows(Context& ctx, NetUid netuid, const KeptUids& kept)
{
    for (u16 to = 0; to < kept.size(); ++to) {
        move_row(ctx, storage::Keys, netuid, kept[to], to);
        move_row(ctx, storage::AssociatedEvmAddress, netuid, kept[to], to);
        move_row(ctx, storage::BlockAtRegistration, netuid, kept[to], to);
        for (u8 m = 0; m < mechanism_count(ctx, netuid).value; ++m) {
            const auto index = storage_index(netuid, MechId(m));
            move_row(ctx, storage::Weights, index, kept[to], to);
            renumber_targets(ctx, storage::Weights, index, to, kept);
            move_row(ctx, storage::Bonds, index, kept[to], to);
            renumber_targets(ctx, storage::Bonds, index, to, kept);
        }
    }
}

void rebuild_uids(Context& ctx, NetUid netuid, const KeptUids& kept)
{
    storage::Uids.clear_under(ctx, ~u32{0}, netuid);
    for (u16 uid = 0; uid < kept.size(); ++uid) storage::Uids.put(ctx, netuid, storage::Keys.get(ctx, netuid, uid), uid);
}

KeptUids without(u16 count, const std::vector<u16>& removed)
{
    KeptUids kept;
    for (u16 uid = 0; uid < count; ++uid)
        if (std::ranges::find(removed, uid) == removed.end()) kept.push_back(uid);
    return kept;
}

}  // namespace

Outcome<> trim_to_max_allowed_uids(Context& ctx, NetUid netuid, u16 uids_max)
{
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    if (uids_max < storage::MinAllowedUids.get(ctx, netuid)) return fail(Error::InvalidValue);
    if (uids_max > storage::MaxAllowedUids.get(ctx, netuid)) return fail(Error::InvalidValue);
    storage::MaxAllowedUids.put(ctx, netuid, uids_max);
    const u16 count = neuron_count(ctx, netuid);
    if (count <= uids_max) return {};

    const auto untouchable = untouchable_uids(ctx, netuid, count);
    const auto immune = static_cast<u64>(std::ranges::count(untouchable, true));
    // The percentage is rounded down; a subnet of no uids counts as full of immune ones.
    const u64 percent = uids_max == 0 || immune >= uids_max ? 100 : immune * 100 / uids_max;
    if (percent >= constants::MaxImmuneUidsPercentage.of(ctx).value)
        return fail(Error::TrimmingWouldExceedMaxImmunePercentage);

    const auto removed = uids_to_remove(ctx, netuid, untouchable, std::size_t{count} - uids_max);
    for (const u16 uid : removed) remove_neuron(ctx, netuid, uid);
    const KeptUids kept = without(count, removed);
    compress_vectors(ctx, netuid, kept);
    compress_rows(ctx, netuid, kept);
    rebuild_uids(ctx, netuid, kept);
    storage::SubnetworkN.put(ctx, netuid, uids_max);
    return {};
}

}  // namespace tau::pallets::subtensor
