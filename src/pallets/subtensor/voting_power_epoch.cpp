#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/inherited.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/voting_power.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// Weights of the average are parts of this.
constexpr u64 whole = 1'000'000'000'000'000'000;

u64 moved_average(u64 stake, u64 before, u64 alpha)
{
    const u128 rest = alpha > whole ? 0 : whole - alpha;
    const u128 result = (u128{alpha} * stake + rest * before) / whole;
    return static_cast<u64>(std::min<u128>(result, ~u64{0}));
}

void finish_tracking(Context& ctx, NetUid netuid)
{
    storage::VotingPower.clear_under(ctx, ~u64{0}, netuid);
    storage::VotingPowerTrackingEnabled.put(ctx, netuid, false);
    storage::VotingPowerDisableAtBlock.remove(ctx, netuid);
    ctx.deposit(event::VotingPowerTrackingDisabled{netuid});
}

/// A validator is forgotten only when it falls below the threshold, not while it grows up to it.
void update_validator(Context& ctx, NetUid netuid, const AccountId& hotkey, u64 stake, u64 threshold)
{
    const u64 before = storage::VotingPower.get(ctx, netuid, hotkey);
    const u64 now = moved_average(stake, before, storage::VotingPowerEmaAlpha.get(ctx, netuid));
    if (now < threshold && before >= threshold)
        storage::VotingPower.remove(ctx, netuid, hotkey);
    else if (now > 0)
        storage::VotingPower.put(ctx, netuid, hotkey, now);
}

void drop_deregistered(Context& ctx, NetUid netuid)
{
    storage::VotingPower.for_each_under(
        ctx,
        [&](const AccountId& hotkey, u64) {
            if (!storage::IsNetworkMember.get(ctx, hotkey, netuid)) storage::VotingPower.remove(ctx, netuid, hotkey);
        },
        netuid);
}

/// The stake weight in rao, counted once per mechanism.
u64 stake_over_mechanisms(I64F64 stake, std::size_t mechanisms)
{
    const u64 once = U64F64::saturating_from_num(stake).to_num<u64>();
    return static_cast<u64>(std::min<u128>(u128{once} * mechanisms, ~u64{0}));
}

}  // namespace

void update_voting_power(Context& ctx, NetUid netuid, const yuma::EpochOutput& out)
{
    if (!storage::VotingPowerTrackingEnabled.get(ctx, netuid)) return;
    const u64 end = storage::VotingPowerDisableAtBlock.get(ctx, netuid);
    if (end > 0 && ctx.block_number >= end) return finish_tracking(ctx, netuid);
    for (u16 uid = 0; uid < out.validator_permit.size(); ++uid) {
        const auto hotkey = storage::Keys.try_get(ctx, netuid, uid);
        if (!hotkey) continue;
        if (out.validator_permit[uid] != 0) {
            const u64 stake = stake_over_mechanisms(stake_weight(ctx, *hotkey, netuid), out.mechanisms.size());
            update_validator(ctx, netuid, *hotkey, stake, storage::StakeThreshold.get(ctx));
        } else {
            storage::VotingPower.remove(ctx, netuid, *hotkey);
        }
    }
    drop_deregistered(ctx, netuid);
}

}  // namespace tau::pallets::subtensor
