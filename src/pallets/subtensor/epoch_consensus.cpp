#include "pallets/subtensor/epoch_consensus.hpp"

#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/inherited.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/null_epoch.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

constexpr u8 mechanisms_of_subnet_max = 16;

bool has_timelocked_commits(const Context& ctx, NetUid netuid)
{
    bool found = false;
    for (u8 m = 0; m < mechanisms_of_subnet_max && !found; ++m) {
        storage::TimelockedWeightCommits.for_each_under(
            ctx,
            [&](u64, const auto&) {
                found = true;
                return false;
            },
            storage_index(netuid, MechId(m)));
    }
    return found;
}

/// From now on the largest stake alone has the permit.
void enter_null(Context& ctx, NetUid netuid)
{
    storage::SavedYumaMaxAllowedValidators.put(ctx, netuid, storage::MaxAllowedValidators.get(ctx, netuid));
    storage::MaxAllowedValidators.put(ctx, netuid, u16{1});
    std::vector<bool> permits(neuron_count(ctx, netuid));
    const auto winner = null_winner(stake_weights(ctx, netuid));
    if (winner && *winner < permits.size()) permits[*winner] = true;
    storage::ValidatorPermit.put(ctx, netuid, permits);
}

/// Permits follow in the next epoch.
void enter_yuma(Context& ctx, NetUid netuid)
{
    const u16 mechanisms = std::max<u16>(1, mechanism_count(ctx, netuid).value);
    const u16 uids_max = static_cast<u16>(uids_over_all_mechanisms_max(EpochConsensus::Yuma) / mechanisms);
    const u16 uids = std::min(storage::MaxAllowedUids.get(ctx, netuid), uids_max);
    storage::MaxAllowedUids.put(ctx, netuid, uids);
    const auto saved = storage::SavedYumaMaxAllowedValidators.take(ctx, netuid);
    const u16 validators = saved ? *saved : storage::MaxAllowedValidators.get(ctx, netuid);
    storage::MaxAllowedValidators.put(ctx, netuid, std::min(validators, uids));
}

}  // namespace

EpochConsensus epoch_consensus(const Context& ctx, NetUid netuid)
{
    return storage::SubnetEpochConsensus.get(ctx, netuid);
}

Outcome<> set_epoch_consensus(Context& ctx, NetUid netuid, EpochConsensus mode)
{
    if (netuid.is_root() || has_timelocked_commits(ctx, netuid)) return fail(Error::InvalidValue);
    const u32 uids = u32{neuron_count(ctx, netuid)} * mechanism_count(ctx, netuid).value;
    if (uids > uids_over_all_mechanisms_max(mode)) return fail(Error::TooManyUIDsPerMechanism);
    // What was saved on the way in must survive a second call.
    if (mode != epoch_consensus(ctx, netuid)) {
        if (mode == EpochConsensus::Null)
            enter_null(ctx, netuid);
        else
            enter_yuma(ctx, netuid);
        storage::SubnetEpochConsensus.put(ctx, netuid, mode);
    }
    ctx.deposit(event::EpochConsensusSet{netuid, mode});
    return {};
}

}  // namespace tau::pallets::subtensor
