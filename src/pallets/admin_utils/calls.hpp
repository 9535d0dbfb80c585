// Calls of AdminUtils, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/admin_utils/call_weights.hpp"
#include "pallets/admin_utils/types.hpp"

namespace tau::pallets::admin_utils::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct swap_authorities {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::swap_authorities(0)};
    BoundedVec<AuraId, 32> new_authorities{};
};

struct sudo_set_default_take {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_default_take};
    PerU16 default_take{};
};

struct sudo_set_tx_rate_limit {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_tx_rate_limit};
    u64 tx_rate_limit{};
};

struct sudo_set_serving_rate_limit {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_serving_rate_limit};
    NetUid netuid{};
    u64 serving_rate_limit{};
};

struct sudo_set_min_difficulty {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_min_difficulty};
    NetUid netuid{};
    u64 min_difficulty{};
};

struct sudo_set_max_difficulty {
    static constexpr CallRow row{5};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_max_difficulty};
    NetUid netuid{};
    u64 max_difficulty{};
};

struct sudo_set_weights_version_key {
    static constexpr CallRow row{6};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_weights_version_key};
    NetUid netuid{};
    u64 weights_version_key{};
};

struct sudo_set_weights_set_rate_limit {
    static constexpr CallRow row{7};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_weights_set_rate_limit};
    NetUid netuid{};
    u64 weights_set_rate_limit{};
};

struct sudo_set_adjustment_interval {
    static constexpr CallRow row{8};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_adjustment_interval};
    NetUid netuid{};
    u16 adjustment_interval{};
};

struct sudo_set_adjustment_alpha {
    static constexpr CallRow row{9};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_adjustment_alpha};
    NetUid netuid{};
    u64 adjustment_alpha{};
};

struct sudo_set_immunity_period {
    static constexpr CallRow row{13};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_immunity_period};
    NetUid netuid{};
    u16 immunity_period{};
};

struct sudo_set_min_allowed_weights {
    static constexpr CallRow row{14};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_min_allowed_weights};
    NetUid netuid{};
    u16 min_allowed_weights{};
};

struct sudo_set_max_allowed_uids {
    static constexpr CallRow row{15};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_max_allowed_uids};
    NetUid netuid{};
    u16 max_allowed_uids{};
};

struct sudo_set_kappa {
    static constexpr CallRow row{16};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_kappa};
    NetUid netuid{};
    u16 kappa{};
};

struct sudo_set_rho {
    static constexpr CallRow row{17};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_rho};
    NetUid netuid{};
    u16 rho{};
};

struct sudo_set_activity_cutoff {
    static constexpr CallRow row{18};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_activity_cutoff};
    NetUid netuid{};
    u16 activity_cutoff{};
};

struct sudo_set_network_registration_allowed {
    static constexpr CallRow row{19};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_network_registration_allowed};
    NetUid netuid{};
    bool registration_allowed{};
};

struct sudo_set_network_pow_registration_allowed {
    static constexpr CallRow row{20};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_network_pow_registration_allowed};
    NetUid netuid{};
    bool registration_allowed{};
};

struct sudo_set_target_registrations_per_interval {
    static constexpr CallRow row{21};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_target_registrations_per_interval};
    NetUid netuid{};
    u16 target_registrations_per_interval{};
};

struct sudo_set_min_burn {
    static constexpr CallRow row{22};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_min_burn};
    NetUid netuid{};
    Tao min_burn{};
};

struct sudo_set_max_burn {
    static constexpr CallRow row{23};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_max_burn};
    NetUid netuid{};
    Tao max_burn{};
};

struct sudo_set_difficulty {
    static constexpr CallRow row{24};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_difficulty};
    NetUid netuid{};
    u64 difficulty{};
};

struct sudo_set_max_allowed_validators {
    static constexpr CallRow row{25};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_max_allowed_validators};
    NetUid netuid{};
    u16 max_allowed_validators{};
};

struct sudo_set_bonds_moving_average {
    static constexpr CallRow row{26};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_bonds_moving_average};
    NetUid netuid{};
    u64 bonds_moving_average{};
};

struct sudo_set_max_registrations_per_block {
    static constexpr CallRow row{27};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_max_registrations_per_block};
    NetUid netuid{};
    u16 max_registrations_per_block{};
};

struct sudo_set_subnet_owner_cut {
    static constexpr CallRow row{28};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_subnet_owner_cut};
    u16 subnet_owner_cut{};
};

