// Uids, hotkeys and membership of a subnet's neurons (reference: subnets/uids.rs, subnets/registration.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Filled slots of a subnet; uids are 0 .. count - 1.
u16 neuron_count(const Context& ctx, NetUid netuid);
bool uid_exists(const Context& ctx, NetUid netuid, u16 uid);
/// HotKeyNotRegisteredInSubNet.
Outcome<AccountId> hotkey_of_uid(const Context& ctx, NetUid netuid, u16 uid);
/// HotKeyNotRegisteredInSubNet.
Outcome<u16> uid_of_hotkey(const Context& ctx, NetUid netuid, const AccountId& hotkey);

/// Whether the hotkey has a uid on the subnet (`Uids`).
bool is_registered(const Context& ctx, NetUid netuid, const AccountId& hotkey);
/// Whether `IsNetworkMember` is true for any subnet.
bool is_registered_anywhere(const Context& ctx, const AccountId& hotkey);
/// Subnets where `IsNetworkMember` is true, in key order.
std::vector<NetUid> networks_of_hotkey(const Context& ctx, const AccountId& hotkey);

/// Sets the element of one neuron; nothing where the vector is too short.
template <class T, class U>
void set_element(std::vector<T>& values, u16 uid, const U& value)
{
    if (uid < values.size()) values[uid] = value;
}

/// `LastUpdate` with zeros up to the subnet's size.
std::vector<u64> last_update(const Context& ctx, NetUidStorageIndex index);
void set_last_update(Context& ctx, NetUidStorageIndex index, u16 uid, u64 block);
void set_active(Context& ctx, NetUid netuid, u16 uid, bool active);

bool is_immune(const Context& ctx, NetUid netuid, u16 uid);
/// Neurons of the owner that can not be pruned: of its hotkeys the earliest registered, the owner hotkey first; at most
/// `ImmuneOwnerUidsLimit`.
std::vector<u16> immune_owner_uids(const Context& ctx, NetUid netuid, const AccountId& owner);
/// Whom a new neuron would replace: lowest emission, then earliest registration, then lowest uid, among the not immune
/// while more than `MinNonImmuneUids` of them are left, else among the immune.
std::optional<u16> neuron_to_prune(const Context& ctx, NetUid netuid);

/// Takes the next uid.
void append_neuron(Context& ctx, NetUid netuid, const AccountId& hotkey);
/// Gives a uid to another hotkey and clears all that belonged to the old one. Nothing for the subnet owner's hotkey.
void replace_neuron(Context& ctx, NetUid netuid, u16 uid, const AccountId& hotkey);
/// Appends or, in a full subnet, replaces. NoNeuronIdAvailable.
Outcome<u16> register_neuron(Context& ctx, NetUid netuid, const AccountId& hotkey);
/// Lowers `MaxAllowedUids` and removes the neurons of least emission above it, keeping the order of the others.
/// SubnetNotExists, InvalidValue, TrimmingWouldExceedMaxImmunePercentage.
Outcome<> trim_to_max_allowed_uids(Context& ctx, NetUid netuid, u16 uids_max);

}  // namespace tau::pallets::subtensor
