// Calls of SubtensorModule, by their on-chain names, arguments as in the metadata.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/subtensor/call_weights.hpp"
#include "pallets/subtensor/types.hpp"

namespace tau::pallets::subtensor::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct set_weights {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::set_weights, .pays = Pays::No};
    NetUid netuid{};
    std::vector<u16> dests{};
    std::vector<u16> weights{};
    u64 version_key{};
};

struct add_stake {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::add_stake};
    AccountId hotkey{};
    NetUid netuid{};
    Tao amount_staked{};
};

struct remove_stake {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::remove_stake};
    AccountId hotkey{};
    NetUid netuid{};
    Alpha amount_unstaked{};
};

struct serve_axon {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{.weight = call_weights::serve_axon, .pays = Pays::No};
    NetUid netuid{};
    u32 version{};
    u128 ip{};
    u16 port{};
    u8 ip_type{};
    u8 protocol{};
    u8 placeholder1{};
    u8 placeholder2{};
};

struct serve_prometheus {
    static constexpr CallRow row{5};
    static constexpr DispatchInfo cost{.weight = call_weights::serve_prometheus, .pays = Pays::No};
    NetUid netuid{};
    u32 version{};
    u128 ip{};
    u16 port{};
    u8 ip_type{};
};

struct register_ {
    static constexpr CallRow row{6};
    static constexpr DispatchInfo cost{.weight = call_weights::register_};
    NetUid netuid{};
    u64 block_number{};
    u64 nonce{};
    Bytes work{};
    AccountId hotkey{};
    AccountId coldkey{};
};

struct burned_register {
    static constexpr CallRow row{7};
    static constexpr DispatchInfo cost{.weight = call_weights::burned_register};
    NetUid netuid{};
    AccountId hotkey{};
};

struct serve_axon_tls {
    static constexpr CallRow row{40};
    static constexpr DispatchInfo cost{.weight = call_weights::serve_axon_tls, .pays = Pays::No};
    NetUid netuid{};
    u32 version{};
    u128 ip{};
    u16 port{};
    u8 ip_type{};
    u8 protocol{};
    u8 placeholder1{};
    u8 placeholder2{};
    Bytes certificate{};
};

struct register_network {
    static constexpr CallRow row{59};
    static constexpr DispatchInfo cost{.weight = call_weights::register_network};
    AccountId hotkey{};
};

struct dissolve_network {
    static constexpr CallRow row{61};
    static constexpr DispatchInfo cost{.weight = call_weights::dissolve_network};
    AccountId coldkey{};
    NetUid netuid{};
};

struct root_register {
    static constexpr CallRow row{62};
    static constexpr DispatchInfo cost{.weight = call_weights::root_register};
    AccountId hotkey{};
};

struct decrease_take {
    static constexpr CallRow row{65};
    static constexpr DispatchInfo cost{.weight = call_weights::decrease_take};
    AccountId hotkey{};
    PerU16 take{};
};

struct increase_take {
    static constexpr CallRow row{66};
    static constexpr DispatchInfo cost{.weight = call_weights::increase_take};
    AccountId hotkey{};
    PerU16 take{};
};

struct set_children {
    static constexpr CallRow row{67};
    static constexpr DispatchInfo cost{.weight = call_weights::set_children};
    AccountId hotkey{};
    NetUid netuid{};
    std::vector<std::tuple<u64, AccountId>> children{};
};

struct set_identity {
    static constexpr CallRow row{68};
    static constexpr DispatchInfo cost{.weight = call_weights::set_identity};
    Bytes name{};
    Bytes url{};
    Bytes github_repo{};
    Bytes image{};
    Bytes discord{};
    Bytes description{};
    Bytes additional{};
};

struct sudo_set_tx_childkey_take_rate_limit {
    static constexpr CallRow row{69};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_tx_childkey_take_rate_limit};
    u64 tx_rate_limit{};
};

struct swap_hotkey {
    static constexpr CallRow row{70};
    static constexpr DispatchInfo cost{.weight = call_weights::swap_hotkey};
    AccountId hotkey{};
    AccountId new_hotkey{};
    std::optional<NetUid> netuid{};
};

