// Uids, registration and its price; see hyperparams.hpp.
#include "pallets/subtensor/hyperparams.hpp"

#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {

void set_min_difficulty(Context& ctx, NetUid netuid, u64 value)
{
    storage::MinDifficulty.put(ctx, netuid, value);
    ctx.deposit(event::MinDifficultySet{netuid, value});
}

void set_max_difficulty(Context& ctx, NetUid netuid, u64 value)
{
    storage::MaxDifficulty.put(ctx, netuid, value);
    ctx.deposit(event::MaxDifficultySet{netuid, value});
}

void set_difficulty(Context& ctx, NetUid netuid, u64 value)
{
    storage::Difficulty.put(ctx, netuid, value);
    ctx.deposit(event::DifficultySet{netuid, value});
}

void set_adjustment_interval(Context& ctx, NetUid netuid, u16 value)
{
    storage::AdjustmentInterval.put(ctx, netuid, value);
    ctx.deposit(event::AdjustmentIntervalSet{netuid, value});
}

void set_adjustment_alpha(Context& ctx, NetUid netuid, u64 value)
{
    storage::AdjustmentAlpha.put(ctx, netuid, value);
    ctx.deposit(event::AdjustmentAlphaSet{netuid, value});
}

void set_immunity_period(Context& ctx, NetUid netuid, u16 value)
{
    storage::ImmunityPeriod.put(ctx, netuid, value);
    ctx.deposit(event::ImmunityPeriodSet{netuid, value});
}

void set_min_allowed_uids(Context& ctx, NetUid netuid, u16 value)
{
    storage::MinAllowedUids.put(ctx, netuid, value);
    ctx.deposit(event::MinAllowedUidsSet{netuid, value});
}

void set_max_allowed_uids(Context& ctx, NetUid netuid, u16 value)
{
    storage::MaxAllowedUids.put(ctx, netuid, value);
    ctx.deposit(event::MaxAllowedUidsSet{netuid, value});
}

void set_max_allowed_validators(Context& ctx, NetUid netuid, u16 value)
{
    storage::MaxAllowedValidators.put(ctx, netuid, value);
    ctx.deposit(event::MaxAllowedValidatorsSet{netuid, value});
}

void set_min_non_immune_uids(Context& ctx, NetUid netuid, u16 value)
{
    storage::MinNonImmuneUids.put(ctx, netuid, value);
    ctx.deposit(event::MinNonImmuneUidsSet{netuid, value});
}

void set_registration_allowed(Context& ctx, NetUid netuid, bool value)
{
    storage::NetworkRegistrationAllowed.put(ctx, netuid, value);
    ctx.deposit(event::RegistrationAllowed{netuid, value});
}

void set_pow_registration_allowed(Context& ctx, NetUid netuid, bool value)
{
    storage::NetworkPowRegistrationAllowed.put(ctx, netuid, value);
    ctx.deposit(event::PowRegistrationAllowed{netuid, value});
}

void set_target_registrations_per_interval(Context& ctx, NetUid netuid, u16 value)
{
    storage::TargetRegistrationsPerInterval.put(ctx, netuid, value);
    ctx.deposit(event::RegistrationPerIntervalSet{netuid, value});
}

void set_max_registrations_per_block(Context& ctx, NetUid netuid, u16 value)
{
    storage::MaxRegistrationsPerBlock.put(ctx, netuid, value);
    ctx.deposit(event::MaxRegistrationsPerBlockSet{netuid, value});
}

void set_min_burn(Context& ctx, NetUid netuid, Tao value)
{
    storage::MinBurn.put(ctx, netuid, value);
    ctx.deposit(event::MinBurnSet{netuid, value});
}

void set_max_burn(Context& ctx, NetUid netuid, Tao value)
{
    storage::MaxBurn.put(ctx, netuid, value);
    ctx.deposit(event::MaxBurnSet{netuid, value});
}

void set_rao_recycled(Context& ctx, NetUid netuid, Tao value)
{
    storage::RAORecycledForRegistration.put(ctx, netuid, value);
    ctx.deposit(event::RAORecycledForRegistrationSet{netuid, value});
}

void set_burn_half_life(Context& ctx, NetUid netuid, u16 value)
{
    storage::BurnHalfLife.put(ctx, netuid, value);
}

void set_burn_increase_mult(Context& ctx, NetUid netuid, U64F64 value)
{
    storage::BurnIncreaseMult.put(ctx, netuid, value);
}

void set_collateral_lock_share(Context& ctx, NetUid netuid, u16 value)
{
    storage::CollateralLockShare.put(ctx, netuid, value);
}

void set_collateral_drain_ratio(Context& ctx, NetUid netuid, U64F64 value)
{
    storage::CollateralDrainRatio.put(ctx, netuid, value);
}

}  // namespace tau::pallets::subtensor
