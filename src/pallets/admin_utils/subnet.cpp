// Emission, stake and mechanisms of one subnet.
#include "pallets/admin_utils/calls.hpp"
#include "pallets/admin_utils/events.hpp"
#include "pallets/admin_utils/rights.hpp"
#include "pallets/subtensor/hyperparams.hpp"
#include "pallets/subtensor/mechanisms.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tempo.hpp"

namespace tau::pallets::admin_utils::call {
namespace {

constexpr u16 collateral_lock_share_max = 62'258;  // 95%
const U64F64 collateral_drain_ratio_max = U64F64::from_bits(u128{10} << 64);

/// Root or the owner at any rate, on a subnet other than root, while the admin window is open.
Outcome<> admit_to_owner_cut(const Context& ctx, const Origin& origin, NetUid netuid)
{
    TAU_TRY(subtensor::ensure_subnet_owner_or_root(ctx, origin, netuid));
    TAU_TRY(subtensor::ensure_admin_window_open(ctx, netuid));
    return ensure_subnet_but_root(ctx, netuid);
}

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_min_childkey_take_per_subnet& call)
{
    return as_owner(ctx, origin, call.netuid, Hyperparameter::MinChildkeyTake, [&](const Owner&) -> Outcome<> {
        if (call.take < subtensor::storage::MinChildkeyTake.get(ctx) ||
            call.take > subtensor::storage::MaxChildkeyTake.get(ctx))
            return fail(Error::InvalidValue);
        subtensor::set_min_childkey_take(ctx, call.netuid, call.take);
        return {};
    });
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_toggle_transfer& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, Hyperparameter::TransferEnabled));
    subtensor::set_transfer_toggle(ctx, call.netuid, call.toggle);
    return record(ctx, owner, call.netuid, Hyperparameter::TransferEnabled);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_recycle_or_burn& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, Hyperparameter::RecycleOrBurn));
    subtensor::set_recycle_or_burn(ctx, call.netuid, call.recycle_or_burn);
    return record(ctx, owner, call.netuid, Hyperparameter::RecycleOrBurn);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_ema_price_halving_period& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_ema_price_halving_period(ctx, call.netuid, call.ema_halving);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_subtoken_enabled& call)
{
    TAU_TRY(admit_root(ctx, origin, call.netuid));
    subtensor::set_subtoken_enabled(ctx, call.netuid, call.subtoken_enabled);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_sn_owner_hotkey& call)
{
    TAU_TRY(subtensor::ensure_subnet_owner_or_root(ctx, origin, call.netuid));
    TAU_TRY(subtensor::change_owner_hotkey(ctx, call.netuid, call.hotkey));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_owner_cut_enabled& call)
{
    TAU_TRY(admit_to_owner_cut(ctx, origin, call.netuid));
    subtensor::set_owner_cut_enabled(ctx, call.netuid, call.enabled);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_owner_cut_auto_lock_enabled& call)
{
    TAU_TRY(admit_to_owner_cut(ctx, origin, call.netuid));
    subtensor::set_owner_cut_auto_lock_enabled(ctx, call.netuid, call.enabled);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_subnet_emission_enabled& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(ensure_subnet_but_root(ctx, call.netuid));
    subtensor::set_subnet_emission_enabled(ctx, call.netuid, call.enabled);
    ctx.deposit(event::SubnetEmissionEnabledSet{call.netuid, call.enabled});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_mechanism_count& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, TransactionKind::MechanismCountUpdate));
    TAU_TRY(subtensor::set_mechanism_count(ctx, call.netuid, call.mechanism_count));
    return record(ctx, owner, call.netuid, TransactionKind::MechanismCountUpdate);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_mechanism_emission_split& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, TransactionKind::MechanismEmission));
    TAU_TRY(subtensor::set_emission_split(ctx, call.netuid, call.maybe_split));
    return record(ctx, owner, call.netuid, TransactionKind::MechanismEmission);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_collateral_lock_share& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, Hyperparameter::CollateralLockShare));
    TAU_TRY(ensure_subnet_but_root(ctx, call.netuid));
    if (call.lock_share > collateral_lock_share_max) return fail(Error::CollateralLockShareTooHigh);
    subtensor::set_collateral_lock_share(ctx, call.netuid, call.lock_share);
    ctx.deposit(event::CollateralLockShareSet{call.netuid, call.lock_share});
    return record(ctx, owner, call.netuid, Hyperparameter::CollateralLockShare);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_collateral_drain_ratio& call)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, call.netuid, Hyperparameter::CollateralDrainRatio));
    TAU_TRY(ensure_subnet_but_root(ctx, call.netuid));
    if (call.drain_ratio == U64F64{} || call.drain_ratio > collateral_drain_ratio_max)
        return fail(Error::CollateralDrainRatioOutOfBounds);
    subtensor::set_collateral_drain_ratio(ctx, call.netuid, call.drain_ratio);
    ctx.deposit(event::CollateralDrainRatioSet{call.netuid, call.drain_ratio});
    return record(ctx, owner, call.netuid, Hyperparameter::CollateralDrainRatio);
}

}  // namespace tau::pallets::admin_utils::call