struct sudo_set_network_rate_limit {
    static constexpr CallRow row{29};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_network_rate_limit};
    u64 rate_limit{};
};

struct sudo_set_tempo {
    static constexpr CallRow row{30};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_tempo};
    NetUid netuid{};
    u16 tempo{};
};

struct sudo_set_total_issuance {
    static constexpr CallRow row{33};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_total_issuance};
    Tao total_issuance{};
};

struct sudo_set_network_immunity_period {
    static constexpr CallRow row{35};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_network_immunity_period};
    u64 immunity_period{};
};

struct sudo_set_network_min_lock_cost {
    static constexpr CallRow row{36};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_network_min_lock_cost};
    Tao lock_cost{};
};

struct sudo_set_subnet_limit {
    static constexpr CallRow row{37};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_subnet_limit};
    u16 max_subnets{};
};

struct sudo_set_lock_reduction_interval {
    static constexpr CallRow row{38};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_lock_reduction_interval};
    u64 interval{};
};

struct sudo_set_rao_recycled {
    static constexpr CallRow row{39};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_rao_recycled};
    NetUid netuid{};
    Tao rao_recycled{};
};

struct sudo_set_stake_threshold {
    static constexpr CallRow row{42};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_stake_threshold};
    u64 min_stake{};
};

struct sudo_set_nominator_min_required_stake {
    static constexpr CallRow row{43};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_nominator_min_required_stake};
    u64 min_stake{};
};

struct sudo_set_tx_delegate_take_rate_limit {
    static constexpr CallRow row{45};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_tx_delegate_take_rate_limit};
    u64 tx_rate_limit{};
};

struct sudo_set_min_delegate_take {
    static constexpr CallRow row{46};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_min_delegate_take};
    PerU16 take{};
};

struct sudo_set_commit_reveal_weights_enabled {
    static constexpr CallRow row{49};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_commit_reveal_weights_enabled};
    NetUid netuid{};
    bool enabled{};
};

struct sudo_set_liquid_alpha_enabled {
    static constexpr CallRow row{50};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_liquid_alpha_enabled};
    NetUid netuid{};
    bool enabled{};
};

struct sudo_set_alpha_values {
    static constexpr CallRow row{51};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_alpha_values};
    NetUid netuid{};
    u16 alpha_low{};
    u16 alpha_high{};
};

struct sudo_set_dissolve_network_schedule_duration {
    static constexpr CallRow row{55};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_dissolve_network_schedule_duration};
    u32 duration{};
};

struct sudo_set_commit_reveal_weights_interval {
    static constexpr CallRow row{57};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_commit_reveal_weights_interval};
    NetUid netuid{};
    u64 interval{};
};

struct sudo_set_evm_chain_id {
    static constexpr CallRow row{58};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_evm_chain_id};
    u64 chain_id{};
};

struct schedule_grandpa_change {
    static constexpr CallRow row{59};
    static constexpr DispatchInfo cost{.weight = call_weights::schedule_grandpa_change(0)};
    std::vector<std::tuple<GrandpaId, u64>> next_authorities{};
    u32 in_blocks{};
    std::optional<u32> forced{};
};

struct sudo_set_bonds_penalty {
    static constexpr CallRow row{60};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_bonds_penalty};
    NetUid netuid{};
    u16 bonds_penalty{};
};

struct sudo_set_toggle_transfer {
    static constexpr CallRow row{61};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_toggle_transfer};
    NetUid netuid{};
    bool toggle{};
};

struct sudo_toggle_evm_precompile {
    static constexpr CallRow row{62};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_toggle_evm_precompile};
    PrecompileEnum precompile_id{};
    bool enabled{};
};

struct sudo_set_subnet_moving_alpha {
    static constexpr CallRow row{63};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_subnet_moving_alpha};
    I96F32 alpha{};
};

struct sudo_set_ema_price_halving_period {
    static constexpr CallRow row{65};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_ema_price_halving_period};
    NetUid netuid{};
    u64 ema_halving{};
};

struct sudo_set_subtoken_enabled {
    static constexpr CallRow row{66};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_subtoken_enabled};
    NetUid netuid{};
    bool subtoken_enabled{};
};

struct sudo_set_sn_owner_hotkey {
    static constexpr CallRow row{67};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_sn_owner_hotkey};
    NetUid netuid{};
    AccountId hotkey{};
};

struct sudo_set_alpha_sigmoid_steepness {
    static constexpr CallRow row{68};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_alpha_sigmoid_steepness};
    NetUid netuid{};
    i16 steepness{};
};

