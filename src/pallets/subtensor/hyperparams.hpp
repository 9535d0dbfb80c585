// The setters of hyperparameters (reference: utils/misc.rs): each stores the value and says so where an event exists.
// They check only what their comment names; who may call and within which bounds is AdminUtils' part.
#pragma once

#include "frame/context.hpp"
#include "pallets/subtensor/types.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

// Uids, registration and its price.
void set_min_difficulty(Context& ctx, NetUid netuid, u64 value);
void set_max_difficulty(Context& ctx, NetUid netuid, u64 value);
void set_difficulty(Context& ctx, NetUid netuid, u64 value);
void set_adjustment_interval(Context& ctx, NetUid netuid, u16 value);
void set_adjustment_alpha(Context& ctx, NetUid netuid, u64 value);
void set_immunity_period(Context& ctx, NetUid netuid, u16 value);
void set_min_allowed_uids(Context& ctx, NetUid netuid, u16 value);
void set_max_allowed_uids(Context& ctx, NetUid netuid, u16 value);
void set_max_allowed_validators(Context& ctx, NetUid netuid, u16 value);
void set_min_non_immune_uids(Context& ctx, NetUid netuid, u16 value);
void set_registration_allowed(Context& ctx, NetUid netuid, bool value);
void set_pow_registration_allowed(Context& ctx, NetUid netuid, bool value);
void set_target_registrations_per_interval(Context& ctx, NetUid netuid, u16 value);
void set_max_registrations_per_block(Context& ctx, NetUid netuid, u16 value);
void set_min_burn(Context& ctx, NetUid netuid, Tao value);
void set_max_burn(Context& ctx, NetUid netuid, Tao value);
void set_rao_recycled(Context& ctx, NetUid netuid, Tao value);
void set_burn_half_life(Context& ctx, NetUid netuid, u16 value);
void set_burn_increase_mult(Context& ctx, NetUid netuid, U64F64 value);
void set_collateral_lock_share(Context& ctx, NetUid netuid, u16 value);
void set_collateral_drain_ratio(Context& ctx, NetUid netuid, U64F64 value);

// Weights, bonds and epochs.
void set_serving_rate_limit(Context& ctx, NetUid netuid, u64 value);
void set_weights_version_key(Context& ctx, NetUid netuid, u64 value);
void set_weights_set_rate_limit(Context& ctx, NetUid netuid, u64 value);
void set_min_allowed_weights(Context& ctx, NetUid netuid, u16 value);
void set_kappa(Context& ctx, NetUid netuid, u16 value);
void set_rho(Context& ctx, NetUid netuid, u16 value);
void set_activity_cutoff(Context& ctx, NetUid netuid, u16 value);
void set_activity_cutoff_factor(Context& ctx, NetUid netuid, u32 value);
void set_bonds_moving_average(Context& ctx, NetUid netuid, u64 value);
void set_bonds_penalty(Context& ctx, NetUid netuid, u16 value);
void set_bonds_reset(Context& ctx, NetUid netuid, bool value);
void set_commit_reveal_enabled(Context& ctx, NetUid netuid, bool value);
void set_liquid_alpha_enabled(Context& ctx, NetUid netuid, bool value);
void set_liquid_alpha_consensus_mode(Context& ctx, NetUid netuid, ConsensusMode value);
void set_alpha_sigmoid_steepness(Context& ctx, NetUid netuid, i16 value);
void set_yuma3_enabled(Context& ctx, NetUid netuid, bool value);

// Emission and stake of one subnet.
void set_min_childkey_take(Context& ctx, NetUid netuid, PerU16 value);
void set_transfer_toggle(Context& ctx, NetUid netuid, bool value);
void set_recycle_or_burn(Context& ctx, NetUid netuid, RecycleOrBurnEnum value);
void set_ema_price_halving_period(Context& ctx, NetUid netuid, u64 value);
void set_subtoken_enabled(Context& ctx, NetUid netuid, bool value);
void set_owner_cut_enabled(Context& ctx, NetUid netuid, bool value);
void set_owner_cut_auto_lock_enabled(Context& ctx, NetUid netuid, bool value);
void set_subnet_emission_enabled(Context& ctx, NetUid netuid, bool value);

