#include "pallets/subtensor/bonds.hpp"

#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {

void reset_bonds(Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    if (!subnet_exists(ctx, netuid) || !storage::BondsResetOn.get(ctx, netuid)) return;
    const auto uid = storage::Uids.get(ctx, netuid, hotkey);
    if (!uid) return;
    for (u8 m = 0; m < mechanism_count(ctx, netuid).value; ++m) {
        const auto index = storage_index(netuid, MechId(m));
        std::vector<std::pair<u16, std::vector<std::tuple<u16, u16>>>> rows;
        storage::Bonds.for_each_under(ctx, [&](u16 from, const auto& bonds) { rows.emplace_back(from, bonds); }, index);
        for (auto& [from, bonds] : rows) {
            std::erase_if(bonds, [&](const auto& bond) { return std::get<0>(bond) == *uid; });
            storage::Bonds.put(ctx, index, from, bonds);
        }
    }
}

}  // namespace tau::pallets::subtensor
