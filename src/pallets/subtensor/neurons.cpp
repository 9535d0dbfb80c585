// Appending and replacing neurons.
#include "pallets/subtensor/neurons.hpp"

#include "pallets/commitments/store/purge.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/evm_addresses.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

template <class Body>
void for_each_mechanism(const Context& ctx, NetUid netuid, Body&& body)
{
    const u8 count = mechanism_count(ctx, netuid).value;
    for (u8 mechanism = 0; mechanism < count; ++mechanism) body(storage_index(netuid, MechId{mechanism}));
}

template <class Item, class Key, class Element>
void push(Context& ctx, const Item& item, Key key, const Element& element)
{
    item.mutate(ctx, key, [&](auto& values) { values.push_back(element); });
}

template <class Item, class Key, class Element>
void reset(Context& ctx, const Item& item, Key key, u16 uid, const Element& element)
{
    item.mutate(ctx, key, [&](auto& values) { set_element(values, uid, element); });
}

/// Uids, keys and membership of a hotkey that enters a slot.
void enter(Context& ctx, NetUid netuid, u16 uid, const AccountId& hotkey)
{
    storage::Keys.put(ctx, netuid, uid, hotkey);
    storage::Uids.put(ctx, netuid, hotkey, uid);
    storage::BlockAtRegistration.put(ctx, netuid, uid, u64{ctx.block_number});
    storage::IsNetworkMember.put(ctx, hotkey, netuid, true);
    // A key that once was swapped away is itself again.
    storage::HotkeySuccessor.remove(ctx, netuid, hotkey);
}

void leave(Context& ctx, NetUid netuid, u16 uid, const AccountId& hotkey)
{
    storage::Uids.remove(ctx, netuid, hotkey);
    remove_evm_address(ctx, netuid, uid);
    storage::IsNetworkMember.remove(ctx, hotkey, netuid);
    storage::Keys.remove(ctx, netuid, uid);
}

/// Every weight set on the uid becomes zero.
void forget_weights_on(Context& ctx, NetUidStorageIndex index, u16 uid)
{
    storage::Weights.for_each_under(
        ctx,
        [&](u16 from, std::vector<std::tuple<u16, u16>> row) {
            for (auto& [to, weight] : row)
                if (to == uid) weight = 0;
            storage::Weights.put(ctx, index, from, row);
        },
        index);
}

void clear_neuron(Context& ctx, NetUid netuid, u16 uid)
{
    reset(ctx, storage::Emission, netuid, uid, Alpha{0});
    reset(ctx, storage::Consensus, netuid, uid, PerU16{0});
    for_each_mechanism(ctx, netuid, [&](NetUidStorageIndex index) {
        reset(ctx, storage::Incentive, index, uid, PerU16{0});
        if (storage::ConsensusByMechanism.contains(ctx, index))
            reset(ctx, storage::ConsensusByMechanism, index, uid, PerU16{0});
        storage::Bonds.remove(ctx, index, uid);
        storage::Weights.remove(ctx, index, uid);
        forget_weights_on(ctx, index, uid);
    });
    reset(ctx, storage::Dividends, netuid, uid, PerU16{0});
    reset(ctx, storage::StakeWeight, netuid, uid, u16{0});
    reset(ctx, storage::ValidatorTrust, netuid, uid, PerU16{0});
    reset(ctx, storage::ValidatorPermit, netuid, uid, false);
}

}  // namespace

void append_neuron(Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    const u16 uid = neuron_count(ctx, netuid);
    storage::SubnetworkN.put(ctx, netuid, static_cast<u16>(uid == 0xffff ? uid : uid + 1));
    push(ctx, storage::Active, netuid, true);
    push(ctx, storage::Emission, netuid, Alpha{0});
    push(ctx, storage::Consensus, netuid, PerU16{0});
    for_each_mechanism(ctx, netuid, [&](NetUidStorageIndex index) {
        push(ctx, storage::Incentive, index, PerU16{0});
        if (storage::ConsensusByMechanism.contains(ctx, index))
            push(ctx, storage::ConsensusByMechanism, index, PerU16{0});
        set_last_update(ctx, index, uid, ctx.block_number);
    });
    push(ctx, storage::Dividends, netuid, PerU16{0});
    push(ctx, storage::ValidatorTrust, netuid, PerU16{0});
    push(ctx, storage::ValidatorPermit, netuid, false);
    enter(ctx, netuid, uid, hotkey);
}

void replace_neuron(Context& ctx, NetUid netuid, u16 uid, const AccountId& hotkey)
{
    const AccountId old = storage::Keys.get(ctx, netuid, uid);
    if (owner_hotkey(ctx, netuid) == old) return;
    commitments::purge_neuron(ctx, netuid, old);
    leave(ctx, netuid, uid, old);
    set_active(ctx, netuid, uid, true);
    enter(ctx, netuid, uid, hotkey);
    storage::Axons.remove(ctx, netuid, old);
    storage::NeuronCertificates.remove(ctx, netuid, old);
    storage::Prometheus.remove(ctx, netuid, old);
    clear_neuron(ctx, netuid, uid);
    for_each_mechanism(ctx, netuid,
                       [&](NetUidStorageIndex index) { set_last_update(ctx, index, uid, ctx.block_number); });
}

Outcome<u16> register_neuron(Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    const u16 count = neuron_count(ctx, netuid);
    if (count < storage::MaxAllowedUids.get(ctx, netuid)) {
        append_neuron(ctx, netuid, hotkey);
        return count;
    }
    const auto uid = neuron_to_prune(ctx, netuid);
    if (!uid) return fail(Error::NoNeuronIdAvailable);
    replace_neuron(ctx, netuid, *uid, hotkey);
    return *uid;
}

}  // namespace tau::pallets::subtensor