struct swap_coldkey {
    static constexpr CallRow row{71};
    static constexpr DispatchInfo cost{.weight = call_weights::swap_coldkey};
    AccountId old_coldkey{};
    AccountId new_coldkey{};
    Tao swap_cost{};
};

struct swap_hotkey_v2 {
    static constexpr CallRow row{72};
    static constexpr DispatchInfo cost{.weight = call_weights::swap_hotkey};
    AccountId hotkey{};
    AccountId new_hotkey{};
    std::optional<NetUid> netuid{};
    bool keep_stake{};
};

struct schedule_swap_coldkey {
    static constexpr CallRow row{73};
    static constexpr DispatchInfo cost{.weight = call_weights::schedule_swap_coldkey};
    AccountId new_coldkey{};
};

struct set_childkey_take {
    static constexpr CallRow row{75};
    static constexpr DispatchInfo cost{.weight = call_weights::set_childkey_take};
    AccountId hotkey{};
    NetUid netuid{};
    PerU16 take{};
};

struct sudo_set_min_childkey_take {
    static constexpr CallRow row{76};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_min_childkey_take};
    PerU16 take{};
};

struct sudo_set_max_childkey_take {
    static constexpr CallRow row{77};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_max_childkey_take};
    PerU16 take{};
};

struct set_subnet_identity {
    static constexpr CallRow row{78};
    static constexpr DispatchInfo cost{.weight = call_weights::set_subnet_identity};
    NetUid netuid{};
    Bytes subnet_name{};
    Bytes github_repo{};
    Bytes subnet_contact{};
    Bytes subnet_url{};
    Bytes discord{};
    Bytes description{};
    Bytes logo_url{};
    Bytes additional{};
};

struct register_network_with_identity {
    static constexpr CallRow row{79};
    static constexpr DispatchInfo cost{.weight = call_weights::register_network_with_identity};
    AccountId hotkey{};
    std::optional<SubnetIdentityV3> identity{};
};

struct batch_set_weights {
    static constexpr CallRow row{80};
    static constexpr DispatchInfo cost{.weight = call_weights::batch_set_weights, .pays = Pays::No};
    std::vector<scale::Compact<NetUid>> netuids{};
    std::vector<std::vector<std::tuple<scale::Compact<u16>, scale::Compact<u16>>>> weights{};
    std::vector<scale::Compact<u64>> version_keys{};
};

struct unstake_all {
    static constexpr CallRow row{83};
    static constexpr DispatchInfo cost{.weight = call_weights::unstake_all};
    AccountId hotkey{};
};

struct unstake_all_alpha {
    static constexpr CallRow row{84};
    static constexpr DispatchInfo cost{.weight = call_weights::unstake_all_alpha};
    AccountId hotkey{};
};

struct move_stake {
    static constexpr CallRow row{85};
    static constexpr DispatchInfo cost{.weight = call_weights::move_stake};
    AccountId origin_hotkey{};
    AccountId destination_hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_amount{};
};

struct transfer_stake {
    static constexpr CallRow row{86};
    static constexpr DispatchInfo cost{.weight = call_weights::transfer_stake};
    AccountId destination_coldkey{};
    AccountId hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_amount{};
};

struct swap_stake {
    static constexpr CallRow row{87};
    static constexpr DispatchInfo cost{.weight = call_weights::swap_stake};
    AccountId hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_amount{};
};

struct add_stake_limit {
    static constexpr CallRow row{88};
    static constexpr DispatchInfo cost{.weight = call_weights::add_stake_limit};
    AccountId hotkey{};
    NetUid netuid{};
    Tao amount_staked{};
    Tao limit_price{};
    bool allow_partial{};
};

struct remove_stake_limit {
    static constexpr CallRow row{89};
    static constexpr DispatchInfo cost{.weight = call_weights::remove_stake_limit};
    AccountId hotkey{};
    NetUid netuid{};
    Alpha amount_unstaked{};
    Tao limit_price{};
    bool allow_partial{};
};