struct sudo_set_yuma3_enabled {
    static constexpr CallRow row{69};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_yuma3_enabled};
    NetUid netuid{};
    bool enabled{};
};

struct sudo_set_bonds_reset_enabled {
    static constexpr CallRow row{70};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_bonds_reset_enabled};
    NetUid netuid{};
    bool enabled{};
};

struct sudo_set_commit_reveal_version {
    static constexpr CallRow row{71};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_commit_reveal_version};
    u16 version{};
};

struct sudo_set_owner_immune_neuron_limit {
    static constexpr CallRow row{72};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_owner_immune_neuron_limit};
    NetUid netuid{};
    u16 immune_neurons{};
};

struct sudo_set_ck_burn {
    static constexpr CallRow row{73};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_ck_burn};
    u64 burn{};
};

struct sudo_set_admin_freeze_window {
    static constexpr CallRow row{74};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_admin_freeze_window};
    u16 window{};
};

struct sudo_set_owner_hparam_rate_limit {
    static constexpr CallRow row{75};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_owner_hparam_rate_limit};
    u16 epochs{};
};

struct sudo_set_mechanism_count {
    static constexpr CallRow row{76};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_mechanism_count};
    NetUid netuid{};
    MechId mechanism_count{};
};

struct sudo_set_mechanism_emission_split {
    static constexpr CallRow row{77};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_mechanism_emission_split};
    NetUid netuid{};
    std::optional<std::vector<u16>> maybe_split{};
};

struct sudo_trim_to_max_allowed_uids {
    static constexpr CallRow row{78};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_trim_to_max_allowed_uids};
    NetUid netuid{};
    u16 max_n{};
};

struct sudo_set_min_allowed_uids {
    static constexpr CallRow row{79};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_min_allowed_uids};
    NetUid netuid{};
    u16 min_allowed_uids{};
};

struct sudo_set_recycle_or_burn {
    static constexpr CallRow row{80};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_recycle_or_burn};
    NetUid netuid{};
    RecycleOrBurnEnum recycle_or_burn{};
};

struct sudo_set_tao_flow_cutoff {
    static constexpr CallRow row{81};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_tao_flow_cutoff};
    I64F64 flow_cutoff{};
};

struct sudo_set_tao_flow_normalization_exponent {
    static constexpr CallRow row{82};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_tao_flow_normalization_exponent};
    U64F64 exponent{};
};

struct sudo_set_tao_flow_smoothing_factor {
    static constexpr CallRow row{83};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_tao_flow_smoothing_factor};
    u64 smoothing_factor{};
};

struct sudo_set_min_non_immune_uids {
    static constexpr CallRow row{84};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_min_non_immune_uids};
    NetUid netuid{};
    u16 min{};
};

struct sudo_set_start_call_delay {
    static constexpr CallRow row{85};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_start_call_delay};
    u64 delay{};
};

struct sudo_set_coldkey_swap_announcement_delay {
    static constexpr CallRow row{86};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_coldkey_swap_announcement_delay};
    u32 duration{};
};

struct sudo_set_coldkey_swap_reannouncement_delay {
    static constexpr CallRow row{87};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_coldkey_swap_reannouncement_delay};
    u32 duration{};
};

struct sudo_set_max_mechanism_count {
    static constexpr CallRow row{88};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_max_mechanism_count};
    MechId max_mechanism_count{};
};

struct sudo_set_burn_half_life {
    static constexpr CallRow row{89};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_burn_half_life,
                                       .class_ = DispatchClass::Operational};
    NetUid netuid{};
    u16 burn_half_life{};
};

struct sudo_set_burn_increase_mult {
    static constexpr CallRow row{90};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_burn_increase_mult,
                                       .class_ = DispatchClass::Operational};
    NetUid netuid{};
    U64F64 burn_increase_mult{};
};

struct sudo_set_net_tao_flow_enabled {
    static constexpr CallRow row{91};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_net_tao_flow_enabled};
    bool enabled{};
};

struct sudo_set_owner_cut_enabled {
    static constexpr CallRow row{92};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_owner_cut_enabled,
                                       .class_ = DispatchClass::Operational};
    NetUid netuid{};
    bool enabled{};
};

struct sudo_set_min_childkey_take_per_subnet {
    static constexpr CallRow row{93};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_min_childkey_take_per_subnet};
    NetUid netuid{};
    PerU16 take{};
};

