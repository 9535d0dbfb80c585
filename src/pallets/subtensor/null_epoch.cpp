#include "pallets/subtensor/null_epoch.hpp"

#include "base/wide.hpp"
#include "pallets/subtensor/inherited.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tempo.hpp"

#include <algorithm>
#include <numeric>

namespace tau::pallets::subtensor {
namespace {

u128 sum_of(std::span<const u128> shares)
{
    return std::accumulate(shares.begin(), shares.end(), u128{0});
}

std::vector<u16> proportions(std::span<const u128> shares)
{
    std::vector<u16> out;
    for (const u64 part : exact_parts(65535, shares)) out.push_back(static_cast<u16>(part));
    return out;
}

/// The winner's row as it is stored, without miners that registered since; every uid alike when nothing is left.
std::vector<u128> miner_shares(const Context& ctx, NetUid netuid, NetUidStorageIndex index, u16 winner, u16 n)
{
    std::vector<u128> shares(n);
    const u64 updated = last_update(ctx, index)[winner];
    for (const auto& [uid, value] : storage::Weights.get(ctx, index, winner)) {
        if (uid < n && storage::BlockAtRegistration.get(ctx, netuid, uid) < updated) shares[uid] = value;
    }
    if (sum_of(shares) == 0) std::ranges::fill(shares, u128{1});
    return shares;
}

std::vector<u8> activity(const Context& ctx, NetUid netuid, u16 n)
{
    const u64 cutoff = activity_cutoff_blocks(ctx, netuid);
    std::vector<u8> active(n);
    const auto updates = last_update(ctx, NetUidStorageIndex(netuid));
    for (u16 uid = 0; uid < n; ++uid) active[uid] = u128{updates[uid]} + cutoff >= ctx.block_number;
    return active;
}

/// Each pool over the mechanisms; without stake the miners get the validators' local part, too.
struct Pools {
    std::vector<u64> server, validator;
};
Pools split_pools(const Context& ctx, NetUid netuid, const emission::PendingAlpha& pending, bool staked)
{
    const std::size_t mechanisms = mechanism_count(ctx, netuid).value;
    const auto split = storage::MechanismEmissionSplit.get(ctx, netuid);
    const Alpha server = Alpha{pending.server}.saturating_add(Alpha{staked ? 0 : pending.validator});
    const Alpha validator = staked ? Alpha{pending.validator}.saturating_add(Alpha{pending.root}) : Alpha{0};
    return {yuma::split_emissions(server.value, mechanisms, split),
            yuma::split_emissions(validator.value, mechanisms, split)};
}

void add(std::vector<u64>& sum, std::span<const u64> part)
{
    for (std::size_t i = 0; i < part.size(); ++i) sum[i] = Alpha{sum[i]}.saturating_add(Alpha{part[i]}).value;
}

}  // namespace

std::optional<u16> null_winner(std::span<const I64F64> stake)
{
    if (stake.empty()) return std::nullopt;
    return static_cast<u16>(std::ranges::max_element(stake) - stake.begin());
}

std::vector<u64> exact_parts(u64 budget, std::span<const u128> shares)
{
    const u128 total = sum_of(shares);
    std::vector<u64> parts(shares.size());
    if (total == 0) return parts;
    u128 running = 0, given = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        running += shares[i];
        // At most the budget.
        const u128 until = mul_div(budget, running, total).value_or(budget);
        parts[i] = static_cast<u64>(until - given);
        given = until;
    }
    return parts;
}

yuma::EpochOutput null_epoch(const Context& ctx, NetUid netuid, const emission::PendingAlpha& pending)
{
    const auto weights = stake_weights(ctx, netuid);
    const u16 n = static_cast<u16>(weights.size());
    yuma::EpochOutput out;
    const auto winner = null_winner(weights);
    if (!winner) return out;
    // Stakes of all uids together are far below 2^64, so their sum in bits fits.
    std::vector<u128> stake;
    for (const I64F64 weight : weights) stake.push_back(static_cast<u128>(weight.bits));

    out.consensus.resize(n);
    out.validator_trust.resize(n);
    out.dividends = out.stake_weight = proportions(stake);
    out.active = activity(ctx, netuid, n);
    out.validator_permit.resize(n);
    out.validator_permit[*winner] = 1;
    out.server_emission.resize(n);
    out.validator_emission.resize(n);
    out.emission.resize(n);
    const auto pools = split_pools(ctx, netuid, pending, sum_of(stake) > 0);
    for (u8 m = 0; m < pools.server.size(); ++m) {
        const auto shares = miner_shares(ctx, netuid, storage_index(netuid, MechId{m}), *winner, n);
        yuma::MechanismOutput part;
        part.incentive = proportions(shares);
        part.consensus.resize(n);
        part.server_emission = exact_parts(pools.server[m], shares);
        add(out.server_emission, part.server_emission);
        add(out.validator_emission, exact_parts(pools.validator[m], stake));
        out.mechanisms.push_back(std::move(part));
    }
    add(out.emission, out.server_emission);
    add(out.emission, out.validator_emission);
    return out;
}

}  // namespace tau::pallets::subtensor