struct swap_stake_limit {
    static constexpr CallRow row{90};
    static constexpr DispatchInfo cost{.weight = call_weights::swap_stake_limit};
    AccountId hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_amount{};
    Tao limit_price{};
    bool allow_partial{};
};

struct try_associate_hotkey {
    static constexpr CallRow row{91};
    static constexpr DispatchInfo cost{.weight = call_weights::try_associate_hotkey};
    AccountId hotkey{};
};

struct start_call {
    static constexpr CallRow row{92};
    static constexpr DispatchInfo cost{.weight = call_weights::start_call};
    NetUid netuid{};
};

struct associate_evm_key {
    static constexpr CallRow row{93};
    static constexpr DispatchInfo cost{.weight = call_weights::associate_evm_key, .pays = Pays::No};
    NetUid netuid{};
    H160 evm_key{};
    u64 block_number{};
    FixedBytes<65> signature{};
};

struct commit_weights {
    static constexpr CallRow row{96};
    static constexpr DispatchInfo cost{.weight = call_weights::commit_weights, .pays = Pays::No};
    NetUid netuid{};
    H256 commit_hash{};
};

struct reveal_weights {
    static constexpr CallRow row{97};
    static constexpr DispatchInfo cost{.weight = call_weights::reveal_weights, .pays = Pays::No};
    NetUid netuid{};
    std::vector<u16> uids{};
    std::vector<u16> values{};
    std::vector<u16> salt{};
    u64 version_key{};
};

struct batch_reveal_weights {
    static constexpr CallRow row{98};
    static constexpr DispatchInfo cost{.weight = call_weights::batch_reveal_weights, .pays = Pays::No};
    NetUid netuid{};
    std::vector<std::vector<u16>> uids_list{};
    std::vector<std::vector<u16>> values_list{};
    std::vector<std::vector<u16>> salts_list{};
    std::vector<u64> version_keys{};
};

struct batch_commit_weights {
    static constexpr CallRow row{100};
    static constexpr DispatchInfo cost{.weight = call_weights::batch_commit_weights, .pays = Pays::No};
    std::vector<scale::Compact<NetUid>> netuids{};
    std::vector<H256> commit_hashes{};
};

struct recycle_alpha {
    static constexpr CallRow row{101};
    static constexpr DispatchInfo cost{.weight = call_weights::recycle_alpha};
    AccountId hotkey{};
    Alpha amount{};
    NetUid netuid{};
};

struct burn_alpha {
    static constexpr CallRow row{102};
    static constexpr DispatchInfo cost{.weight = call_weights::burn_alpha};
    AccountId hotkey{};
    Alpha amount{};
    NetUid netuid{};
};

struct remove_stake_full_limit {
    static constexpr CallRow row{103};
    static constexpr DispatchInfo cost{.weight = call_weights::remove_stake_full_limit};
    AccountId hotkey{};
    NetUid netuid{};
    std::optional<Tao> limit_price{};
};

struct set_pending_childkey_cooldown {
    static constexpr CallRow row{109};
    static constexpr DispatchInfo cost{.weight = call_weights::set_pending_childkey_cooldown};
    u64 cooldown{};
};

struct register_leased_network {
    static constexpr CallRow row{110};
    static constexpr DispatchInfo cost{.weight = call_weights::register_leased_network(call_weights::contributors_max)};
    Percent emissions_share{};
    std::optional<u32> end_block{};
};

struct terminate_lease {
    static constexpr CallRow row{111};
    static constexpr DispatchInfo cost{.weight = call_weights::terminate_lease(call_weights::contributors_max)};
    u32 lease_id{};
    AccountId hotkey{};
};

struct update_symbol {
    static constexpr CallRow row{112};
    static constexpr DispatchInfo cost{.weight = call_weights::update_symbol};
    NetUid netuid{};
    Bytes symbol{};
};

struct commit_timelocked_weights {
    static constexpr CallRow row{113};
    static constexpr DispatchInfo cost{.weight = call_weights::commit_timelocked_weights, .pays = Pays::No};
    NetUid netuid{};
    BoundedVec<u8, 32768> commit{};
    u64 reveal_round{};
    u16 commit_reveal_version{};
};

