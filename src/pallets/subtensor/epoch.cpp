#include "pallets/subtensor/epoch.hpp"

#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/null_epoch.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/voting_power.hpp"
#include "pallets/subtensor/weights.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

template <class To, class From>
std::vector<To> as(const std::vector<From>& values)
{
    std::vector<To> out;
    out.reserve(values.size());
    for (const auto& value : values) out.push_back(To(value));
    return out;
}

void store_bonds(Context& ctx, NetUidStorageIndex index, const yuma::StoredRows& bonds)
{
    for (u16 uid = 0; uid < bonds.size(); ++uid) {
        const auto [columns, values] = bonds.row(uid);
        std::vector<std::tuple<u16, u16>> row;
        for (std::size_t i = 0; i < columns.size(); ++i) row.emplace_back(columns[i], values[i]);
        storage::Bonds.put(ctx, index, uid, row);
    }
}

void store_mechanism(Context& ctx, NetUidStorageIndex index, const yuma::MechanismOutput& out)
{
    storage::Incentive.put(ctx, index, as<PerU16>(out.incentive));
    storage::ConsensusByMechanism.put(ctx, index, as<PerU16>(out.consensus));
    ctx.deposit(event::IncentiveAlphaEmittedToMiners{index, as<Alpha>(out.server_emission)});
    store_bonds(ctx, index, out.bonds);
}

void store_subnet(Context& ctx, NetUid netuid, const yuma::EpochOutput& out)
{
    storage::Active.put(ctx, netuid, as<bool>(out.active));
    storage::Emission.put(ctx, netuid, as<Alpha>(out.emission));
    storage::Consensus.put(ctx, netuid, as<PerU16>(out.consensus));
    storage::Dividends.put(ctx, netuid, as<PerU16>(out.dividends));
    storage::ValidatorTrust.put(ctx, netuid, as<PerU16>(out.validator_trust));
    storage::ValidatorPermit.put(ctx, netuid, as<bool>(out.validator_permit));
    storage::StakeWeight.put(ctx, netuid, out.stake_weight);
}

std::vector<HotkeyEmission> by_hotkey(const Context& ctx, NetUid netuid, const yuma::EpochOutput& out)
{
    std::vector<HotkeyEmission> emissions;
    storage::Keys.for_each_under(
        ctx,
        [&](u16 uid, const AccountId& hotkey) {
            if (uid >= out.server_emission.size()) return;
            emissions.push_back({hotkey, Alpha{out.server_emission[uid]}, Alpha{out.validator_emission[uid]}});
        },
        netuid);
    std::ranges::sort(emissions, {}, &HotkeyEmission::hotkey);
    return emissions;
}

}  // namespace

std::vector<HotkeyEmission> run_epoch(Context& ctx, NetUid netuid, const emission::PendingAlpha& pending)
{
    const Alpha all =
        Alpha{pending.server}.saturating_add(Alpha{pending.validator}).saturating_add(Alpha{pending.root});
    const auto out = has_null_consensus(ctx, netuid) ? null_epoch(ctx, netuid, pending)
                                                     : yuma::run_epoch(epoch_input(ctx, netuid, all));
    for (u8 m = 0; m < out.mechanisms.size(); ++m) {
        store_mechanism(ctx, storage_index(netuid, MechId{m}), out.mechanisms[m]);
    }
    store_subnet(ctx, netuid, out);
    update_voting_power(ctx, netuid, out);
    return by_hotkey(ctx, netuid, out);
}

}  // namespace tau::pallets::subtensor