struct sudo_set_subnet_emission_enabled {
    static constexpr CallRow row{94};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_subnet_emission_enabled};
    NetUid netuid{};
    bool enabled{};
};

struct sudo_set_owner_cut_auto_lock_enabled {
    static constexpr CallRow row{95};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_owner_cut_auto_lock_enabled,
                                       .class_ = DispatchClass::Operational};
    NetUid netuid{};
    bool enabled{};
};

struct sudo_set_max_epochs_per_block {
    static constexpr CallRow row{96};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_max_epochs_per_block};
    u8 max_epochs_per_block{};
};

struct sudo_set_activity_cutoff_factor {
    static constexpr CallRow row{97};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_activity_cutoff_factor};
    NetUid netuid{};
    u32 factor_milli{};
};

struct sudo_set_collateral_lock_share {
    static constexpr CallRow row{98};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_collateral_lock_share,
                                       .class_ = DispatchClass::Operational};
    NetUid netuid{};
    u16 lock_share{};
};

struct sudo_set_collateral_drain_ratio {
    static constexpr CallRow row{99};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_collateral_drain_ratio,
                                       .class_ = DispatchClass::Operational};
    NetUid netuid{};
    U64F64 drain_ratio{};
};

struct sudo_set_emission_bar_quantile {
    static constexpr CallRow row{100};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_emission_bar_quantile};
    U64F64 quantile{};
};

struct sudo_set_emission_gate_exponent {
    static constexpr CallRow row{101};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_emission_gate_exponent};
    U64F64 exponent{};
};

struct sudo_set_emission_bar_rank {
    static constexpr CallRow row{102};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_emission_bar_rank};
    u16 rank{};
};

struct sudo_set_liquid_alpha_consensus_mode {
    static constexpr CallRow row{104};
    static constexpr DispatchInfo cost{.weight = call_weights::owner_setting};
    NetUid netuid{};
    ConsensusMode mode{};
};

struct sudo_set_basket_concentration_cap {
    static constexpr CallRow row{105};
    static constexpr DispatchInfo cost{.weight = call_weights::one_write};
    u16 cap{};
};

struct sudo_set_basket_trading_enabled {
    static constexpr CallRow row{106};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_basket_trading_enabled};
    bool enabled{};
};

struct sudo_set_basket_trading_frozen {
    static constexpr CallRow row{107};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_basket_trading_frozen};
    AccountId hotkey{};
    bool frozen{};
};

struct sudo_set_basket_daily_turnover_cap {
    static constexpr CallRow row{108};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_basket_daily_turnover_cap};
    u16 cap{};
};

struct sudo_set_basket_liquidity_cap {
    static constexpr CallRow row{109};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_basket_liquidity_cap};
    u16 cap{};
};

struct sudo_set_basket_claim_dust {
    static constexpr CallRow row{110, {.since = spec_475}};
    static constexpr DispatchInfo cost{.weight = call_weights::one_write};
    u64 row_cap_rao{};
    u16 row_bps{};
    u64 slice_rao{};
    u64 forfeit_cap_rao{};
};

struct sudo_set_epoch_consensus {
    static constexpr CallRow row{111, {.since = spec_475}};
    static constexpr DispatchInfo cost{.weight = call_weights::owner_setting};
    NetUid netuid{};
    EpochConsensus mode{};
};

struct sudo_trim_null_uids_batch {
    static constexpr CallRow row{112, {.since = spec_475}};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_trim_to_max_allowed_uids};
    NetUid netuid{};
    u16 target{};
};

struct sudo_set_basket_min_trade_tao {
    static constexpr CallRow row{113, {.since = spec_475}};
    static constexpr DispatchInfo cost{.weight = call_weights::one_write};
    u64 min_trade_rao{};
};