struct set_coldkey_auto_stake_hotkey {
    static constexpr CallRow row{114};
    static constexpr DispatchInfo cost{.weight = call_weights::set_coldkey_auto_stake_hotkey};
    NetUid netuid{};
    AccountId hotkey{};
};

struct commit_mechanism_weights {
    static constexpr CallRow row{115};
    static constexpr DispatchInfo cost{.weight = call_weights::commit_mechanism_weights, .pays = Pays::No};
    NetUid netuid{};
    MechId mecid{};
    H256 commit_hash{};
};

struct reveal_mechanism_weights {
    static constexpr CallRow row{116};
    static constexpr DispatchInfo cost{.weight = call_weights::reveal_mechanism_weights(0), .pays = Pays::No};
    NetUid netuid{};
    MechId mecid{};
    std::vector<u16> uids{};
    std::vector<u16> values{};
    std::vector<u16> salt{};
    u64 version_key{};
};

struct commit_crv3_mechanism_weights {
    static constexpr CallRow row{117};
    static constexpr DispatchInfo cost{.weight = call_weights::commit_crv3_mechanism_weights, .pays = Pays::No};
    NetUid netuid{};
    MechId mecid{};
    BoundedVec<u8, 32768> commit{};
    u64 reveal_round{};
};

struct commit_timelocked_mechanism_weights {
    static constexpr CallRow row{118};
    static constexpr DispatchInfo cost{.weight = call_weights::commit_timelocked_mechanism_weights, .pays = Pays::No};
    NetUid netuid{};
    MechId mecid{};
    BoundedVec<u8, 32768> commit{};
    u64 reveal_round{};
    u16 commit_reveal_version{};
};

struct set_mechanism_weights {
    static constexpr CallRow row{119};
    static constexpr DispatchInfo cost{.weight = call_weights::set_mechanism_weights(0), .pays = Pays::No};
    NetUid netuid{};
    MechId mecid{};
    std::vector<u16> dests{};
    std::vector<u16> weights{};
    u64 version_key{};
};

struct root_dissolve_network {
    static constexpr CallRow row{120};
    static constexpr DispatchInfo cost{.weight = call_weights::root_dissolve_network};
    NetUid netuid{};
};

struct claim_root {
    static constexpr CallRow row{121};
    static constexpr DispatchInfo cost{.weight = call_weights::announced_claim};
    std::set<NetUid> subnets{};
};

struct sudo_set_root_claim_threshold {
    static constexpr CallRow row{124};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_root_claim_threshold};
    NetUid netuid{};
    u64 new_value{};
};

struct announce_coldkey_swap {
    static constexpr CallRow row{125};
    static constexpr DispatchInfo cost{.weight = call_weights::announce_coldkey_swap};
    H256 new_coldkey_hash{};
};

struct swap_coldkey_announced {
    static constexpr CallRow row{126};
    static constexpr DispatchInfo cost{.weight = call_weights::swap_coldkey_announced};
    AccountId new_coldkey{};
};

struct dispute_coldkey_swap {
    static constexpr CallRow row{127};
    static constexpr DispatchInfo cost{.weight = call_weights::dispute_coldkey_swap};
};

struct reset_coldkey_swap {
    static constexpr CallRow row{128};
    static constexpr DispatchInfo cost{.weight = call_weights::reset_coldkey_swap};
    AccountId coldkey{};
};

struct enable_voting_power_tracking {
    static constexpr CallRow row{129};
    static constexpr DispatchInfo cost{.weight = call_weights::enable_voting_power_tracking};
    NetUid netuid{};
};

struct disable_voting_power_tracking {
    static constexpr CallRow row{130};
    static constexpr DispatchInfo cost{.weight = call_weights::disable_voting_power_tracking};
    NetUid netuid{};
};

struct sudo_set_voting_power_ema_alpha {
    static constexpr CallRow row{131};
    static constexpr DispatchInfo cost{.weight = call_weights::sudo_set_voting_power_ema_alpha};
    NetUid netuid{};
    u64 alpha{};
};

