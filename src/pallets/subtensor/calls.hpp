// Calls of SubtensorModule, by their on-chain names, arguments as in the metadata. Weights: benchmarks of spec 425.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/subtensor/types.hpp"

namespace tau::pallets::subtensor::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct set_weights {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(118'513'610'000, 10'327'410), .pays = Pays::No};
    NetUid netuid{};
    std::vector<u16> dests{};
    std::vector<u16> weights{};
    u64 version_key{};
};

struct add_stake {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(3'064'064'000, 8'727)};
    AccountId hotkey{};
    NetUid netuid{};
    Tao amount_staked{};
};

struct remove_stake {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(2'569'198'000, 10'557)};
    AccountId hotkey{};
    NetUid netuid{};
    Alpha amount_unstaked{};
};

struct serve_axon {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(206'278'000, 4'178), .pays = Pays::No};
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
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(204'294'000, 4'277), .pays = Pays::No};
    NetUid netuid{};
    u32 version{};
    u128 ip{};
    u16 port{};
    u8 ip_type{};
};

struct register_ {
    static constexpr CallRow row{6};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(4'099'872'000, 6'148)};
    NetUid netuid{};
    u64 block_number{};
    u64 nonce{};
    Bytes work{};
    AccountId hotkey{};
    AccountId coldkey{};
};

struct burned_register {
    static constexpr CallRow row{7};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(4'086'815'000, 6'148)};
    NetUid netuid{};
    AccountId hotkey{};
};

struct serve_axon_tls {
    static constexpr CallRow row{40};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(205'617'000, 4'149), .pays = Pays::No};
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
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(6'077'125'000, 9'947)};
    AccountId hotkey{};
};

struct dissolve_network {
    static constexpr CallRow row{61};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(3369000000u, 0)};
    AccountId coldkey{};
    NetUid netuid{};
};

struct root_register {
    static constexpr CallRow row{62};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(2'178'934'000, 4'981)};
    AccountId hotkey{};
};

struct decrease_take {
    static constexpr CallRow row{65};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(304'895'000, 4'295), .pays = Pays::No};
    AccountId hotkey{};
    PerU16 take{};
};

struct increase_take {
    static constexpr CallRow row{66};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(362'710'000, 4'388), .pays = Pays::No};
    AccountId hotkey{};
    PerU16 take{};
};

struct set_children {
    static constexpr CallRow row{67};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(3369000000u, 0)};
    AccountId hotkey{};
    NetUid netuid{};
    std::vector<std::tuple<u64, AccountId>> children{};
};

struct set_identity {
    static constexpr CallRow row{68};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(207'040'000, 6'829)};
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
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(105'760'000, 0)};
    u64 tx_rate_limit{};
};

struct swap_hotkey {
    static constexpr CallRow row{70};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(15'692'038'000, 28'912)};
    AccountId hotkey{};
    AccountId new_hotkey{};
    std::optional<NetUid> netuid{};
};

struct swap_coldkey {
    static constexpr CallRow row{71};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(3'137'301'000, 13'056)};
    AccountId old_coldkey{};
    AccountId new_coldkey{};
    Tao swap_cost{};
};

struct swap_hotkey_v2 {
    static constexpr CallRow row{72};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(5075300000u, 0)};
    AccountId hotkey{};
    AccountId new_hotkey{};
    std::optional<NetUid> netuid{};
    bool keep_stake{};
};

struct schedule_swap_coldkey {
    static constexpr CallRow row{73};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(125'000'000, 0)};
    AccountId new_coldkey{};
};

struct set_childkey_take {
    static constexpr CallRow row{75};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(428'870'000, 4'498)};
    AccountId hotkey{};
    NetUid netuid{};
    PerU16 take{};
};

struct sudo_set_min_childkey_take {
    static constexpr CallRow row{76};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(125006000u, 0)};
    PerU16 take{};
};

struct sudo_set_max_childkey_take {
    static constexpr CallRow row{77};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(125006000u, 0)};
    PerU16 take{};
};

