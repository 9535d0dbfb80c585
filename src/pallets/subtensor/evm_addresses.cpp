#include "pallets/subtensor/evm_addresses.hpp"

#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {

Outcome<> associate_evm_address(Context& ctx, NetUid netuid, u16 uid, const H160& address)
{
    const u64 now = ctx.block_number;
    auto uids = storage::AssociatedUidsByEvmAddress.get(ctx, netuid, address);
    const auto row = std::ranges::find(uids, uid, [](const auto& entry) { return std::get<0>(entry); });
    if (row == uids.end() && uids.size() >= evm_address_uids_max) return fail(Error::EvmKeyAssociationLimitExceeded);
    if (const auto old = storage::AssociatedEvmAddress.get(ctx, netuid, uid); old && std::get<0>(*old) != address)
        remove_evm_address(ctx, netuid, uid);
    if (row == uids.end())
        uids.emplace_back(uid, now);
    else
        std::get<1>(*row) = now;
    storage::AssociatedUidsByEvmAddress.put(ctx, netuid, address, uids);
    storage::AssociatedEvmAddress.put(ctx, netuid, uid, std::tuple{address, now});
    return {};
}

void remove_evm_address(Context& ctx, NetUid netuid, u16 uid)
{
    const auto entry = storage::AssociatedEvmAddress.take(ctx, netuid, uid);
    if (!entry) return;
    const H160& address = std::get<0>(*entry);
    auto uids = storage::AssociatedUidsByEvmAddress.get(ctx, netuid, address);
    std::erase_if(uids, [&](const auto& row) { return std::get<0>(row) == uid; });
    if (uids.empty())
        storage::AssociatedUidsByEvmAddress.remove(ctx, netuid, address);
    else
        storage::AssociatedUidsByEvmAddress.put(ctx, netuid, address, uids);
}

}  // namespace tau::pallets::subtensor