struct add_stake_burn {
    static constexpr CallRow row{132};
    static constexpr DispatchInfo cost{.weight = call_weights::add_stake_burn};
    AccountId hotkey{};
    NetUid netuid{};
    Tao amount{};
    std::optional<Tao> limit{};
};

struct clear_coldkey_swap_announcement {
    static constexpr CallRow row{133};
    static constexpr DispatchInfo cost{.weight = call_weights::clear_coldkey_swap_announcement};
};

struct register_limit {
    static constexpr CallRow row{134};
    static constexpr DispatchInfo cost{.weight = call_weights::register_limit};
    NetUid netuid{};
    AccountId hotkey{};
    u64 limit_price{};
};

struct set_auto_parent_delegation_enabled {
    static constexpr CallRow row{135};
    static constexpr DispatchInfo cost{.weight = call_weights::set_auto_parent_delegation_enabled};
    AccountId hotkey{};
    bool enabled{};
};

struct lock_stake {
    static constexpr CallRow row{136};
    static constexpr DispatchInfo cost{.weight = call_weights::lock_stake};
    AccountId hotkey{};
    NetUid netuid{};
    Alpha amount{};
};

struct move_lock {
    static constexpr CallRow row{137};
    static constexpr DispatchInfo cost{.weight = call_weights::move_lock};
    AccountId destination_hotkey{};
    NetUid netuid{};
};

struct set_perpetual_lock {
    static constexpr CallRow row{138};
    static constexpr DispatchInfo cost{.weight = call_weights::set_perpetual_lock};
    NetUid netuid{};
    bool enabled{};
};

struct set_tempo {
    static constexpr CallRow row{139};
    static constexpr DispatchInfo cost{.weight = call_weights::set_tempo};
    NetUid netuid{};
    u16 tempo{};
};

struct set_activity_cutoff_factor {
    static constexpr CallRow row{140};
    static constexpr DispatchInfo cost{.weight = call_weights::set_activity_cutoff_factor};
    NetUid netuid{};
    u32 factor_milli{};
};

struct trigger_epoch {
    static constexpr CallRow row{141};
    static constexpr DispatchInfo cost{.weight = call_weights::trigger_epoch};
    NetUid netuid{};
};

struct set_reject_locked_alpha {
    static constexpr CallRow row{142};
    static constexpr DispatchInfo cost{.weight = call_weights::set_reject_locked_alpha};
    bool enabled{};
};

struct transfer_stake_and_hotkey {
    static constexpr CallRow row{143};
    static constexpr DispatchInfo cost{.weight = call_weights::transfer_stake_and_hotkey};
    AccountId destination_coldkey{};
    AccountId origin_hotkey{};
    AccountId destination_hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_amount{};
};

struct add_collateral {
    static constexpr CallRow row{144};
    static constexpr DispatchInfo cost{.weight = call_weights::add_collateral};
    NetUid netuid{};
    AccountId hotkey{};
    Alpha alpha{};
    Tao limit_price{};
};

struct set_min_collateral {
    static constexpr CallRow row{145};
    static constexpr DispatchInfo cost{.weight = call_weights::set_min_collateral};
    NetUid netuid{};
    AccountId hotkey{};
    Alpha min_locked{};
};

struct stake_into_basket {
    static constexpr CallRow row{147};
    static constexpr DispatchInfo cost{.weight = call_weights::announced_basket_deposit};
    AccountId hotkey{};
    Tao amount_staked{};
};

struct claim_root_with_hotkey {
    static constexpr CallRow row{148};
    static constexpr DispatchInfo cost{.weight = call_weights::announced_claim};
    AccountId hotkey{};
};

struct move_stake_limit {
    static constexpr CallRow row{149};
    static constexpr DispatchInfo cost{.weight = call_weights::move_stake_limit};
    AccountId origin_hotkey{};
    AccountId destination_hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_amount{};
    Tao limit_price{};
    bool allow_partial{};
};