// Limits of the whole chain.
void set_max_delegate_take(Context& ctx, PerU16 value);
void set_min_delegate_take(Context& ctx, PerU16 value);
void set_tx_rate_limit(Context& ctx, u64 value);
void set_tx_delegate_take_rate_limit(Context& ctx, u64 value);
void set_subnet_owner_cut(Context& ctx, u16 value);
void set_network_rate_limit(Context& ctx, u64 value);
void set_network_immunity_period(Context& ctx, u64 value);
void set_network_min_lock_cost(Context& ctx, Tao value);
void set_subnet_limit(Context& ctx, u16 value);
void set_lock_reduction_interval(Context& ctx, u64 value);
void set_stake_threshold(Context& ctx, u64 value);
void set_dissolve_schedule_duration(Context& ctx, u32 value);
void set_subnet_moving_alpha(Context& ctx, I96F32 value);
void set_commit_reveal_version(Context& ctx, u16 value);
void set_ck_burn(Context& ctx, u64 value);
void set_admin_freeze_window(Context& ctx, u16 value);
void set_owner_hyperparam_rate_limit(Context& ctx, u16 value);
void set_start_call_delay(Context& ctx, u64 value);
void set_coldkey_swap_announcement_delay(Context& ctx, u32 value);
void set_coldkey_swap_reannouncement_delay(Context& ctx, u32 value);
void set_max_epochs_per_block(Context& ctx, u8 value);

// Emission shares and baskets of the whole chain.
void set_tao_flow_cutoff(Context& ctx, I64F64 value);
void set_flow_norm_exponent(Context& ctx, U64F64 value);
void set_flow_smoothing_factor(Context& ctx, u64 value);
void set_net_tao_flow_enabled(Context& ctx, bool value);
void set_emission_gate_exponent(Context& ctx, U64F64 value);
void set_basket_concentration_cap(Context& ctx, u16 value);
void set_basket_trading_enabled(Context& ctx, bool value);
void set_basket_daily_turnover_cap(Context& ctx, u16 value);
void set_basket_liquidity_cap(Context& ctx, u16 value);
void set_basket_min_trade_tao(Context& ctx, u64 value);

/// LiquidAlphaDisabled, AlphaHighTooLow, AlphaLowOutOfRange.
Outcome<> set_alpha_values(Context& ctx, NetUid netuid, u16 low, u16 high);
/// In epochs; RevealPeriodTooLarge, RevealPeriodTooSmall.
Outcome<> set_reveal_period(Context& ctx, NetUid netuid, u64 epochs);
/// InvalidValue.
Outcome<> set_owner_immune_neuron_limit(Context& ctx, NetUid netuid, u16 limit);
/// Once a week; SubnetNotExists, TxRateLimitExceeded, CannotUseSystemAccount.
Outcome<> change_owner_hotkey(Context& ctx, NetUid netuid, const AccountId& hotkey);
/// In rao of TAO. A higher one sells the nominations below it at once.
void set_nominator_min_required_stake(Context& ctx, u64 value);
/// Both of these have the bar computed anew in the next block.
void set_emission_bar_quantile(Context& ctx, U64F64 value);
void set_emission_bar_rank(Context& ctx, u16 value);
void set_basket_trading_frozen(Context& ctx, const AccountId& hotkey, bool frozen);

/// What a claim from a basket may leave behind.
struct BasketClaimDust {
    u64 row_cap_rao;
    u16 row_bps;  ///< Of the net asset value, in ten-thousandths.
    u64 slice_rao;
    u64 forfeit_cap_rao;
};
void set_basket_claim_dust(Context& ctx, const BasketClaimDust& dust);

}  // namespace tau::pallets::subtensor