struct set_subnet_identity {
    static constexpr CallRow row{78};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(142'513'000, 4'060)};
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
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(5'950'041'000, 9'883)};
    AccountId hotkey{};
    std::optional<SubnetIdentityV3> identity{};
};

struct batch_set_weights {
    static constexpr CallRow row{80};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(703'092'000, 7'395), .pays = Pays::No};
    std::vector<scale::Compact<NetUid>> netuids{};
    std::vector<std::vector<std::tuple<scale::Compact<u16>, scale::Compact<u16>>>> weights{};
    std::vector<scale::Compact<u64>> version_keys{};
};

struct unstake_all {
    static constexpr CallRow row{83};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(176'830'000, 9'189)};
    AccountId hotkey{};
};

struct unstake_all_alpha {
    static constexpr CallRow row{84};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(4'275'873'000, 11'306)};
    AccountId hotkey{};
};

struct move_stake {
    static constexpr CallRow row{85};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(1'391'061'000, 7'919)};
    AccountId origin_hotkey{};
    AccountId destination_hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_amount{};
};

struct transfer_stake {
    static constexpr CallRow row{86};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(1'333'541'000, 7'994)};
    AccountId destination_coldkey{};
    AccountId hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_amount{};
};

struct swap_stake {
    static constexpr CallRow row{87};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(4'317'019'000, 10'920)};
    AccountId hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_amount{};
};

struct add_stake_limit {
    static constexpr CallRow row{88};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(3'253'005'000, 8'727)};
    AccountId hotkey{};
    NetUid netuid{};
    Tao amount_staked{};
    Tao limit_price{};
    bool allow_partial{};
};

struct remove_stake_limit {
    static constexpr CallRow row{89};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(2'715'696'000, 10'591)};
    AccountId hotkey{};
    NetUid netuid{};
    Alpha amount_unstaked{};
    Tao limit_price{};
    bool allow_partial{};
};

struct swap_stake_limit {
    static constexpr CallRow row{90};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(4'519'515'000, 11'077)};
    AccountId hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_amount{};
    Tao limit_price{};
    bool allow_partial{};
};

