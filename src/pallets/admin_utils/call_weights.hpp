// Weights of the calls of AdminUtils (pallets/admin-utils/src/weights.rs as of spec 459). Columns: picoseconds, bytes
// of proof, storage reads, writes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::admin_utils::call_weights {

using frame::benchmark;

// clang-format off
inline constexpr Weight sudo_set_default_take = benchmark(5'691'000, 0, 0, 1);
inline constexpr Weight sudo_set_serving_rate_limit = benchmark(28'163'000, 4212, 4, 1);
inline constexpr Weight sudo_set_max_difficulty = benchmark(34'014'000, 4383, 5, 1);
inline constexpr Weight sudo_set_min_difficulty = benchmark(33'853'000, 4383, 5, 1);
inline constexpr Weight sudo_set_weights_set_rate_limit = benchmark(16'350'000, 4084, 1, 1);
inline constexpr Weight sudo_set_weights_version_key = benchmark(34'094'000, 4383, 5, 1);
inline constexpr Weight sudo_set_bonds_moving_average = benchmark(33'944'000, 4383, 5, 1);
inline constexpr Weight sudo_set_bonds_penalty = benchmark(33'894'000, 4383, 5, 1);
inline constexpr Weight sudo_set_max_allowed_validators = benchmark(35'477'000, 4383, 6, 1);
inline constexpr Weight sudo_set_difficulty = benchmark(33'974'000, 4383, 5, 1);
inline constexpr Weight sudo_set_adjustment_interval = benchmark(16'591'000, 4084, 1, 1);
inline constexpr Weight sudo_set_target_registrations_per_interval = benchmark(34'194'000, 4383, 5, 1);
inline constexpr Weight sudo_set_activity_cutoff = benchmark(34'805'000, 4383, 6, 1);
inline constexpr Weight sudo_set_activity_cutoff_factor = benchmark(7'354'000, 0, 0, 1);
inline constexpr Weight sudo_set_rho = benchmark(30'948'000, 4383, 5, 1);
inline constexpr Weight sudo_set_kappa = benchmark(16'591'000, 4084, 1, 1);
inline constexpr Weight sudo_set_min_allowed_uids = benchmark(37'299'000, 4383, 7, 1);
inline constexpr Weight sudo_set_max_allowed_uids = benchmark(42'269'000, 4433, 8, 1);
inline constexpr Weight sudo_set_min_allowed_weights = benchmark(33'793'000, 4383, 5, 1);
inline constexpr Weight sudo_set_immunity_period = benchmark(33'853'000, 4383, 5, 1);
inline constexpr Weight sudo_set_max_registrations_per_block = benchmark(33'784'000, 4383, 5, 1);
inline constexpr Weight sudo_set_max_burn = benchmark(36'978'000, 4410, 6, 1);
inline constexpr Weight sudo_set_min_burn = benchmark(37'510'000, 4385, 6, 1);
inline constexpr Weight sudo_set_network_registration_allowed = benchmark(7'163'000, 0, 0, 1);
inline constexpr Weight sudo_set_tempo = benchmark(47'038'000, 4440, 7, 3);
inline constexpr Weight sudo_set_commit_reveal_weights_interval = benchmark(34'514'000, 4383, 5, 1);
inline constexpr Weight sudo_set_commit_reveal_weights_enabled = benchmark(33'914'000, 4383, 5, 1);
inline constexpr Weight sudo_set_commit_reveal_version = benchmark(6'352'000, 0, 0, 1);
inline constexpr Weight sudo_set_tx_rate_limit = benchmark(5'720'000, 0, 0, 1);
inline constexpr Weight sudo_set_total_issuance = benchmark(6'021'000);
inline constexpr Weight sudo_set_rao_recycled = benchmark(16'370'000, 4084, 1, 1);
inline constexpr Weight sudo_set_stake_threshold = benchmark(5'661'000, 0, 0, 1);
inline constexpr Weight sudo_set_nominator_min_required_stake = benchmark(30'577'000, 6890, 5, 1);
inline constexpr Weight sudo_set_tx_delegate_take_rate_limit = benchmark(5'721'000, 0, 0, 1);
inline constexpr Weight sudo_set_min_delegate_take = benchmark(5'671'000, 0, 0, 1);
inline constexpr Weight sudo_set_min_childkey_take_per_subnet = benchmark(37'621'000, 4419, 7, 1);
inline constexpr Weight sudo_set_liquid_alpha_enabled = benchmark(25'598'000, 4280, 4, 1);
inline constexpr Weight sudo_set_alpha_values = benchmark(33'783'000, 4427, 5, 1);
inline constexpr Weight sudo_set_coldkey_swap_announcement_delay = benchmark(5'791'000, 0, 0, 1);
inline constexpr Weight sudo_set_coldkey_swap_reannouncement_delay = benchmark(5'760'000, 0, 0, 1);
inline constexpr Weight sudo_set_dissolve_network_schedule_duration = benchmark(5'660'000, 0, 0, 1);
inline constexpr Weight sudo_set_toggle_transfer = benchmark(28'282'000, 4280, 4, 1);
inline constexpr Weight sudo_toggle_evm_precompile = benchmark(6'202'000, 3507, 1);
inline constexpr Weight sudo_set_subnet_moving_alpha = benchmark(2'985'000, 0, 0, 1);
inline constexpr Weight sudo_set_ema_price_halving_period = benchmark(4'238'000, 0, 0, 1);
inline constexpr Weight sudo_set_alpha_sigmoid_steepness = benchmark(30'897'000, 4383, 5, 1);
inline constexpr Weight sudo_set_yuma3_enabled = benchmark(28'463'000, 4280, 4, 1);
inline constexpr Weight sudo_set_bonds_reset_enabled = benchmark(30'025'000, 4280, 4, 1);
inline constexpr Weight sudo_set_subnet_emission_enabled = benchmark(16'401'000, 4084, 1, 1);
inline constexpr Weight sudo_set_sn_owner_hotkey = benchmark(25'167'000, 4177, 2, 2);
inline constexpr Weight sudo_set_subtoken_enabled = benchmark(24'847'000, 4280, 4, 1);
inline constexpr Weight sudo_set_admin_freeze_window = benchmark(5'731'000, 0, 0, 1);
inline constexpr Weight sudo_set_owner_hparam_rate_limit = benchmark(5'831'000, 0, 0, 1);
inline constexpr Weight sudo_set_owner_immune_neuron_limit = benchmark(24'967'000, 4280, 4, 1);
inline constexpr Weight sudo_trim_to_max_allowed_uids = benchmark(37'260'000, 4398, 8, 1);
inline constexpr Weight sudo_set_min_non_immune_uids = benchmark(7'203'000, 0, 0, 1);
inline constexpr Weight sudo_set_max_epochs_per_block = benchmark(5'740'000, 0, 0, 1);
inline constexpr Weight sudo_set_adjustment_alpha = benchmark(42'292'000, 4467, 8, 2);
inline constexpr Weight sudo_set_network_pow_registration_allowed = benchmark(1'913'000);
inline constexpr Weight sudo_set_subnet_owner_cut = benchmark(4'416'000, 0, 0, 1);
inline constexpr Weight sudo_set_network_rate_limit = benchmark(4'267'000, 0, 0, 1);
inline constexpr Weight sudo_set_network_immunity_period = benchmark(4'347'000, 0, 0, 1);
inline constexpr Weight sudo_set_network_min_lock_cost = benchmark(4'166'000, 0, 0, 1);
inline constexpr Weight sudo_set_subnet_limit = benchmark(4'246'000, 0, 0, 1);
inline constexpr Weight sudo_set_lock_reduction_interval = benchmark(4'257'000, 0, 0, 1);
inline constexpr Weight sudo_set_evm_chain_id = benchmark(2'875'000, 0, 0, 1);
inline constexpr Weight sudo_set_recycle_or_burn = benchmark(33'720'000, 4364, 7, 2);
inline constexpr Weight sudo_set_ck_burn = benchmark(2'083'000, 0, 0, 1);
inline constexpr Weight sudo_set_mechanism_count = benchmark(52'768'000, 4597, 10, 3);
inline constexpr Weight sudo_set_mechanism_emission_split = benchmark(45'668'000, 4504, 8, 2);
inline constexpr Weight sudo_set_tao_flow_cutoff = benchmark(2'173'000, 0, 0, 1);
inline constexpr Weight sudo_set_tao_flow_normalization_exponent = benchmark(2'204'000, 0, 0, 1);
inline constexpr Weight sudo_set_emission_bar_quantile = benchmark(2'000'000, 0, 0, 2);
inline constexpr Weight sudo_set_emission_bar_rank = benchmark(2'000'000, 0, 0, 2);
inline constexpr Weight sudo_set_emission_gate_exponent = benchmark(2'000'000, 0, 0, 1);
inline constexpr Weight sudo_set_tao_flow_smoothing_factor = benchmark(2'093'000, 0, 0, 1);
inline constexpr Weight sudo_set_net_tao_flow_enabled = benchmark(2'073'000, 0, 0, 1);
inline constexpr Weight sudo_set_max_mechanism_count = benchmark(2'835'000, 0, 0, 1);
inline constexpr Weight sudo_set_start_call_delay = benchmark(4'166'000, 0, 0, 1);
inline constexpr Weight sudo_set_burn_half_life = benchmark(42'653'000, 4467, 8, 2);
inline constexpr Weight sudo_set_burn_increase_mult = benchmark(42'884'000, 4467, 8, 2);
inline constexpr Weight sudo_set_collateral_lock_share = benchmark(42'884'000, 4467, 8, 2);
inline constexpr Weight sudo_set_collateral_drain_ratio = benchmark(42'884'000, 4467, 8, 2);
inline constexpr Weight sudo_set_basket_trading_enabled = benchmark(4'916'000, 0, 0, 1);
inline constexpr Weight sudo_set_basket_trading_frozen = benchmark(4'916'000, 0, 0, 1);
inline constexpr Weight sudo_set_basket_daily_turnover_cap = benchmark(4'916'000, 0, 0, 1);
inline constexpr Weight sudo_set_basket_liquidity_cap = benchmark(4'916'000, 0, 0, 1);
inline constexpr Weight sudo_set_owner_cut_enabled = benchmark(32'729'000, 4440, 6, 1);
inline constexpr Weight sudo_set_owner_cut_auto_lock_enabled = benchmark(32'919'000, 4440, 6, 1);
// clang-format on

/// A global setting of one value, as the caps of baskets have it: what calls younger than the benchmarks announce.
inline constexpr Weight one_write = benchmark(4'916'000, 0, 0, 1);
/// A setting of a subnet by its owner, likewise.
inline constexpr Weight owner_setting = sudo_set_burn_increase_mult;

/// `a` authorities.
constexpr Weight swap_authorities(u64 a)
{
    return benchmark(4'721'714 + 25'072 * a, 0, 0, 1);
}
constexpr Weight schedule_grandpa_change(u64 a)
{
    return benchmark(8'055'222 + 18'955 * a, 3282, 2, 2);
}

}  // namespace tau::pallets::admin_utils::call_weights
