// Look-ups of neurons.
#include "pallets/subtensor/neurons.hpp"

#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {

u16 neuron_count(const Context& ctx, NetUid netuid)
{
    return storage::SubnetworkN.get(ctx, netuid);
}

bool uid_exists(const Context& ctx, NetUid netuid, u16 uid)
{
    return storage::Keys.contains(ctx, netuid, uid);
}

Outcome<AccountId> hotkey_of_uid(const Context& ctx, NetUid netuid, u16 uid)
{
    const auto hotkey = storage::Keys.try_get(ctx, netuid, uid);
    if (!hotkey) return fail(Error::HotKeyNotRegisteredInSubNet);
    return *hotkey;
}

Outcome<u16> uid_of_hotkey(const Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    const auto uid = storage::Uids.get(ctx, netuid, hotkey);
    if (!uid) return fail(Error::HotKeyNotRegisteredInSubNet);
    return *uid;
}

bool is_registered(const Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    return storage::Uids.contains(ctx, netuid, hotkey);
}

bool is_registered_anywhere(const Context& ctx, const AccountId& hotkey)
{
    bool found = false;
    storage::IsNetworkMember.for_each_under(
        ctx,
        [&](NetUid, bool member) {
            found = member;
            return !found;
        },
        hotkey);
    return found;
}

std::vector<NetUid> networks_of_hotkey(const Context& ctx, const AccountId& hotkey)
{
    std::vector<NetUid> networks;
    storage::IsNetworkMember.for_each_under(
        ctx,
        [&](NetUid netuid, bool member) {
            if (member) networks.push_back(netuid);
        },
        hotkey);
    return networks;
}

std::vector<u64> last_update(const Context& ctx, NetUidStorageIndex index)
{
    auto blocks = storage::LastUpdate.get(ctx, index);
    const u16 count = neuron_count(ctx, netuid_of(index));
    if (blocks.size() < count) blocks.resize(count, 0);
    return blocks;
}

void set_last_update(Context& ctx, NetUidStorageIndex index, u16 uid, u64 block)
{
    auto blocks = last_update(ctx, index);
    if (uid >= blocks.size()) return;
    blocks[uid] = block;
    storage::LastUpdate.put(ctx, index, blocks);
}

void set_active(Context& ctx, NetUid netuid, u16 uid, bool active)
{
    auto flags = storage::Active.get(ctx, netuid);
    if (uid >= flags.size()) return;
    flags[uid] = active;
    storage::Active.put(ctx, netuid, flags);
}

bool is_immune(const Context& ctx, NetUid netuid, u16 uid)
{
    const u64 registered = storage::BlockAtRegistration.get(ctx, netuid, uid);
    const u64 now = ctx.block_number;
    return (now > registered ? now - registered : 0) < storage::ImmunityPeriod.get(ctx, netuid);
}

}  // namespace tau::pallets::subtensor
