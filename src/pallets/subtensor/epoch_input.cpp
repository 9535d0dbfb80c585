// What the epoch reads.
#include "frame/revision.hpp"
#include "pallets/subtensor/epoch.hpp"
#include "pallets/subtensor/inherited.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tempo.hpp"

#include <algorithm>
#include <map>

namespace tau::pallets::subtensor {
namespace {

using HotkeyUids = std::map<AccountId, u16>;

std::optional<u16> owner_uid(const Context& ctx, NetUid netuid)
{
    const auto hotkey = owner_hotkey(ctx, netuid);
    return hotkey ? storage::Uids.get(ctx, netuid, *hotkey) : std::nullopt;
}

/// The block whose successor masks bonds. Epochs without consensus leave bonds as they are and do not count.
u64 last_yuma_step(const Context& ctx, NetUid netuid)
{
    const u64 last = storage::LastMechansimStepBlock.get(ctx, netuid);
    if (!frame::has(ctx, frame::Feature::null_consensus)) return last;
    return storage::LastYumaStepBlock.get(ctx, netuid).value_or(last);
}

std::vector<u64> registration_blocks(const Context& ctx, NetUid netuid, u16 n)
{
    std::vector<u64> blocks(n);
    for (u16 uid = 0; uid < n; ++uid) {
        if (storage::Keys.contains(ctx, netuid, uid)) blocks[uid] = storage::BlockAtRegistration.get(ctx, netuid, uid);
    }
    return blocks;
}

yuma::Subnet read_subnet(const Context& ctx, NetUid netuid)
{
    const u16 n = storage::SubnetworkN.get(ctx, netuid);
    const auto [alpha_low, alpha_high] = storage::AlphaValues.get(ctx, netuid);
    const auto permits = storage::ValidatorPermit.get(ctx, netuid);
    return {
        .n = n,
        .block = ctx.block_number,
        .last_step_block = last_yuma_step(ctx, netuid),
        .tempo = storage::Tempo.get(ctx, netuid),
        .activity_cutoff = activity_cutoff_blocks(ctx, netuid),
        .kappa = storage::Kappa.get(ctx, netuid),
        .bonds_penalty = storage::BondsPenalty.get(ctx, netuid),
        .bonds_moving_average = storage::BondsMovingAverage.get(ctx, netuid),
        .yuma3 = storage::Yuma3On.get(ctx, netuid),
        .liquid_alpha = storage::LiquidAlphaOn.get(ctx, netuid),
        .liquid_alpha_consensus_mode =
            yuma::ConsensusMode{static_cast<u8>(storage::LiquidAlphaConsensusMode.get(ctx, netuid))},
        .alpha_low = alpha_low,
        .alpha_high = alpha_high,
        .alpha_sigmoid_steepness = storage::AlphaSigmoidSteepness.get(ctx, netuid),
        .max_allowed_validators = storage::MaxAllowedValidators.get(ctx, netuid),
        .owner_uid = owner_uid(ctx, netuid),
        .stake_threshold = storage::StakeThreshold.get(ctx),
        .commit_reveal = storage::CommitRevealWeightsEnabled.get(ctx, netuid),
        .total_stake = stake_weights(ctx, netuid),
        .block_at_registration = registration_blocks(ctx, netuid, n),
        .validator_permit = std::vector<u8>(permits.begin(), permits.end()),
    };
}

/// Weights or bonds: rows of uids below n.
template <class Item>
yuma::StoredRows read_rows(const Context& ctx, const Item& item, NetUidStorageIndex index, u16 n)
{
    std::vector<std::vector<std::tuple<u16, u16>>> rows(n);
    item.for_each_under(
        ctx,
        [&](u16 uid, std::vector<std::tuple<u16, u16>> row) {
            if (uid < n) rows[uid] = std::move(row);
        },
        index);
    yuma::StoredRows out;
    std::vector<u16> columns, values;
    for (const auto& row : rows) {
        columns.clear();
        values.clear();
        for (const auto& [column, value] : row) {
            columns.push_back(column);
            values.push_back(value);
        }
        out.append_row(columns, values);
    }
    return out;
}

/// Earliest commit that is not expired, per uid.
class CommitBlocks {
public:
    CommitBlocks(const Context& ctx, NetUid netuid, const HotkeyUids& uids, u16 n)
        : ctx_(ctx), netuid_(netuid), uids_(uids), blocks_(n, ~u64{0})
    {
    }

    std::vector<u64> read(NetUidStorageIndex index) &&
    {
        storage::WeightCommits.for_each_under(
            ctx_,
            [&](const AccountId& who, const std::vector<std::tuple<H256, u64, u64, u64>>& queue) {
                const auto first =
                    std::ranges::find_if(queue, [&](const auto& commit) { return lives(std::get<1>(commit)); });
                if (first != queue.end()) note(who, std::get<2>(*first));
            },
            index);
        storage::TimelockedWeightCommits.for_each_under(
            ctx_,
            [&](u64 epoch, const auto& queue) {
                if (!lives(epoch)) return;
                for (const auto& commit : queue) note(std::get<0>(commit), std::get<1>(commit));
            },
            index);
        return std::move(blocks_);
    }

private:
    bool lives(u64 epoch) const { return !is_commit_expired(ctx_, netuid_, epoch); }
    void note(const AccountId& who, u64 block)
    {
        const auto uid = uids_.find(who);
        if (uid != uids_.end() && uid->second < blocks_.size()) {
            blocks_[uid->second] = std::min(blocks_[uid->second], block);
        }
    }

    const Context& ctx_;
    NetUid netuid_;
    const HotkeyUids& uids_;
    std::vector<u64> blocks_;
};

std::vector<u16> plain(const std::vector<PerU16>& values)
{
    std::vector<u16> out;
    for (const PerU16 value : values) out.push_back(value.value);
    return out;
}

}  // namespace

yuma::EpochInput epoch_input(const Context& ctx, NetUid netuid, Alpha emission)
{
    yuma::EpochInput input{.subnet = read_subnet(ctx, netuid),
                           .mechanisms = {},
                           .emission = emission.value,
                           .emission_split = storage::MechanismEmissionSplit.get(ctx, netuid)};
    const u16 n = input.subnet.n;
    HotkeyUids uids;
    if (input.subnet.commit_reveal) {
        storage::Keys.for_each_under(ctx, [&](u16 uid, const AccountId& hotkey) { uids[hotkey] = uid; }, netuid);
    }
    for (u8 m = 0; m < storage::MechanismCountCurrent.get(ctx, netuid).value; ++m) {
        const auto index = storage_index(netuid, MechId{m});
        input.mechanisms.push_back({
            .last_update = last_update(ctx, index),
            .weights = read_rows(ctx, storage::Weights, index, n),
            .bonds = read_rows(ctx, storage::Bonds, index, n),
            .commit_blocks = input.subnet.commit_reveal ? CommitBlocks(ctx, netuid, uids, n).read(index)
                                                        : std::vector<u64>(n, ~u64{0}),
            .previous_consensus = plain(storage::ConsensusByMechanism.get(ctx, index)),
        });
    }
    return input;
}

}  // namespace tau::pallets::subtensor
