// Tempo, activity and the registration switches, whose rules differ from those of other hyperparameters.
#include "pallets/subtensor/tempo.hpp"
#include "frame/revision.hpp"
#include "pallets/admin_utils/calls.hpp"
#include "pallets/admin_utils/rights.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/epoch_consensus.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/hyperparams.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::admin_utils::call {

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_tempo& call)
{
    TAU_TRY_ASSIGN(const Owner owner, subtensor::ensure_subnet_owner_or_root(ctx, origin, call.netuid));
    const bool in_bounds =
        call.tempo >= subtensor::constants::MinTempo.of(ctx) && call.tempo <= subtensor::constants::MaxTempo.of(ctx);
    if (owner && !in_bounds) return subtensor::fail(subtensor::Error::TempoOutOfBounds);
    TAU_TRY(subtensor::ensure_admin_window_open(ctx, call.netuid));
    TAU_TRY(ensure_subnet(ctx, call.netuid));
    const TransactionType limit = TransactionKind::TempoUpdate;
    if (owner && !limit.passes_on_subnet(ctx, *owner, call.netuid))
        return subtensor::fail(subtensor::Error::TxRateLimitExceeded);
    subtensor::apply_tempo_with_cycle_reset(ctx, call.netuid, call.tempo);
    return record(ctx, owner, call.netuid, limit);
}

/// The freeze window binds the owner only.
DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_activity_cutoff_factor& call)
{
    TAU_TRY_ASSIGN(const Owner owner, subtensor::ensure_subnet_owner_or_root(ctx, origin, call.netuid));
    if (call.factor_milli < subtensor::constants::MinActivityCutoffFactorMilli.of(ctx) ||
        call.factor_milli > subtensor::constants::MaxActivityCutoffFactorMilli.of(ctx))
        return subtensor::fail(subtensor::Error::ActivityCutoffFactorMilliOutOfBounds);
    const TransactionType limit = Hyperparameter::ActivityCutoffFactorMilli;
    if (owner) TAU_TRY(admit_owner(ctx, origin, call.netuid, limit));
    subtensor::set_activity_cutoff_factor(ctx, call.netuid, call.factor_milli);
    return record(ctx, owner, call.netuid, limit);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_network_registration_allowed& call)
{
    if (call.netuid.is_root() || !frame::has(ctx, frame::Feature::registration_by_work)) {
        TAU_TRY(frame::ensure_root(origin));
        subtensor::set_registration_allowed(ctx, call.netuid, call.registration_allowed);
        return PostInfo{};
    }
    return as_owner(ctx, origin, call.netuid, Hyperparameter::BurnRegistrationAllowed, [&](const Owner&) -> Outcome<> {
        // One way of registering stays open.
        if (!call.registration_allowed && !subtensor::storage::NetworkPowRegistrationAllowed.get(ctx, call.netuid))
            return fail(Error::InvalidValue);
        subtensor::set_registration_allowed(ctx, call.netuid, call.registration_allowed);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_network_pow_registration_allowed& call)
{
    if (!frame::has(ctx, frame::Feature::registration_by_work)) return fail(Error::POWRegistrationDisabled);
    return as_owner(ctx, origin, call.netuid, Hyperparameter::PowRegistrationAllowed, [&](const Owner&) -> Outcome<> {
        TAU_TRY(ensure_subnet_but_root(ctx, call.netuid));
        if (!call.registration_allowed && !subtensor::storage::NetworkRegistrationAllowed.get(ctx, call.netuid))
            return fail(Error::InvalidValue);
        subtensor::set_pow_registration_allowed(ctx, call.netuid, call.registration_allowed);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_epoch_consensus& call)
{
    TAU_TRY_ASSIGN(const Owner owner, subtensor::ensure_subnet_owner_or_root(ctx, origin, call.netuid));
    const TransactionType limit = Hyperparameter::EpochConsensus;
    if (owner && !limit.passes_on_subnet(ctx, *owner, call.netuid))
        return subtensor::fail(subtensor::Error::TxRateLimitExceeded);
    if (!subtensor::subnet_exists(ctx, call.netuid)) return subtensor::fail(subtensor::Error::SubnetNotExists);
    TAU_TRY(subtensor::ensure_admin_window_open(ctx, call.netuid));
    TAU_TRY(subtensor::set_epoch_consensus(ctx, call.netuid, call.mode));
    return record(ctx, owner, call.netuid, limit);
}

}  // namespace tau::pallets::admin_utils::call
