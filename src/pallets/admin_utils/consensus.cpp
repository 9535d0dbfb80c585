// Weights, bonds and epochs of one subnet.
#include "pallets/admin_utils/calls.hpp"
#include "pallets/admin_utils/events.hpp"
#include "pallets/admin_utils/rights.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/hyperparams.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::admin_utils::call {
namespace {

/// An owner's bonds keep moving; in millionths.
constexpr u64 owner_bonds_moving_average_max = 975'000;

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_serving_rate_limit& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, Hyperparameter::ServingRateLimit));
    subtensor::set_serving_rate_limit(ctx, call.netuid, call.serving_rate_limit);
    return record(ctx, owner, call.netuid, Hyperparameter::ServingRateLimit);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_weights_version_key& call)
{
    return as_owner(ctx, origin, call.netuid, TransactionKind::SetWeightsVersionKey, [&](const Owner&) -> Outcome<> {
        subtensor::set_weights_version_key(ctx, call.netuid, call.weights_version_key);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_weights_set_rate_limit& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    subtensor::set_weights_set_rate_limit(ctx, call.netuid, call.weights_set_rate_limit);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_min_allowed_weights& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::MinAllowedWeights, [&](const Owner&) -> Outcome<> {
        subtensor::set_min_allowed_weights(ctx, call.netuid, call.min_allowed_weights);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_kappa& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    subtensor::set_kappa(ctx, call.netuid, call.kappa);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_rho& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::Rho, [&](const Owner&) -> Outcome<> {
        subtensor::set_rho(ctx, call.netuid, call.rho);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_activity_cutoff& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::ActivityCutoff, [&](const Owner&) -> Outcome<> {
        if (call.activity_cutoff < subtensor::storage::MinActivityCutoff.get(ctx))
            return subtensor::fail(subtensor::Error::ActivityCutoffTooLow);
        subtensor::set_activity_cutoff(ctx, call.netuid, call.activity_cutoff);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_bonds_moving_average& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, Hyperparameter::BondsMovingAverage));
    if (owner && call.bonds_moving_average > owner_bonds_moving_average_max)
        return fail(Error::BondsMovingAverageMaxReached);
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    subtensor::set_bonds_moving_average(ctx, call.netuid, call.bonds_moving_average);
    return record(ctx, owner, call.netuid, Hyperparameter::BondsMovingAverage);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_bonds_penalty& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::BondsPenalty, [&](const Owner&) -> Outcome<> {
        subtensor::set_bonds_penalty(ctx, call.netuid, call.bonds_penalty);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_commit_reveal_weights_enabled& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::CommitRevealEnabled, [&](const Owner&) -> Outcome<> {
        subtensor::set_commit_reveal_enabled(ctx, call.netuid, call.enabled);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_commit_reveal_weights_interval& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::WeightCommitInterval,
                    [&](const Owner&) { return subtensor::set_reveal_period(ctx, call.netuid, call.interval); });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_liquid_alpha_enabled& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, Hyperparameter::LiquidAlphaEnabled));
    subtensor::set_liquid_alpha_enabled(ctx, call.netuid, call.enabled);
    return record(ctx, owner, call.netuid, Hyperparameter::LiquidAlphaEnabled);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_liquid_alpha_consensus_mode& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::LiquidAlphaConsensusMode, [&](const Owner&) -> Outcome<> {
        subtensor::set_liquid_alpha_consensus_mode(ctx, call.netuid, call.mode);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_alpha_values& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, Hyperparameter::AlphaValues));
    TAU_TRY(subtensor::set_alpha_values(ctx, call.netuid, call.alpha_low, call.alpha_high));
    return record(ctx, owner, call.netuid, Hyperparameter::AlphaValues);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_alpha_sigmoid_steepness& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::AlphaSigmoidSteepness,
                    [&](const Owner& owner) -> Outcome<> {
                        if (owner && call.steepness < 0) return fail(Error::NegativeSigmoidSteepness);
                        subtensor::set_alpha_sigmoid_steepness(ctx, call.netuid, call.steepness);
                        return {};
                    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_yuma3_enabled& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, Hyperparameter::Yuma3Enabled));
    subtensor::set_yuma3_enabled(ctx, call.netuid, call.enabled);
    ctx.deposit(event::Yuma3EnableToggled{call.netuid, call.enabled});
    return record(ctx, owner, call.netuid, Hyperparameter::Yuma3Enabled);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_bonds_reset_enabled& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, Hyperparameter::BondsResetEnabled));
    subtensor::set_bonds_reset(ctx, call.netuid, call.enabled);
    ctx.deposit(event::BondsResetToggled{call.netuid, call.enabled});
    return record(ctx, owner, call.netuid, Hyperparameter::BondsResetEnabled);
}

}  // namespace tau::pallets::admin_utils::call
