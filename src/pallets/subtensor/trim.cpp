// Fewer slots: the neurons of least emission leave and the others move together (reference: subnets/uids.rs).
#include "frame/revision.hpp"
#include "pallets/commitments/store/purge.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/evm_addresses.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tau::pallets::subtensor {
namespace {

/// Who may not leave: the owner's uids and those in immunity.
std::set<u16> protected_uids(const Context& ctx, NetUid netuid)
{
    const auto owned = immune_owner_uids(ctx, netuid, storage::SubnetOwner.get(ctx, netuid));
    std::set<u16> uids(owned.begin(), owned.end());
    for (u16 uid = 0; uid < neuron_count(ctx, netuid); ++uid)
        if (is_immune(ctx, netuid, uid)) uids.insert(uid);
    return uids;
}

/// Percent::from_rational rounds down.
bool too_many_protected(const Context& ctx, std::size_t protected_count, u16 uids_max)
{
    const u64 percent = uids_max == 0 ? 100 : std::min<u64>(protected_count * 100 / uids_max, 100);
    return percent >= constants::MaxImmuneUidsPercentage.of(ctx).value;
}

/// The uids that stay, ascending: the least emission leaves first, the highest uid of equals.
std::vector<u16> survivors(const Context& ctx, NetUid netuid, u16 uids_max, const std::set<u16>& kept)
{
    const auto emissions = storage::Emission.get(ctx, netuid);
    std::vector<u16> order(emissions.size());
    for (u16 uid = 0; uid < order.size(); ++uid) order[uid] = uid;
    std::ranges::stable_sort(order, std::greater<>{}, [&](u16 uid) { return emissions[uid]; });
    std::size_t left = neuron_count(ctx, netuid);
    for (std::size_t i = order.size(); i-- > 0 && left > uids_max;) {
        if (kept.contains(order[i])) continue;
        order.erase(order.begin() + static_cast<std::ptrdiff_t>(i));
        --left;
    }
    std::ranges::sort(order);
    return order;
}

template <class Item, class Key>
void keep(Context& ctx, const Item& item, Key key, const std::vector<u16>& uids)
{
    const auto values = item.get(ctx, key);
    typename Item::value_type kept;
    for (const u16 uid : uids)
        kept.push_back(uid < values.size() ? values[uid] : typename Item::value_type::value_type{});
    item.put(ctx, key, kept);
}

template <class Body>
void for_each_mechanism(const Context& ctx, NetUid netuid, Body&& body)
{
    const u8 count = mechanism_count(ctx, netuid).value;
    for (u8 mechanism = 0; mechanism < count; ++mechanism) body(storage_index(netuid, MechId{mechanism}));
}

void drop_hotkey(Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    commitments::purge_neuron(ctx, netuid, hotkey);
    storage::Uids.remove(ctx, netuid, hotkey);
    storage::IsNetworkMember.remove(ctx, hotkey, netuid);
    storage::LastHotkeyEmissionOnNetuid.remove(ctx, hotkey, netuid);
    storage::AlphaDividendsPerSubnet.remove(ctx, netuid, hotkey);
    storage::Axons.remove(ctx, netuid, hotkey);
    storage::NeuronCertificates.remove(ctx, netuid, hotkey);
    storage::Prometheus.remove(ctx, netuid, hotkey);
}

void drop_uid(Context& ctx, NetUid netuid, u16 uid)
{
    if (const auto hotkey = storage::Keys.try_get(ctx, netuid, uid)) drop_hotkey(ctx, netuid, *hotkey);
    storage::Keys.remove(ctx, netuid, uid);
    storage::BlockAtRegistration.remove(ctx, netuid, uid);
    remove_evm_address(ctx, netuid, uid);
    for_each_mechanism(ctx, netuid, [&](NetUidStorageIndex index) {
        storage::Weights.remove(ctx, index, uid);
        storage::Bonds.remove(ctx, index, uid);
    });
}

void keep_columns(Context& ctx, NetUid netuid, const std::vector<u16>& uids)
{
    keep(ctx, storage::Emission, netuid, uids);
    keep(ctx, storage::Active, netuid, uids);
    keep(ctx, storage::Consensus, netuid, uids);
    keep(ctx, storage::Dividends, netuid, uids);
    keep(ctx, storage::ValidatorTrust, netuid, uids);
    keep(ctx, storage::ValidatorPermit, netuid, uids);
    keep(ctx, storage::StakeWeight, netuid, uids);
    for_each_mechanism(ctx, netuid, [&](NetUidStorageIndex index) {
        keep(ctx, storage::Incentive, index, uids);
        keep(ctx, storage::LastUpdate, index, uids);
        if (storage::ConsensusByMechanism.contains(ctx, index)) keep(ctx, storage::ConsensusByMechanism, index, uids);
    });
}

/// Moves a row to a lower uid and renames the uids in it; those that left are dropped.
template <class Item>
void move_row(Context& ctx, const Item& item, NetUidStorageIndex index, u16 from, u16 to,
              const std::map<u16, u16>& renamed)
{
    auto row = item.take(ctx, index, from);
    std::erase_if(row, [&](const auto& cell) { return !renamed.contains(std::get<0>(cell)); });
    for (auto& [uid, value] : row) uid = renamed.at(uid);
    item.put(ctx, index, to, row);
}

template <class Item>
void move_value(Context& ctx, const Item& item, NetUid netuid, u16 from, u16 to)
{
    if (const auto value = item.try_get(ctx, netuid, from)) {
        item.remove(ctx, netuid, from);
        item.put(ctx, netuid, to, *value);
    }
}

/// The index by address names uids too.
void move_evm_address(Context& ctx, NetUid netuid, u16 from, u16 to)
{
    const auto entry = storage::AssociatedEvmAddress.take(ctx, netuid, from);
    if (!entry) return;
    storage::AssociatedEvmAddress.put(ctx, netuid, to, *entry);
    storage::AssociatedUidsByEvmAddress.mutate(ctx, netuid, std::get<0>(*entry), [&](auto& uids) {
        for (auto& row : uids)
            if (std::get<0>(row) == from) std::get<0>(row) = to;
    });
}

void move_neuron(Context& ctx, NetUid netuid, u16 from, u16 to, const std::map<u16, u16>& renamed)
{
    if (from != to) {
        move_value(ctx, storage::Keys, netuid, from, to);
        move_value(ctx, storage::BlockAtRegistration, netuid, from, to);
        move_evm_address(ctx, netuid, from, to);
    }
    for_each_mechanism(ctx, netuid, [&](NetUidStorageIndex index) {
        move_row(ctx, storage::Weights, index, from, to, renamed);
        move_row(ctx, storage::Bonds, index, from, to, renamed);
    });
}

void shrink(Context& ctx, NetUid netuid, const std::vector<u16>& uids)
{
    std::map<u16, u16> renamed;
    for (const u16 uid : uids) renamed.emplace(uid, static_cast<u16>(renamed.size()));
    for (u16 uid = 0; uid < neuron_count(ctx, netuid); ++uid)
        if (!renamed.contains(uid)) drop_uid(ctx, netuid, uid);
    keep_columns(ctx, netuid, uids);
    for (const auto& [from, to] : renamed) move_neuron(ctx, netuid, from, to, renamed);
    storage::Uids.clear_under(ctx, ~u64{0}, netuid);
    for (const auto& [from, to] : renamed) storage::Uids.put(ctx, netuid, storage::Keys.get(ctx, netuid, to), to);
}

}  // namespace

Outcome<> trim_to_max_allowed_uids(Context& ctx, NetUid netuid, u16 uids_max)
{
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    if (uids_max < storage::MinAllowedUids.get(ctx, netuid)) return fail(Error::InvalidValue);
    if (uids_max > storage::MaxAllowedUids.get(ctx, netuid)) return fail(Error::InvalidValue);
    storage::MaxAllowedUids.put(ctx, netuid, uids_max);
    if (neuron_count(ctx, netuid) <= uids_max) return {};

    const auto kept = protected_uids(ctx, netuid);
    if (too_many_protected(ctx, kept.size(), uids_max)) return fail(Error::TrimmingWouldExceedMaxImmunePercentage);
    const auto uids = survivors(ctx, netuid, uids_max, kept);
    if (uids.size() > uids_max && frame::has(ctx, frame::Feature::atomic_trim)) return fail(Error::InvalidValue);
    shrink(ctx, netuid, uids);
    storage::SubnetworkN.put(ctx, netuid, uids_max);
    return {};
}

}  // namespace tau::pallets::subtensor
