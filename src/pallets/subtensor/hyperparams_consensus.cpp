// Weights, bonds and epochs; see hyperparams.hpp.
#include "pallets/subtensor/hyperparams.hpp"

#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {

void set_serving_rate_limit(Context& ctx, NetUid netuid, u64 value)
{
    storage::ServingRateLimit.put(ctx, netuid, value);
    ctx.deposit(event::ServingRateLimitSet{netuid, value});
}

void set_weights_version_key(Context& ctx, NetUid netuid, u64 value)
{
    storage::WeightsVersionKey.put(ctx, netuid, value);
    ctx.deposit(event::WeightsVersionKeySet{netuid, value});
}

void set_weights_set_rate_limit(Context& ctx, NetUid netuid, u64 value)
{
    storage::WeightsSetRateLimit.put(ctx, netuid, value);
    ctx.deposit(event::WeightsSetRateLimitSet{netuid, value});
}

void set_min_allowed_weights(Context& ctx, NetUid netuid, u16 value)
{
    storage::MinAllowedWeights.put(ctx, netuid, value);
    ctx.deposit(event::MinAllowedWeightSet{netuid, value});
}

void set_kappa(Context& ctx, NetUid netuid, u16 value)
{
    storage::Kappa.put(ctx, netuid, value);
    ctx.deposit(event::KappaSet{netuid, value});
}

void set_rho(Context& ctx, NetUid netuid, u16 value)
{
    storage::Rho.put(ctx, netuid, value);
}

void set_activity_cutoff(Context& ctx, NetUid netuid, u16 value)
{
    storage::ActivityCutoff.put(ctx, netuid, value);
    ctx.deposit(event::ActivityCutoffSet{netuid, value});
}

void set_activity_cutoff_factor(Context& ctx, NetUid netuid, u32 value)
{
    storage::ActivityCutoffFactorMilli.put(ctx, netuid, value);
    ctx.deposit(event::ActivityCutoffFactorMilliSet{netuid, value});
}

void set_bonds_moving_average(Context& ctx, NetUid netuid, u64 value)
{
    storage::BondsMovingAverage.put(ctx, netuid, value);
    ctx.deposit(event::BondsMovingAverageSet{netuid, value});
}

void set_bonds_penalty(Context& ctx, NetUid netuid, u16 value)
{
    storage::BondsPenalty.put(ctx, netuid, value);
    ctx.deposit(event::BondsPenaltySet{netuid, value});
}

void set_bonds_reset(Context& ctx, NetUid netuid, bool value)
{
    storage::BondsResetOn.put(ctx, netuid, value);
    ctx.deposit(event::BondsResetOnSet{netuid, value});
}

void set_commit_reveal_enabled(Context& ctx, NetUid netuid, bool value)
{
    storage::CommitRevealWeightsEnabled.put(ctx, netuid, value);
    ctx.deposit(event::CommitRevealEnabled{netuid, value});
}

void set_liquid_alpha_enabled(Context& ctx, NetUid netuid, bool value)
{
    storage::LiquidAlphaOn.put(ctx, netuid, value);
}

void set_liquid_alpha_consensus_mode(Context& ctx, NetUid netuid, ConsensusMode value)
{
    storage::LiquidAlphaConsensusMode.put(ctx, netuid, value);
    ctx.deposit(event::LiquidAlphaConsensusModeSet{netuid, value});
}

void set_alpha_sigmoid_steepness(Context& ctx, NetUid netuid, i16 value)
{
    storage::AlphaSigmoidSteepness.put(ctx, netuid, value);
}

void set_yuma3_enabled(Context& ctx, NetUid netuid, bool value)
{
    storage::Yuma3On.put(ctx, netuid, value);
}

}  // namespace tau::pallets::subtensor