struct try_associate_hotkey {
    static constexpr CallRow row{91};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(400'337'000, 4'283)};
    AccountId hotkey{};
};

struct start_call {
    static constexpr CallRow row{92};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(364'454'000, 4'583)};
    NetUid netuid{};
};

struct associate_evm_key {
    static constexpr CallRow row{93};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(859'242'000, 4'415), .pays = Pays::No};
    NetUid netuid{};
    H160 evm_key{};
    u64 block_number{};
    FixedBytes<65> signature{};
};

struct commit_weights {
    static constexpr CallRow row{96};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(594'049'000, 4'714), .pays = Pays::No};
    NetUid netuid{};
    H256 commit_hash{};
};

struct reveal_weights {
    static constexpr CallRow row{97};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(786'227'000, 7'590), .pays = Pays::No};
    NetUid netuid{};
    std::vector<u16> uids{};
    std::vector<u16> values{};
    std::vector<u16> salt{};
    u64 version_key{};
};

struct batch_reveal_weights {
    static constexpr CallRow row{98};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(1'096'363'000, 8'095), .pays = Pays::No};
    NetUid netuid{};
    std::vector<std::vector<u16>> uids_list{};
    std::vector<std::vector<u16>> values_list{};
    std::vector<std::vector<u16>> salts_list{};
    std::vector<u64> version_keys{};
};

struct batch_commit_weights {
    static constexpr CallRow row{100};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(722'224'000, 4'765), .pays = Pays::No};
    std::vector<scale::Compact<NetUid>> netuids{};
    std::vector<H256> commit_hashes{};
};

struct recycle_alpha {
    static constexpr CallRow row{101};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(1'097'139'000, 5'219)};
    AccountId hotkey{};
    Alpha amount{};
    NetUid netuid{};
};

struct burn_alpha {
    static constexpr CallRow row{102};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(868'964'000, 5'219)};
    AccountId hotkey{};
    Alpha amount{};
    NetUid netuid{};
};

struct remove_stake_full_limit {
    static constexpr CallRow row{103};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(2'729'292'000, 10'591)};
    AccountId hotkey{};
    NetUid netuid{};
    std::optional<Tao> limit_price{};
};

struct set_pending_childkey_cooldown {
    static constexpr CallRow row{109};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(103000000u, 0)};
    u64 cooldown{};
};

struct register_leased_network {
    static constexpr CallRow row{110};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(6'834'598'986, 10'256)};
    Percent emissions_share{};
    std::optional<u32> end_block{};
};

struct terminate_lease {
    static constexpr CallRow row{111};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(946'402'779, 6'148)};
    u32 lease_id{};
    AccountId hotkey{};
};

struct update_symbol {
    static constexpr CallRow row{112};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(228'313'000, 9'074)};
    NetUid netuid{};
    Bytes symbol{};
};

struct commit_timelocked_weights {
    static constexpr CallRow row{113};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(636'951'000, 4'713), .pays = Pays::No};
    NetUid netuid{};
    BoundedVec<u8, 32768> commit{};
    u64 reveal_round{};
    u16 commit_reveal_version{};
};

struct set_coldkey_auto_stake_hotkey {
    static constexpr CallRow row{114};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(333'853'000, 4'274)};
    NetUid netuid{};
    AccountId hotkey{};
};

struct commit_mechanism_weights {
    static constexpr CallRow row{115};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(430130000u, 0), .pays = Pays::No};
    NetUid netuid{};
    MechId mecid{};
    H256 commit_hash{};
};

struct reveal_mechanism_weights {
    static constexpr CallRow row{116};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(722000000u, 0), .pays = Pays::No};
    NetUid netuid{};
    MechId mecid{};
    std::vector<u16> uids{};
    std::vector<u16> values{};
    std::vector<u16> salt{};
    u64 version_key{};
};

struct commit_crv3_mechanism_weights {
    static constexpr CallRow row{117};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(452750000u, 0), .pays = Pays::No};
    NetUid netuid{};
    MechId mecid{};
    BoundedVec<u8, 32768> commit{};
    u64 reveal_round{};
};

struct commit_timelocked_mechanism_weights {
    static constexpr CallRow row{118};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(509020000u, 0), .pays = Pays::No};
    NetUid netuid{};
    MechId mecid{};
    BoundedVec<u8, 32768> commit{};
    u64 reveal_round{};
    u16 commit_reveal_version{};
};

struct set_mechanism_weights {
    static constexpr CallRow row{119};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(118515000000u, 0), .pays = Pays::No};
    NetUid netuid{};
    MechId mecid{};
    std::vector<u16> dests{};
    std::vector<u16> weights{};
    u64 version_key{};
};

struct root_dissolve_network {
    static constexpr CallRow row{120};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(3369000000u, 0)};
    NetUid netuid{};
};

struct claim_root {
    static constexpr CallRow row{121};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(938'999'000, 7'875)};
    std::set<NetUid> subnets{};
};

struct sudo_set_root_claim_threshold {
    static constexpr CallRow row{124};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(105'681'000, 0)};
    NetUid netuid{};
    u64 new_value{};
};

struct announce_coldkey_swap {
    static constexpr CallRow row{125};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(447'248'000, 4'159)};
    H256 new_coldkey_hash{};
};

struct swap_coldkey_announced {
    static constexpr CallRow row{126};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(2'713'156'000, 13'000)};
    AccountId new_coldkey{};
};

struct dispute_coldkey_swap {
    static constexpr CallRow row{127};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(173'293'000, 4'130)};
};

struct reset_coldkey_swap {
    static constexpr CallRow row{128};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(208'857'000, 0)};
    AccountId coldkey{};
};

