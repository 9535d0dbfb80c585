// Limits of the whole chain; see hyperparams.hpp.
#include "pallets/subtensor/hyperparams.hpp"

#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {

void set_max_delegate_take(Context& ctx, PerU16 value)
{
    storage::MaxDelegateTake.put(ctx, value);
    ctx.deposit(event::MaxDelegateTakeSet{value});
}

void set_min_delegate_take(Context& ctx, PerU16 value)
{
    storage::MinDelegateTake.put(ctx, value);
    ctx.deposit(event::MinDelegateTakeSet{value});
}

void set_tx_rate_limit(Context& ctx, u64 value)
{
    storage::TxRateLimit.put(ctx, value);
    ctx.deposit(event::TxRateLimitSet{value});
}

void set_tx_delegate_take_rate_limit(Context& ctx, u64 value)
{
    storage::TxDelegateTakeRateLimit.put(ctx, value);
    ctx.deposit(event::TxDelegateTakeRateLimitSet{value});
}

void set_subnet_owner_cut(Context& ctx, u16 value)
{
    storage::SubnetOwnerCut.put(ctx, value);
    ctx.deposit(event::SubnetOwnerCutSet{value});
}

void set_network_rate_limit(Context& ctx, u64 value)
{
    storage::NetworkRateLimit.put(ctx, value);
    ctx.deposit(event::NetworkRateLimitSet{value});
}

void set_network_immunity_period(Context& ctx, u64 value)
{
    storage::NetworkImmunityPeriod.put(ctx, value);
    ctx.deposit(event::NetworkImmunityPeriodSet{value});
}

void set_network_min_lock_cost(Context& ctx, Tao value)
{
    storage::NetworkMinLockCost.put(ctx, value);
    ctx.deposit(event::NetworkMinLockCostSet{value});
}

void set_subnet_limit(Context& ctx, u16 value)
{
    storage::SubnetLimit.put(ctx, value);
    ctx.deposit(event::SubnetLimitSet{value});
}

void set_lock_reduction_interval(Context& ctx, u64 value)
{
    storage::NetworkLockReductionInterval.put(ctx, value);
    ctx.deposit(event::NetworkLockCostReductionIntervalSet{value});
}

void set_stake_threshold(Context& ctx, u64 value)
{
    storage::StakeThreshold.put(ctx, value);
    ctx.deposit(event::StakeThresholdSet{value});
}

void set_dissolve_schedule_duration(Context& ctx, u32 value)
{
    storage::DissolveNetworkScheduleDuration.put(ctx, value);
    ctx.deposit(event::DissolveNetworkScheduleDurationSet{value});
}

void set_subnet_moving_alpha(Context& ctx, I96F32 value)
{
    storage::SubnetMovingAlpha.put(ctx, value);
}

void set_commit_reveal_version(Context& ctx, u16 value)
{
    storage::CommitRevealWeightsVersion.put(ctx, value);
    ctx.deposit(event::CommitRevealVersionSet{value});
}

void set_ck_burn(Context& ctx, u64 value)
{
    storage::CKBurn.put(ctx, value);
}

void set_admin_freeze_window(Context& ctx, u16 value)
{
    storage::AdminFreezeWindow.put(ctx, value);
    ctx.deposit(event::AdminFreezeWindowSet{value});
}

void set_owner_hyperparam_rate_limit(Context& ctx, u16 value)
{
    storage::OwnerHyperparamRateLimit.put(ctx, value);
    ctx.deposit(event::OwnerHyperparamRateLimitSet{value});
}

void set_start_call_delay(Context& ctx, u64 value)
{
    storage::StartCallDelay.put(ctx, value);
    ctx.deposit(event::StartCallDelaySet{value});
}

void set_coldkey_swap_announcement_delay(Context& ctx, u32 value)
{
    storage::ColdkeySwapAnnouncementDelay.put(ctx, value);
    ctx.deposit(event::ColdkeySwapAnnouncementDelaySet{value});
}

void set_coldkey_swap_reannouncement_delay(Context& ctx, u32 value)
{
    storage::ColdkeySwapReannouncementDelay.put(ctx, value);
    ctx.deposit(event::ColdkeySwapReannouncementDelaySet{value});
}

void set_max_epochs_per_block(Context& ctx, u8 value)
{
    storage::MaxEpochsPerBlock.put(ctx, value);
    ctx.deposit(event::MaxEpochsPerBlockSet{value});
}

}  // namespace tau::pallets::subtensor
