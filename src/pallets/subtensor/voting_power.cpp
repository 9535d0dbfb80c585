// Switches of the voting power (reference: utils/voting_power.rs).
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor::call {
namespace {

/// 14 days of 12 s, in which tracking goes on after it was switched off.
constexpr u64 disable_grace_period = 100'800;
/// One, in parts of 10^18.
constexpr u64 max_ema_alpha = 1'000'000'000'000'000'000;

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const enable_voting_power_tracking& call)
{
    TAU_TRY(ensure_subnet_owner_or_root(ctx, origin, call.netuid));
    storage::VotingPowerTrackingEnabled.put(ctx, call.netuid, true);
    storage::VotingPowerDisableAtBlock.remove(ctx, call.netuid);
    ctx.deposit(event::VotingPowerTrackingEnabled{call.netuid});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const disable_voting_power_tracking& call)
{
    TAU_TRY(ensure_subnet_owner_or_root(ctx, origin, call.netuid));
    if (!storage::VotingPowerTrackingEnabled.get(ctx, call.netuid)) return fail(Error::VotingPowerTrackingNotEnabled);
    const u64 until = u64{ctx.block_number} + disable_grace_period;
    storage::VotingPowerDisableAtBlock.put(ctx, call.netuid, until);
    ctx.deposit(event::VotingPowerTrackingDisableScheduled{call.netuid, until});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_voting_power_ema_alpha& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.alpha > max_ema_alpha) return fail(Error::InvalidVotingPowerEmaAlpha);
    storage::VotingPowerEmaAlpha.put(ctx, call.netuid, call.alpha);
    ctx.deposit(event::VotingPowerEmaAlphaSet{call.netuid, call.alpha});
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
