#include "pallets/subtensor/mechanisms.hpp"

#include "pallets/subtensor/epoch_consensus.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

constexpr u8 mechanisms_of_subnet_max = 16;
constexpr u32 no_limit = ~u32{0};

void clear_mechanism(Context& ctx, NetUidStorageIndex index)
{
    storage::Weights.clear_under(ctx, no_limit, index);
    storage::Incentive.remove(ctx, index);
    storage::LastUpdate.remove(ctx, index);
    storage::Bonds.clear_under(ctx, no_limit, index);
    storage::WeightCommits.clear_under(ctx, no_limit, index);
    storage::TimelockedWeightCommits.clear_under(ctx, no_limit, index);
}

}  // namespace

Outcome<> ensure_uids_over_all_mechanisms(const Context& ctx, NetUid netuid, u16 max_uids, MechId mechanisms)
{
    const u32 most = uids_over_all_mechanisms_max(epoch_consensus(ctx, netuid));
    if (u32{max_uids} * mechanisms.value > most) return fail(Error::TooManyUIDsPerMechanism);
    return {};
}

Outcome<> set_mechanism_count(Context& ctx, NetUid netuid, MechId count)
{
    if (!subnet_exists(ctx, netuid)) return fail(Error::MechanismDoesNotExist);
    if (count.value == 0 || count.value > storage::MaxMechanismCount.get(ctx).value) return fail(Error::InvalidValue);
    TAU_TRY(ensure_uids_over_all_mechanisms(ctx, netuid, storage::MaxAllowedUids.get(ctx, netuid), count));
    if (count.value > mechanisms_of_subnet_max) return fail(Error::InvalidValue);
    const u8 before = mechanism_count(ctx, netuid).value;
    if (before == count.value) return {};
    for (u8 gone = count.value; gone < before; ++gone) clear_mechanism(ctx, storage_index(netuid, MechId(gone)));
    storage::MechanismCountCurrent.put(ctx, netuid, count);
    storage::MechanismEmissionSplit.remove(ctx, netuid);
    return {};
}

Outcome<> set_max_mechanism_count(Context& ctx, MechId count)
{
    if (count.value == 0 || count.value > mechanisms_of_subnet_max) return fail(Error::InvalidValue);
    storage::MaxMechanismCount.put(ctx, count);
    return {};
}

Outcome<> set_emission_split(Context& ctx, NetUid netuid, const std::optional<std::vector<u16>>& split)
{
    if (!subnet_exists(ctx, netuid)) return fail(Error::MechanismDoesNotExist);
    if (!split) {
        storage::MechanismEmissionSplit.remove(ctx, netuid);
        return {};
    }
    u64 total = 0;
    for (const u16 part : *split) total += part;
    if (split->empty() || split->size() > mechanism_count(ctx, netuid).value || total != 0xffff)
        return fail(Error::InvalidValue);
    storage::MechanismEmissionSplit.put(ctx, netuid, *split);
    return {};
}

}  // namespace tau::pallets::subtensor