struct swap_basket {
    static constexpr CallRow row{150};
    static constexpr DispatchInfo cost{.weight = call_weights::announced_basket_trade};
    AccountId hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha amount{};
    u64 min_amount_out{};
};

struct swap_basket_many {
    static constexpr CallRow row{151, {.since = spec_475}};
    static constexpr DispatchInfo cost{.weight = call_weights::announced_basket_trade};
    AccountId hotkey{};
    BoundedVec<std::tuple<NetUid, NetUid, Alpha, u64>, 64> legs{};
};

struct pow_register {
    static constexpr CallRow row{152, {.since = spec_475}};
    static constexpr DispatchInfo cost{.weight = call_weights::burned_register, .pays = Pays::No};
    NetUid netuid{};
    u64 work_block{};
    u64 nonce{};
    FixedBytes<32> work{};
    AccountId hotkey{};
};

DispatchResult apply(Context&, const Origin&, const set_weights&);
DispatchResult apply(Context&, const Origin&, const add_stake&);
DispatchResult apply(Context&, const Origin&, const remove_stake&);
DispatchResult apply(Context&, const Origin&, const serve_axon&);
DispatchResult apply(Context&, const Origin&, const serve_prometheus&);
DispatchResult apply(Context&, const Origin&, const register_&);
DispatchResult apply(Context&, const Origin&, const burned_register&);
DispatchResult apply(Context&, const Origin&, const serve_axon_tls&);
DispatchResult apply(Context&, const Origin&, const register_network&);
DispatchResult apply(Context&, const Origin&, const dissolve_network&);
DispatchResult apply(Context&, const Origin&, const root_register&);
DispatchResult apply(Context&, const Origin&, const decrease_take&);
DispatchResult apply(Context&, const Origin&, const increase_take&);
DispatchResult apply(Context&, const Origin&, const set_children&);
DispatchResult apply(Context&, const Origin&, const set_identity&);
DispatchResult apply(Context&, const Origin&, const sudo_set_tx_childkey_take_rate_limit&);
DispatchResult apply(Context&, const Origin&, const swap_hotkey&);
DispatchResult apply(Context&, const Origin&, const swap_coldkey&);
DispatchResult apply(Context&, const Origin&, const swap_hotkey_v2&);
DispatchResult apply(Context&, const Origin&, const schedule_swap_coldkey&);
DispatchResult apply(Context&, const Origin&, const set_childkey_take&);
DispatchResult apply(Context&, const Origin&, const sudo_set_min_childkey_take&);
DispatchResult apply(Context&, const Origin&, const sudo_set_max_childkey_take&);
DispatchResult apply(Context&, const Origin&, const set_subnet_identity&);
DispatchResult apply(Context&, const Origin&, const register_network_with_identity&);
DispatchResult apply(Context&, const Origin&, const batch_set_weights&);
DispatchResult apply(Context&, const Origin&, const unstake_all&);
DispatchResult apply(Context&, const Origin&, const unstake_all_alpha&);
DispatchResult apply(Context&, const Origin&, const move_stake&);
DispatchResult apply(Context&, const Origin&, const transfer_stake&);
DispatchResult apply(Context&, const Origin&, const swap_stake&);
DispatchResult apply(Context&, const Origin&, const add_stake_limit&);
DispatchResult apply(Context&, const Origin&, const remove_stake_limit&);
DispatchResult apply(Context&, const Origin&, const swap_stake_limit&);
DispatchResult apply(Context&, const Origin&, const try_associate_hotkey&);
DispatchResult apply(Context&, const Origin&, const start_call&);
DispatchResult apply(Context&, const Origin&, const associate_evm_key&);
DispatchResult apply(Context&, const Origin&, const commit_weights&);
DispatchResult apply(Context&, const Origin&, const reveal_weights&);
DispatchResult apply(Context&, const Origin&, const batch_reveal_weights&);
DispatchResult apply(Context&, const Origin&, const batch_commit_weights&);
DispatchResult apply(Context&, const Origin&, const recycle_alpha&);
DispatchResult apply(Context&, const Origin&, const burn_alpha&);
DispatchResult apply(Context&, const Origin&, const remove_stake_full_limit&);
DispatchResult apply(Context&, const Origin&, const set_pending_childkey_cooldown&);
DispatchResult apply(Context&, const Origin&, const register_leased_network&);
DispatchResult apply(Context&, const Origin&, const terminate_lease&);
DispatchResult apply(Context&, const Origin&, const update_symbol&);
DispatchResult apply(Context&, const Origin&, const commit_timelocked_weights&);
DispatchResult apply(Context&, const Origin&, const set_coldkey_auto_stake_hotkey&);
DispatchResult apply(Context&, const Origin&, const commit_mechanism_weights&);
DispatchResult apply(Context&, const Origin&, const reveal_mechanism_weights&);
DispatchResult apply(Context&, const Origin&, const commit_crv3_mechanism_weights&);
DispatchResult apply(Context&, const Origin&, const commit_timelocked_mechanism_weights&);
DispatchResult apply(Context&, const Origin&, const set_mechanism_weights&);
DispatchResult apply(Context&, const Origin&, const root_dissolve_network&);
DispatchResult apply(Context&, const Origin&, const claim_root&);
DispatchResult apply(Context&, const Origin&, const sudo_set_root_claim_threshold&);
DispatchResult apply(Context&, const Origin&, const announce_coldkey_swap&);
DispatchResult apply(Context&, const Origin&, const swap_coldkey_announced&);
DispatchResult apply(Context&, const Origin&, const dispute_coldkey_swap&);
DispatchResult apply(Context&, const Origin&, const reset_coldkey_swap&);
DispatchResult apply(Context&, const Origin&, const enable_voting_power_tracking&);
DispatchResult apply(Context&, const Origin&, const disable_voting_power_tracking&);
DispatchResult apply(Context&, const Origin&, const sudo_set_voting_power_ema_alpha&);
DispatchResult apply(Context&, const Origin&, const add_stake_burn&);
DispatchResult apply(Context&, const Origin&, const clear_coldkey_swap_announcement&);
DispatchResult apply(Context&, const Origin&, const register_limit&);
DispatchResult apply(Context&, const Origin&, const set_auto_parent_delegation_enabled&);
DispatchResult apply(Context&, const Origin&, const lock_stake&);
DispatchResult apply(Context&, const Origin&, const move_lock&);
DispatchResult apply(Context&, const Origin&, const set_perpetual_lock&);
DispatchResult apply(Context&, const Origin&, const set_tempo&);
DispatchResult apply(Context&, const Origin&, const set_activity_cutoff_factor&);
DispatchResult apply(Context&, const Origin&, const trigger_epoch&);
DispatchResult apply(Context&, const Origin&, const set_reject_locked_alpha&);
DispatchResult apply(Context&, const Origin&, const transfer_stake_and_hotkey&);
DispatchResult apply(Context&, const Origin&, const add_collateral&);
DispatchResult apply(Context&, const Origin&, const set_min_collateral&);
DispatchResult apply(Context&, const Origin&, const stake_into_basket&);
DispatchResult apply(Context&, const Origin&, const claim_root_with_hotkey&);
DispatchResult apply(Context&, const Origin&, const move_stake_limit&);
DispatchResult apply(Context&, const Origin&, const swap_basket&);
DispatchResult apply(Context&, const Origin&, const swap_basket_many&);
DispatchResult apply(Context&, const Origin&, const pow_register&);

/// Grow with the length of the weight vector.
DispatchInfo cost(const frame::Runtime&, const set_mechanism_weights&);
DispatchInfo cost(const frame::Runtime&, const reveal_mechanism_weights&);
/// Cheaper when no stake moves.
DispatchInfo cost(const frame::Runtime&, const swap_hotkey_v2&);
/// From 475 on announced by another envelope, of which little is billed.
DispatchInfo cost(const frame::Runtime&, const claim_root&);
DispatchInfo cost(const frame::Runtime&, const claim_root_with_hotkey&);

}  // namespace tau::pallets::subtensor::call
