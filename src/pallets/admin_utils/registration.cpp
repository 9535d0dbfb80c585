// Uids, registration and its price on one subnet.
#include "pallets/admin_utils/calls.hpp"
#include "pallets/admin_utils/events.hpp"
#include "pallets/admin_utils/rights.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/epoch_consensus.hpp"
#include "pallets/subtensor/hyperparams.hpp"
#include "pallets/subtensor/mechanisms.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::admin_utils::call {
namespace {

constexpr u16 burn_half_life_max = 36'100;
const U64F64 burn_increase_min = U64F64::from_bits(u128{1} << 64), burn_increase_max = U64F64::from_bits(u128{3} << 64);

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_min_difficulty& call)
{
    TAU_TRY(admit_root(ctx, origin, call.netuid));
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    subtensor::set_min_difficulty(ctx, call.netuid, call.min_difficulty);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_max_difficulty& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::MaxDifficulty, [&](const Owner&) -> Outcome<> {
        subtensor::set_max_difficulty(ctx, call.netuid, call.max_difficulty);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_difficulty& call)
{
    TAU_TRY(admit_root(ctx, origin, call.netuid));
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    subtensor::set_difficulty(ctx, call.netuid, call.difficulty);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_adjustment_interval& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    subtensor::set_adjustment_interval(ctx, call.netuid, call.adjustment_interval);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_adjustment_alpha& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::AdjustmentAlpha, [&](const Owner&) -> Outcome<> {
        subtensor::set_adjustment_alpha(ctx, call.netuid, call.adjustment_alpha);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_immunity_period& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::ImmunityPeriod, [&](const Owner&) -> Outcome<> {
        subtensor::set_immunity_period(ctx, call.netuid, call.immunity_period);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_max_allowed_uids& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::MaxAllowedUids, [&](const Owner&) -> Outcome<> {
        const u16 value = call.max_allowed_uids;
        if (value < subtensor::storage::MinAllowedUids.get(ctx, call.netuid))
            return fail(Error::MaxAllowedUidsLessThanMinAllowedUids);
        if (value < subtensor::neuron_count(ctx, call.netuid)) return fail(Error::MaxAllowedUIdsLessThanCurrentUIds);
        if (value > subtensor::uids_over_all_mechanisms_max(subtensor::epoch_consensus(ctx, call.netuid)))
            return fail(Error::MaxAllowedUidsGreaterThanDefaultMaxAllowedUids);
        const MechId mechanisms = subtensor::mechanism_count(ctx, call.netuid);
        TAU_TRY(subtensor::ensure_uids_over_all_mechanisms(ctx, call.netuid, value, mechanisms));
        subtensor::set_max_allowed_uids(ctx, call.netuid, call.max_allowed_uids);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_min_allowed_uids& call)
{
    TAU_TRY(admit_root(ctx, origin, call.netuid));
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    if (call.min_allowed_uids >= subtensor::storage::MaxAllowedUids.get(ctx, call.netuid))
        return fail(Error::MinAllowedUidsGreaterThanMaxAllowedUids);
    if (call.min_allowed_uids >= subtensor::neuron_count(ctx, call.netuid))
        return fail(Error::MinAllowedUidsGreaterThanCurrentUids);
    subtensor::set_min_allowed_uids(ctx, call.netuid, call.min_allowed_uids);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_max_allowed_validators& call)
{
    TAU_TRY(admit_root(ctx, origin, call.netuid));
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    if (call.max_allowed_validators > subtensor::storage::MaxAllowedUids.get(ctx, call.netuid))
        return fail(Error::MaxValidatorsLargerThanMaxUIds);
    const bool one_validator = subtensor::epoch_consensus(ctx, call.netuid) == EpochConsensus::Null;
    if (one_validator && call.max_allowed_validators != 1) return fail(Error::InvalidValue);
    subtensor::set_max_allowed_validators(ctx, call.netuid, call.max_allowed_validators);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_min_non_immune_uids& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_min_non_immune_uids(ctx, call.netuid, call.min);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_trim_to_max_allowed_uids& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, TransactionKind::MaxUidsTrimming));
    TAU_TRY(subtensor::trim_to_max_allowed_uids(ctx, call.netuid, call.max_n));
    return record(ctx, owner, call.netuid, TransactionKind::MaxUidsTrimming);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_owner_immune_neuron_limit& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, Hyperparameter::ImmuneNeuronLimit));
    TAU_TRY(subtensor::set_owner_immune_neuron_limit(ctx, call.netuid, call.immune_neurons));
    return record(ctx, owner, call.netuid, Hyperparameter::ImmuneNeuronLimit);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_target_registrations_per_interval& call)
{
    TAU_TRY(admit_root(ctx, origin, call.netuid));
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    subtensor::set_target_registrations_per_interval(ctx, call.netuid, call.target_registrations_per_interval);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_max_registrations_per_block& call)
{
    TAU_TRY(admit_root(ctx, origin, call.netuid));
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    subtensor::set_max_registrations_per_block(ctx, call.netuid, call.max_registrations_per_block);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_min_burn& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::MinBurn, [&](const Owner&) -> Outcome<> {
        if (call.min_burn >= subtensor::constants::MinBurnUpperBound.of(ctx) ||
            call.min_burn >= subtensor::storage::MaxBurn.get(ctx, call.netuid))
            return fail(Error::ValueNotInBounds);
        subtensor::set_min_burn(ctx, call.netuid, call.min_burn);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_max_burn& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::MaxBurn, [&](const Owner&) -> Outcome<> {
        if (call.max_burn <= subtensor::constants::MaxBurnLowerBound.of(ctx) ||
            call.max_burn <= subtensor::storage::MinBurn.get(ctx, call.netuid))
            return fail(Error::ValueNotInBounds);
        subtensor::set_max_burn(ctx, call.netuid, call.max_burn);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_rao_recycled& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    subtensor::set_rao_recycled(ctx, call.netuid, call.rao_recycled);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_burn_half_life& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::BurnHalfLife, [&](const Owner&) -> Outcome<> {
        TAU_TRY(ensure_subnet_but_root(ctx, call.netuid));
        if (call.burn_half_life == 0 || call.burn_half_life > burn_half_life_max) return fail(Error::InvalidValue);
        subtensor::set_burn_half_life(ctx, call.netuid, call.burn_half_life);
        ctx.deposit(event::BurnHalfLifeSet{call.netuid, call.burn_half_life});
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_burn_increase_mult& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::BurnIncreaseMult, [&](const Owner&) -> Outcome<> {
        TAU_TRY(ensure_subnet_but_root(ctx, call.netuid));
        if (call.burn_increase_mult < burn_increase_min || call.burn_increase_mult > burn_increase_max)
            return fail(Error::InvalidValue);
        subtensor::set_burn_increase_mult(ctx, call.netuid, call.burn_increase_mult);
        ctx.deposit(event::BurnIncreaseMultSet{call.netuid, call.burn_increase_mult});
        return {};
    });
}

}  // namespace tau::pallets::admin_utils::call