DispatchResult apply(Context&, const Origin&, const swap_authorities&);
DispatchResult apply(Context&, const Origin&, const sudo_set_default_take&);
DispatchResult apply(Context&, const Origin&, const sudo_set_tx_rate_limit&);
DispatchResult apply(Context&, const Origin&, const sudo_set_serving_rate_limit&);
DispatchResult apply(Context&, const Origin&, const sudo_set_min_difficulty&);
DispatchResult apply(Context&, const Origin&, const sudo_set_max_difficulty&);
DispatchResult apply(Context&, const Origin&, const sudo_set_weights_version_key&);
DispatchResult apply(Context&, const Origin&, const sudo_set_weights_set_rate_limit&);
DispatchResult apply(Context&, const Origin&, const sudo_set_adjustment_interval&);
DispatchResult apply(Context&, const Origin&, const sudo_set_adjustment_alpha&);
DispatchResult apply(Context&, const Origin&, const sudo_set_immunity_period&);
DispatchResult apply(Context&, const Origin&, const sudo_set_min_allowed_weights&);
DispatchResult apply(Context&, const Origin&, const sudo_set_max_allowed_uids&);
DispatchResult apply(Context&, const Origin&, const sudo_set_kappa&);
DispatchResult apply(Context&, const Origin&, const sudo_set_rho&);
DispatchResult apply(Context&, const Origin&, const sudo_set_activity_cutoff&);
DispatchResult apply(Context&, const Origin&, const sudo_set_network_registration_allowed&);
DispatchResult apply(Context&, const Origin&, const sudo_set_network_pow_registration_allowed&);
DispatchResult apply(Context&, const Origin&, const sudo_set_target_registrations_per_interval&);
DispatchResult apply(Context&, const Origin&, const sudo_set_min_burn&);
DispatchResult apply(Context&, const Origin&, const sudo_set_max_burn&);
DispatchResult apply(Context&, const Origin&, const sudo_set_difficulty&);
DispatchResult apply(Context&, const Origin&, const sudo_set_max_allowed_validators&);
DispatchResult apply(Context&, const Origin&, const sudo_set_bonds_moving_average&);
DispatchResult apply(Context&, const Origin&, const sudo_set_max_registrations_per_block&);
DispatchResult apply(Context&, const Origin&, const sudo_set_subnet_owner_cut&);
DispatchResult apply(Context&, const Origin&, const sudo_set_network_rate_limit&);
DispatchResult apply(Context&, const Origin&, const sudo_set_tempo&);
DispatchResult apply(Context&, const Origin&, const sudo_set_total_issuance&);
DispatchResult apply(Context&, const Origin&, const sudo_set_network_immunity_period&);
DispatchResult apply(Context&, const Origin&, const sudo_set_network_min_lock_cost&);
DispatchResult apply(Context&, const Origin&, const sudo_set_subnet_limit&);
DispatchResult apply(Context&, const Origin&, const sudo_set_lock_reduction_interval&);
DispatchResult apply(Context&, const Origin&, const sudo_set_rao_recycled&);
DispatchResult apply(Context&, const Origin&, const sudo_set_stake_threshold&);
DispatchResult apply(Context&, const Origin&, const sudo_set_nominator_min_required_stake&);
DispatchResult apply(Context&, const Origin&, const sudo_set_tx_delegate_take_rate_limit&);
DispatchResult apply(Context&, const Origin&, const sudo_set_min_delegate_take&);
DispatchResult apply(Context&, const Origin&, const sudo_set_commit_reveal_weights_enabled&);
DispatchResult apply(Context&, const Origin&, const sudo_set_liquid_alpha_enabled&);
DispatchResult apply(Context&, const Origin&, const sudo_set_alpha_values&);
DispatchResult apply(Context&, const Origin&, const sudo_set_dissolve_network_schedule_duration&);
DispatchResult apply(Context&, const Origin&, const sudo_set_commit_reveal_weights_interval&);
DispatchResult apply(Context&, const Origin&, const sudo_set_evm_chain_id&);
DispatchResult apply(Context&, const Origin&, const schedule_grandpa_change&);
DispatchResult apply(Context&, const Origin&, const sudo_set_bonds_penalty&);
DispatchResult apply(Context&, const Origin&, const sudo_set_toggle_transfer&);
DispatchResult apply(Context&, const Origin&, const sudo_toggle_evm_precompile&);
DispatchResult apply(Context&, const Origin&, const sudo_set_subnet_moving_alpha&);
DispatchResult apply(Context&, const Origin&, const sudo_set_ema_price_halving_period&);
DispatchResult apply(Context&, const Origin&, const sudo_set_subtoken_enabled&);
DispatchResult apply(Context&, const Origin&, const sudo_set_sn_owner_hotkey&);
DispatchResult apply(Context&, const Origin&, const sudo_set_alpha_sigmoid_steepness&);
DispatchResult apply(Context&, const Origin&, const sudo_set_yuma3_enabled&);
DispatchResult apply(Context&, const Origin&, const sudo_set_bonds_reset_enabled&);
DispatchResult apply(Context&, const Origin&, const sudo_set_commit_reveal_version&);
DispatchResult apply(Context&, const Origin&, const sudo_set_owner_immune_neuron_limit&);
DispatchResult apply(Context&, const Origin&, const sudo_set_ck_burn&);
DispatchResult apply(Context&, const Origin&, const sudo_set_admin_freeze_window&);
DispatchResult apply(Context&, const Origin&, const sudo_set_owner_hparam_rate_limit&);
DispatchResult apply(Context&, const Origin&, const sudo_set_mechanism_count&);
DispatchResult apply(Context&, const Origin&, const sudo_set_mechanism_emission_split&);
DispatchResult apply(Context&, const Origin&, const sudo_trim_to_max_allowed_uids&);
DispatchResult apply(Context&, const Origin&, const sudo_set_min_allowed_uids&);
DispatchResult apply(Context&, const Origin&, const sudo_set_recycle_or_burn&);
DispatchResult apply(Context&, const Origin&, const sudo_set_tao_flow_cutoff&);
DispatchResult apply(Context&, const Origin&, const sudo_set_tao_flow_normalization_exponent&);
DispatchResult apply(Context&, const Origin&, const sudo_set_tao_flow_smoothing_factor&);
DispatchResult apply(Context&, const Origin&, const sudo_set_min_non_immune_uids&);
DispatchResult apply(Context&, const Origin&, const sudo_set_start_call_delay&);
DispatchResult apply(Context&, const Origin&, const sudo_set_coldkey_swap_announcement_delay&);
DispatchResult apply(Context&, const Origin&, const sudo_set_coldkey_swap_reannouncement_delay&);
DispatchResult apply(Context&, const Origin&, const sudo_set_max_mechanism_count&);
DispatchResult apply(Context&, const Origin&, const sudo_set_burn_half_life&);
DispatchResult apply(Context&, const Origin&, const sudo_set_burn_increase_mult&);
DispatchResult apply(Context&, const Origin&, const sudo_set_net_tao_flow_enabled&);
DispatchResult apply(Context&, const Origin&, const sudo_set_owner_cut_enabled&);
DispatchResult apply(Context&, const Origin&, const sudo_set_min_childkey_take_per_subnet&);
DispatchResult apply(Context&, const Origin&, const sudo_set_subnet_emission_enabled&);
DispatchResult apply(Context&, const Origin&, const sudo_set_owner_cut_auto_lock_enabled&);
DispatchResult apply(Context&, const Origin&, const sudo_set_max_epochs_per_block&);
DispatchResult apply(Context&, const Origin&, const sudo_set_activity_cutoff_factor&);
DispatchResult apply(Context&, const Origin&, const sudo_set_collateral_lock_share&);
DispatchResult apply(Context&, const Origin&, const sudo_set_collateral_drain_ratio&);
DispatchResult apply(Context&, const Origin&, const sudo_set_emission_bar_quantile&);
DispatchResult apply(Context&, const Origin&, const sudo_set_emission_gate_exponent&);
DispatchResult apply(Context&, const Origin&, const sudo_set_emission_bar_rank&);
DispatchResult apply(Context&, const Origin&, const sudo_set_liquid_alpha_consensus_mode&);
DispatchResult apply(Context&, const Origin&, const sudo_set_basket_concentration_cap&);
DispatchResult apply(Context&, const Origin&, const sudo_set_basket_trading_enabled&);
DispatchResult apply(Context&, const Origin&, const sudo_set_basket_trading_frozen&);
DispatchResult apply(Context&, const Origin&, const sudo_set_basket_daily_turnover_cap&);
DispatchResult apply(Context&, const Origin&, const sudo_set_basket_liquidity_cap&);
DispatchResult apply(Context&, const Origin&, const sudo_set_basket_claim_dust&);
DispatchResult apply(Context&, const Origin&, const sudo_set_epoch_consensus&);
DispatchResult apply(Context&, const Origin&, const sudo_trim_null_uids_batch&);
DispatchResult apply(Context&, const Origin&, const sudo_set_basket_min_trade_tao&);

inline DispatchInfo cost(const frame::Runtime&, const swap_authorities& c)
{
    return {.weight = call_weights::swap_authorities(c.new_authorities.size())};
}
inline DispatchInfo cost(const frame::Runtime&, const schedule_grandpa_change& c)
{
    return {.weight = call_weights::schedule_grandpa_change(c.next_authorities.size())};
}

}  // namespace tau::pallets::admin_utils::call
