// Limits and prices of the whole chain; root only.
#include "pallets/admin_utils/calls.hpp"
#include "pallets/admin_utils/events.hpp"
#include "pallets/admin_utils/rights.hpp"
#include "pallets/admin_utils/storage.hpp"
#include "pallets/subtensor/hyperparams.hpp"
#include "pallets/subtensor/mechanisms.hpp"

namespace tau::pallets::admin_utils::call {

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_default_take& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_max_delegate_take(ctx, call.default_take);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_tx_rate_limit& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_tx_rate_limit(ctx, call.tx_rate_limit);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_subnet_owner_cut& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_subnet_owner_cut(ctx, call.subnet_owner_cut);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_network_rate_limit& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_network_rate_limit(ctx, call.rate_limit);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_network_immunity_period& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_network_immunity_period(ctx, call.immunity_period);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_network_min_lock_cost& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_network_min_lock_cost(ctx, call.lock_cost);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_subnet_limit& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_subnet_limit(ctx, call.max_subnets);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_lock_reduction_interval& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_lock_reduction_interval(ctx, call.interval);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_stake_threshold& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_stake_threshold(ctx, call.min_stake);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_nominator_min_required_stake& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_nominator_min_required_stake(ctx, call.min_stake);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_tx_delegate_take_rate_limit& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_tx_delegate_take_rate_limit(ctx, call.tx_rate_limit);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_min_delegate_take& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_min_delegate_take(ctx, call.take);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_dissolve_network_schedule_duration& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_dissolve_schedule_duration(ctx, call.duration);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_subnet_moving_alpha& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_subnet_moving_alpha(ctx, call.alpha);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_commit_reveal_version& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_commit_reveal_version(ctx, call.version);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_ck_burn& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_ck_burn(ctx, call.burn);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_admin_freeze_window& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_admin_freeze_window(ctx, call.window);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_owner_hparam_rate_limit& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_owner_hyperparam_rate_limit(ctx, call.epochs);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_start_call_delay& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_start_call_delay(ctx, call.delay);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_coldkey_swap_announcement_delay& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_coldkey_swap_announcement_delay(ctx, call.duration);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_coldkey_swap_reannouncement_delay& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_coldkey_swap_reannouncement_delay(ctx, call.duration);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_max_epochs_per_block& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.max_epochs_per_block == 0) return fail(Error::ValueNotInBounds);
    subtensor::set_max_epochs_per_block(ctx, call.max_epochs_per_block);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_max_mechanism_count& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(subtensor::set_max_mechanism_count(ctx, call.max_mechanism_count));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_toggle_evm_precompile& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (storage::PrecompileEnable.get(ctx, call.precompile_id) == call.enabled) return PostInfo{};
    storage::PrecompileEnable.put(ctx, call.precompile_id, call.enabled);
    ctx.deposit(event::PrecompileUpdated{call.precompile_id, call.enabled});
    return PostInfo{};
}

}  // namespace tau::pallets::admin_utils::call
