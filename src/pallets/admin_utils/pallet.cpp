// Rows of AdminUtils.
#include "frame/declare.hpp"
#include "pallets/admin_utils/calls.hpp"
#include "pallets/admin_utils/errors.hpp"
#include "pallets/admin_utils/events.hpp"
#include "pallets/admin_utils/index.hpp"
#include "pallets/admin_utils/storage.hpp"

namespace tau::pallets::admin_utils {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::swap_authorities>,
    declare::call<call::sudo_set_default_take>,
    declare::call<call::sudo_set_tx_rate_limit>,
    declare::call<call::sudo_set_serving_rate_limit>,
    declare::call<call::sudo_set_min_difficulty>,
    declare::call<call::sudo_set_max_difficulty>,
    declare::call<call::sudo_set_weights_version_key>,
    declare::call<call::sudo_set_weights_set_rate_limit>,
    declare::call<call::sudo_set_adjustment_interval>,
    declare::call<call::sudo_set_adjustment_alpha>,
    declare::call<call::sudo_set_immunity_period>,
    declare::call<call::sudo_set_min_allowed_weights>,
    declare::call<call::sudo_set_max_allowed_uids>,
    declare::call<call::sudo_set_kappa>,
    declare::call<call::sudo_set_rho>,
    declare::call<call::sudo_set_activity_cutoff>,
    declare::call<call::sudo_set_network_registration_allowed>,
    declare::call<call::sudo_set_network_pow_registration_allowed>,
    declare::call<call::sudo_set_target_registrations_per_interval>,
    declare::call<call::sudo_set_min_burn>,
    declare::call<call::sudo_set_max_burn>,
    declare::call<call::sudo_set_difficulty>,
    declare::call<call::sudo_set_max_allowed_validators>,
    declare::call<call::sudo_set_bonds_moving_average>,
    declare::call<call::sudo_set_max_registrations_per_block>,
    declare::call<call::sudo_set_subnet_owner_cut>,
    declare::call<call::sudo_set_network_rate_limit>,
    declare::call<call::sudo_set_tempo>,
    declare::call<call::sudo_set_total_issuance>,
    declare::call<call::sudo_set_network_immunity_period>,
    declare::call<call::sudo_set_network_min_lock_cost>,
    declare::call<call::sudo_set_subnet_limit>,
    declare::call<call::sudo_set_lock_reduction_interval>,
    declare::call<call::sudo_set_rao_recycled>,
    declare::call<call::sudo_set_stake_threshold>,
    declare::call<call::sudo_set_nominator_min_required_stake>,
    declare::call<call::sudo_set_tx_delegate_take_rate_limit>,
    declare::call<call::sudo_set_min_delegate_take>,
    declare::call<call::sudo_set_commit_reveal_weights_enabled>,
    declare::call<call::sudo_set_liquid_alpha_enabled>,
    declare::call<call::sudo_set_alpha_values>,
    declare::call<call::sudo_set_dissolve_network_schedule_duration>,
    declare::call<call::sudo_set_commit_reveal_weights_interval>,
    declare::call<call::sudo_set_evm_chain_id>,
    declare::call<call::schedule_grandpa_change>,
    declare::call<call::sudo_set_bonds_penalty>,
    declare::call<call::sudo_set_toggle_transfer>,
    declare::call<call::sudo_toggle_evm_precompile>,
    declare::call<call::sudo_set_subnet_moving_alpha>,
    declare::call<call::sudo_set_ema_price_halving_period>,
    declare::call<call::sudo_set_subtoken_enabled>,
    declare::call<call::sudo_set_sn_owner_hotkey>,
    declare::call<call::sudo_set_alpha_sigmoid_steepness>,
    declare::call<call::sudo_set_yuma3_enabled>,
    declare::call<call::sudo_set_bonds_reset_enabled>,
    declare::call<call::sudo_set_commit_reveal_version>,
    declare::call<call::sudo_set_owner_immune_neuron_limit>,
    declare::call<call::sudo_set_ck_burn>,
    declare::call<call::sudo_set_admin_freeze_window>,
    declare::call<call::sudo_set_owner_hparam_rate_limit>,
    declare::call<call::sudo_set_mechanism_count>,
    declare::call<call::sudo_set_mechanism_emission_split>,
    declare::call<call::sudo_trim_to_max_allowed_uids>,
    declare::call<call::sudo_set_min_allowed_uids>,
    declare::call<call::sudo_set_recycle_or_burn>,
    declare::call<call::sudo_set_tao_flow_cutoff>,
    declare::call<call::sudo_set_tao_flow_normalization_exponent>,
    declare::call<call::sudo_set_tao_flow_smoothing_factor>,
    declare::call<call::sudo_set_min_non_immune_uids>,
    declare::call<call::sudo_set_start_call_delay>,
    declare::call<call::sudo_set_coldkey_swap_announcement_delay>,
    declare::call<call::sudo_set_coldkey_swap_reannouncement_delay>,
    declare::call<call::sudo_set_max_mechanism_count>,
    declare::call<call::sudo_set_burn_half_life>,
    declare::call<call::sudo_set_burn_increase_mult>,
    declare::call<call::sudo_set_net_tao_flow_enabled>,
    declare::call<call::sudo_set_owner_cut_enabled>,
    declare::call<call::sudo_set_min_childkey_take_per_subnet>,
    declare::call<call::sudo_set_subnet_emission_enabled>,
    declare::call<call::sudo_set_owner_cut_auto_lock_enabled>,
    declare::call<call::sudo_set_max_epochs_per_block>,
    declare::call<call::sudo_set_activity_cutoff_factor>,
    declare::call<call::sudo_set_collateral_lock_share>,
    declare::call<call::sudo_set_collateral_drain_ratio>,
    declare::call<call::sudo_set_emission_bar_quantile>,
    declare::call<call::sudo_set_emission_gate_exponent>,
    declare::call<call::sudo_set_emission_bar_rank>,
    declare::call<call::sudo_set_liquid_alpha_consensus_mode>,
    declare::call<call::sudo_set_basket_concentration_cap>,
    declare::call<call::sudo_set_basket_trading_enabled>,
    declare::call<call::sudo_set_basket_trading_frozen>,
    declare::call<call::sudo_set_basket_daily_turnover_cap>,
    declare::call<call::sudo_set_basket_liquidity_cap>,
    declare::call<call::sudo_set_basket_claim_dust>,
    declare::call<call::sudo_set_epoch_consensus>,
    declare::call<call::sudo_trim_null_uids_batch>,
    declare::call<call::sudo_set_basket_min_trade_tao>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::PrecompileUpdated>,         declare::event<event::Yuma3EnableToggled>,
    declare::event<event::BondsResetToggled>,         declare::event<event::BurnHalfLifeSet>,
    declare::event<event::BurnIncreaseMultSet>,       declare::event<event::SubnetEmissionEnabledSet>,
    declare::event<event::CollateralLockShareSet>,    declare::event<event::CollateralDrainRatioSet>,
    declare::event<event::BasketConcentrationCapSet>, declare::event<event::BasketTradingToggled>,
    declare::event<event::BasketTradingFrozenSet>,    declare::event<event::BasketDailyTurnoverCapSet>,
    declare::event<event::BasketLiquidityCapSet>,     declare::event<event::BasketClaimDustSet>,
    declare::event<event::BasketMinTradeTaoSet>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::PrecompileEnable>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "AdminUtils",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
};

}  // namespace tau::pallets::admin_utils