struct enable_voting_power_tracking {
    static constexpr CallRow row{129};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(250010000u, 0)};
    NetUid netuid{};
};

struct disable_voting_power_tracking {
    static constexpr CallRow row{130};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(150010000u, 0)};
    NetUid netuid{};
};

struct sudo_set_voting_power_ema_alpha {
    static constexpr CallRow row{131};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(125006000u, 0)};
    NetUid netuid{};
    u64 alpha{};
};

struct add_stake_burn {
    static constexpr CallRow row{132};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(3'492'308'000, 8'727)};
    AccountId hotkey{};
    NetUid netuid{};
    Tao amount{};
    std::optional<Tao> limit{};
};

struct clear_coldkey_swap_announcement {
    static constexpr CallRow row{133};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(167890000u, 0)};
};

struct register_limit {
    static constexpr CallRow row{134};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(5529200000u, 0)};
    NetUid netuid{};
    AccountId hotkey{};
    u64 limit_price{};
};

struct set_auto_parent_delegation_enabled {
    static constexpr CallRow row{135};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(178'023'000, 4'364)};
    AccountId hotkey{};
    bool enabled{};
};

struct lock_stake {
    static constexpr CallRow row{136};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(840'995'000, 7'655)};
    AccountId hotkey{};
    NetUid netuid{};
    Alpha amount{};
};

struct move_lock {
    static constexpr CallRow row{137};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(1'099'819'000, 7'339)};
    AccountId destination_hotkey{};
    NetUid netuid{};
};

struct set_perpetual_lock {
    static constexpr CallRow row{138};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(400'000'000, 0)};
    NetUid netuid{};
    bool enabled{};
};

struct set_tempo {
    static constexpr CallRow row{139};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(496'407'000, 4'440)};
    NetUid netuid{};
    u16 tempo{};
};

struct set_activity_cutoff_factor {
    static constexpr CallRow row{140};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(414'193'000, 4'364)};
    NetUid netuid{};
    u32 factor_milli{};
};

struct trigger_epoch {
    static constexpr CallRow row{141};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(442'539'000, 4'447)};
    NetUid netuid{};
};

struct set_reject_locked_alpha {
    static constexpr CallRow row{142};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(125'000'000, 0)};
    bool enabled{};
};

struct transfer_stake_and_hotkey {
    static constexpr CallRow row{143};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(1'333'541'000, 7'994)};
    AccountId destination_coldkey{};
    AccountId origin_hotkey{};
    AccountId destination_hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_amount{};
};

struct add_collateral {
    static constexpr CallRow row{144};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(3'253'005'000, 8'727)};
    NetUid netuid{};
    AccountId hotkey{};
    Alpha alpha{};
    Tao limit_price{};
};

struct set_min_collateral {
    static constexpr CallRow row{145};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(333'853'000, 4'274)};
    NetUid netuid{};
    AccountId hotkey{};
    Alpha min_locked{};
};

struct stake_into_basket {
    static constexpr CallRow row{147};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(3'253'005'000, 8'727)};
    AccountId hotkey{};
    Tao amount_staked{};
};

struct claim_root_with_hotkey {
    static constexpr CallRow row{148};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(938'999'000, 7'875)};
    AccountId hotkey{};
};

struct move_stake_limit {
    static constexpr CallRow row{149};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(1'391'061'000, 7'919)};
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
    static constexpr DispatchInfo cost{};
    AccountId hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha amount{};
    u64 min_amount_out{};
};

struct swap_basket_many {
    static constexpr CallRow row{151, {.since = spec_475}};
    static constexpr DispatchInfo cost{};
    AccountId hotkey{};
    BoundedVec<std::tuple<NetUid, NetUid, Alpha, u64>, 64> legs{};
};

struct pow_register {
    static constexpr CallRow row{152, {.since = spec_475}};
    static constexpr DispatchInfo cost{.weight = Weight::from_parts(4'086'815'000, 6'148), .pays = Pays::No};
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

}  // namespace tau::pallets::subtensor::call
