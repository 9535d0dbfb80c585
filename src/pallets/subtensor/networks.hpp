// Which subnets exist, their accounts and mechanisms, and the price of a new one (reference: subnets/subnet.rs,
// subnets/mechanism.rs, coinbase/root.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

inline constexpr NetUid root_netuid{0};

bool subnet_exists(const Context& ctx, NetUid netuid);
/// Every key of `NetworksAdded` in key order, root included.
std::vector<NetUid> all_networks(const Context& ctx);
/// Existing subnets without root.
u16 subnet_count(const Context& ctx);
/// The lowest netuid from 1 that is neither in use nor waiting for the cleanup of a dissolved subnet.
NetUid next_netuid(const Context& ctx);

/// Where a subnet's TAO lies: the sub-account `netuid` of the pallet id `subtensr`. nullopt for a netuid that is
/// neither known, root, nor waiting for cleanup.
std::optional<AccountId> subnet_account(const Context& ctx, NetUid netuid);
/// The netuid whose account this is, whether it exists or not.
std::optional<NetUid> netuid_of_account(const AccountId& account);

/// Mechanisms per storage index; see NetUidStorageIndex.
inline constexpr u16 max_netuids = 4096;
constexpr NetUidStorageIndex storage_index(NetUid netuid, MechId mechanism)
{
    const u32 index = u32{mechanism.value} * max_netuids + netuid.value;
    return NetUidStorageIndex(static_cast<u16>(index > 0xffff ? 0xffff : index));
}
constexpr NetUid netuid_of(NetUidStorageIndex index)
{
    return NetUid(index.value % max_netuids);
}
constexpr MechId mechanism_of(NetUidStorageIndex index)
{
    return MechId(static_cast<u8>(index.value / max_netuids));
}
MechId mechanism_count(const Context& ctx, NetUid netuid);

/// The owner's hotkey if it is set.
std::optional<AccountId> owner_hotkey(const Context& ctx, NetUid netuid);
/// CannotUseSystemAccount; event SubnetOwnerHotkeySet.
Outcome<> set_owner_hotkey(Context& ctx, NetUid netuid, const AccountId& hotkey);

/// What registering a subnet costs now, in rao.
Tao network_lock_cost(const Context& ctx);
/// `NetworkLockReductionInterval` scaled by the block emission (halvings).
u64 lock_reduction_interval(const Context& ctx);
/// The subnet of lowest moving price out of immunity, the older one on a tie.
std::optional<NetUid> network_to_prune(const Context& ctx);

/// Storage of a fresh subnet with its default hyperparameters.
void init_new_network(Context& ctx, NetUid netuid, u16 tempo);
/// Takes the subnet out of the living ones and queues its cleanup. SubnetNotExists, NetworkDissolveAlreadyQueued.
Outcome<> dissolve_network(Context& ctx, NetUid netuid);

}  // namespace tau::pallets::subtensor
