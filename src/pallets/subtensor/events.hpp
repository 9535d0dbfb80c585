// Events of SubtensorModule, in on-chain order.
#pragma once

#include "pallets/subtensor/index.hpp"
#include "pallets/subtensor/types.hpp"

namespace tau::pallets::subtensor::event {

using frame::EventRow;
using frame::spec_475;

struct NetworkAdded {
    static constexpr EventRow row{pallet_index, 0};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 mechid{};
};

struct NetworkRemoved {
    static constexpr EventRow row{pallet_index, 1};
    static constexpr bool tuple = true;
    NetUid netuid{};
};

struct StakeAdded {
    static constexpr EventRow row{pallet_index, 2};
    static constexpr bool tuple = true;
    AccountId coldkey{};
    AccountId hotkey{};
    Tao tao{};
    Alpha alpha{};
    NetUid netuid{};
    u64 fee{};
};

struct StakeRemoved {
    static constexpr EventRow row{pallet_index, 3};
    static constexpr bool tuple = true;
    AccountId coldkey{};
    AccountId hotkey{};
    Tao tao{};
    Alpha alpha{};
    NetUid netuid{};
    u64 fee{};
};

struct StakeMoved {
    static constexpr EventRow row{pallet_index, 4};
    static constexpr bool tuple = true;
    AccountId coldkey{};
    AccountId origin_hotkey{};
    NetUid origin_netuid{};
    AccountId destination_hotkey{};
    NetUid destination_netuid{};
    Tao tao{};
};

struct WeightsSet {
    static constexpr EventRow row{pallet_index, 5};
    static constexpr bool tuple = true;
    NetUidStorageIndex netuid_index{};
    u16 uid{};
};

struct RootWeightsSet {
    static constexpr EventRow row{pallet_index, 6};
    static constexpr bool tuple = true;
    u16 value{};
};

struct NeuronRegistered {
    static constexpr EventRow row{pallet_index, 7};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 uid{};
    AccountId hotkey{};
};

struct BulkNeuronsRegistered {
    static constexpr EventRow row{pallet_index, 8};
    static constexpr bool tuple = true;
    u16 value{};
    u16 value_2{};
};

struct BulkBalancesSet {
    static constexpr EventRow row{pallet_index, 9};
    static constexpr bool tuple = true;
    u16 value{};
    u16 value_2{};
};

struct MaxAllowedUidsSet {
    static constexpr EventRow row{pallet_index, 10};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 count{};
};

struct MaxWeightLimitSet {
    static constexpr EventRow row{pallet_index, 11};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct DifficultySet {
    static constexpr EventRow row{pallet_index, 12};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u64 value{};
};

struct AdjustmentIntervalSet {
    static constexpr EventRow row{pallet_index, 13};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct RegistrationPerIntervalSet {
    static constexpr EventRow row{pallet_index, 14};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct MaxRegistrationsPerBlockSet {
    static constexpr EventRow row{pallet_index, 15};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct ActivityCutoffSet {
    static constexpr EventRow row{pallet_index, 16};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct RhoSet {
    static constexpr EventRow row{pallet_index, 17};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct AlphaSigmoidSteepnessSet {
    static constexpr EventRow row{pallet_index, 18};
    static constexpr bool tuple = true;
    NetUid netuid{};
    i16 value{};
};

struct KappaSet {
    static constexpr EventRow row{pallet_index, 19};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct MinAllowedWeightSet {
    static constexpr EventRow row{pallet_index, 20};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 weights{};
};

struct ValidatorPruneLenSet {
    static constexpr EventRow row{pallet_index, 21};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u64 value{};
};

struct ScalingLawPowerSet {
    static constexpr EventRow row{pallet_index, 22};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct WeightsSetRateLimitSet {
    static constexpr EventRow row{pallet_index, 23};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u64 value{};
};

struct ImmunityPeriodSet {
    static constexpr EventRow row{pallet_index, 24};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 blocks{};
};

struct BondsMovingAverageSet {
    static constexpr EventRow row{pallet_index, 25};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u64 value{};
};

struct BondsPenaltySet {
    static constexpr EventRow row{pallet_index, 26};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct BondsResetOnSet {
    static constexpr EventRow row{pallet_index, 27};
    static constexpr bool tuple = true;
    NetUid netuid{};
    bool enabled{};
};

struct MaxAllowedValidatorsSet {
    static constexpr EventRow row{pallet_index, 28};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 count{};
};

struct AxonServed {
    static constexpr EventRow row{pallet_index, 29};
    static constexpr bool tuple = true;
    NetUid netuid{};
    AccountId hotkey{};
};

struct PrometheusServed {
    static constexpr EventRow row{pallet_index, 30};
    static constexpr bool tuple = true;
    NetUid netuid{};
    AccountId hotkey{};
};

struct DelegateAdded {
    static constexpr EventRow row{pallet_index, 31};
    static constexpr bool tuple = true;
    AccountId account{};
    AccountId account_2{};
    PerU16 value{};
};

struct DefaultTakeSet {
    static constexpr EventRow row{pallet_index, 32};
    static constexpr bool tuple = true;
    PerU16 value{};
};

struct WeightsVersionKeySet {
    static constexpr EventRow row{pallet_index, 33};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u64 value{};
};

struct MinDifficultySet {
    static constexpr EventRow row{pallet_index, 34};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u64 value{};
};

struct MaxDifficultySet {
    static constexpr EventRow row{pallet_index, 35};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u64 value{};
};

struct ServingRateLimitSet {
    static constexpr EventRow row{pallet_index, 36};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u64 value{};
};

struct BurnSet {
    static constexpr EventRow row{pallet_index, 37};
    static constexpr bool tuple = true;
    NetUid netuid{};
    Tao tao{};
};

struct MaxBurnSet {
    static constexpr EventRow row{pallet_index, 38};
    static constexpr bool tuple = true;
    NetUid netuid{};
    Tao tao{};
};

struct MinBurnSet {
    static constexpr EventRow row{pallet_index, 39};
    static constexpr bool tuple = true;
    NetUid netuid{};
    Tao tao{};
};

struct MaxEpochsPerBlockSet {
    static constexpr EventRow row{pallet_index, 40};
    static constexpr bool tuple = true;
    u8 value{};
};

struct TxRateLimitSet {
    static constexpr EventRow row{pallet_index, 41};
    static constexpr bool tuple = true;
    u64 value{};
};

struct TxDelegateTakeRateLimitSet {
    static constexpr EventRow row{pallet_index, 42};
    static constexpr bool tuple = true;
    u64 value{};
};

struct TxChildKeyTakeRateLimitSet {
    static constexpr EventRow row{pallet_index, 43};
    static constexpr bool tuple = true;
    u64 value{};
};

struct AdminFreezeWindowSet {
    static constexpr EventRow row{pallet_index, 44};
    static constexpr bool tuple = true;
    u16 value{};
};

struct OwnerHyperparamRateLimitSet {
    static constexpr EventRow row{pallet_index, 45};
    static constexpr bool tuple = true;
    u16 value{};
};

struct MinChildKeyTakeSet {
    static constexpr EventRow row{pallet_index, 46};
    static constexpr bool tuple = true;
    PerU16 value{};
};

struct MinChildKeyTakePerSubnetSet {
    static constexpr EventRow row{pallet_index, 47};
    static constexpr bool tuple = true;
    NetUid netuid{};
    PerU16 value{};
};

struct MaxChildKeyTakeSet {
    static constexpr EventRow row{pallet_index, 48};
    static constexpr bool tuple = true;
    PerU16 value{};
};

struct ChildKeyTakeSet {
    static constexpr EventRow row{pallet_index, 49};
    static constexpr bool tuple = true;
    AccountId coldkey{};
    PerU16 take{};
};

struct Sudid {
    static constexpr EventRow row{pallet_index, 50};
    static constexpr bool tuple = true;
    RustResult<scale::Unit, DispatchError> value{};
};

struct RegistrationAllowed {
    static constexpr EventRow row{pallet_index, 51};
    static constexpr bool tuple = true;
    NetUid netuid{};
    bool allowed{};
};

struct PowRegistrationAllowed {
    static constexpr EventRow row{pallet_index, 52};
    static constexpr bool tuple = true;
    NetUid netuid{};
    bool enabled{};
};

struct TempoSet {
    static constexpr EventRow row{pallet_index, 53};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct RAORecycledForRegistrationSet {
    static constexpr EventRow row{pallet_index, 54};
    static constexpr bool tuple = true;
    NetUid netuid{};
    Tao recycled{};
};

struct StakeThresholdSet {
    static constexpr EventRow row{pallet_index, 55};
    static constexpr bool tuple = true;
    u64 value{};
};

struct AdjustmentAlphaSet {
    static constexpr EventRow row{pallet_index, 56};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u64 value{};
};

struct Faucet {
    static constexpr EventRow row{pallet_index, 57};
    static constexpr bool tuple = true;
    AccountId account{};
    u64 value{};
};

struct SubnetOwnerCutSet {
    static constexpr EventRow row{pallet_index, 58};
    static constexpr bool tuple = true;
    u16 value{};
};

struct NetworkRateLimitSet {
    static constexpr EventRow row{pallet_index, 59};
    static constexpr bool tuple = true;
    u64 value{};
};

struct NetworkImmunityPeriodSet {
    static constexpr EventRow row{pallet_index, 60};
    static constexpr bool tuple = true;
    u64 value{};
};

struct StartCallDelaySet {
    static constexpr EventRow row{pallet_index, 61};
    static constexpr bool tuple = true;
    u64 value{};
};

struct NetworkMinLockCostSet {
    static constexpr EventRow row{pallet_index, 62};
    static constexpr bool tuple = true;
    Tao tao{};
};

struct SubnetLimitSet {
    static constexpr EventRow row{pallet_index, 63};
    static constexpr bool tuple = true;
    u16 value{};
};

struct NetworkLockCostReductionIntervalSet {
    static constexpr EventRow row{pallet_index, 64};
    static constexpr bool tuple = true;
    u64 value{};
};

struct TakeDecreased {
    static constexpr EventRow row{pallet_index, 65};
    static constexpr bool tuple = true;
    AccountId coldkey{};
    AccountId hotkey{};
    PerU16 take{};
};

struct TakeIncreased {
    static constexpr EventRow row{pallet_index, 66};
    static constexpr bool tuple = true;
    AccountId coldkey{};
    AccountId hotkey{};
    PerU16 take{};
};

struct HotkeySwapped {
    static constexpr EventRow row{pallet_index, 67};
    AccountId coldkey{};
    AccountId old_hotkey{};
    AccountId new_hotkey{};
};

struct MaxDelegateTakeSet {
    static constexpr EventRow row{pallet_index, 68};
    static constexpr bool tuple = true;
    PerU16 value{};
};

struct MinDelegateTakeSet {
    static constexpr EventRow row{pallet_index, 69};
    static constexpr bool tuple = true;
    PerU16 value{};
};

struct ColdkeySwapAnnounced {
    static constexpr EventRow row{pallet_index, 70};
    AccountId who{};
    H256 new_coldkey_hash{};
};

struct ColdkeySwapReset {
    static constexpr EventRow row{pallet_index, 71};
    AccountId who{};
};

struct ColdkeySwapped {
    static constexpr EventRow row{pallet_index, 72};
    AccountId old_coldkey{};
    AccountId new_coldkey{};
};

struct ColdkeySwapDisputed {
    static constexpr EventRow row{pallet_index, 73};
    AccountId coldkey{};
};

struct AllBalanceUnstakedAndTransferredToNewColdkey {
    static constexpr EventRow row{pallet_index, 74};
    AccountId current_coldkey{};
    AccountId new_coldkey{};
    Tao total_balance{};
};

struct ArbitrationPeriodExtended {
    static constexpr EventRow row{pallet_index, 75};
    AccountId coldkey{};
};

struct SetChildrenScheduled {
    static constexpr EventRow row{pallet_index, 76};
    static constexpr bool tuple = true;
    AccountId hotkey{};
    NetUid netuid{};
    u64 cooldown_block{};
    std::vector<std::tuple<u64, AccountId>> children{};
};

struct SetChildren {
    static constexpr EventRow row{pallet_index, 77};
    static constexpr bool tuple = true;
    AccountId hotkey{};
    NetUid netuid{};
    std::vector<std::tuple<u64, AccountId>> children{};
};

struct ChainIdentitySet {
    static constexpr EventRow row{pallet_index, 78};
    static constexpr bool tuple = true;
    AccountId coldkey{};
};

struct SubnetIdentitySet {
    static constexpr EventRow row{pallet_index, 79};
    static constexpr bool tuple = true;
    NetUid netuid{};
};

struct SubnetIdentityRemoved {
    static constexpr EventRow row{pallet_index, 80};
    static constexpr bool tuple = true;
    NetUid netuid{};
};

struct DissolveNetworkScheduled {
    static constexpr EventRow row{pallet_index, 81};
    AccountId account{};
    NetUid netuid{};
    u32 execution_block{};
};

struct ColdkeySwapAnnouncementDelaySet {
    static constexpr EventRow row{pallet_index, 82};
    static constexpr bool tuple = true;
    u32 value{};
};

struct ColdkeySwapReannouncementDelaySet {
    static constexpr EventRow row{pallet_index, 83};
    static constexpr bool tuple = true;
    u32 value{};
};

struct DissolveNetworkScheduleDurationSet {
    static constexpr EventRow row{pallet_index, 84};
    static constexpr bool tuple = true;
    u32 value{};
};

struct CRV3WeightsCommitted {
    static constexpr EventRow row{pallet_index, 85};
    static constexpr bool tuple = true;
    AccountId account{};
    NetUidStorageIndex netuid_index{};
    H256 hash{};
};

struct WeightsCommitted {
    static constexpr EventRow row{pallet_index, 86};
    static constexpr bool tuple = true;
    AccountId hotkey{};
    NetUidStorageIndex netuid_index{};
    H256 commit_hash{};
};

struct WeightsRevealed {
    static constexpr EventRow row{pallet_index, 87};
    static constexpr bool tuple = true;
    AccountId hotkey{};
    NetUidStorageIndex netuid_index{};
    H256 commit_hash{};
};

struct WeightsBatchRevealed {
    static constexpr EventRow row{pallet_index, 88};
    static constexpr bool tuple = true;
    AccountId hotkey{};
    NetUid netuid{};
    std::vector<H256> commit_hashes{};
};

struct BatchWeightsCompleted {
    static constexpr EventRow row{pallet_index, 89};
    static constexpr bool tuple = true;
    std::vector<scale::Compact<NetUid>> netuids{};
    AccountId hotkey{};
};

struct BatchCompletedWithErrors {
    static constexpr EventRow row{pallet_index, 90};
};

struct BatchWeightItemFailed {
    static constexpr EventRow row{pallet_index, 91};
    static constexpr bool tuple = true;
    NetUid netuid{};
    DispatchError error{};
};

struct StakeTransferred {
    static constexpr EventRow row{pallet_index, 92};
    static constexpr bool tuple = true;
    AccountId origin_coldkey{};
    AccountId destination_coldkey{};
    AccountId hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Tao tao{};
};

struct StakeSwapped {
    static constexpr EventRow row{pallet_index, 93};
    static constexpr bool tuple = true;
    AccountId coldkey{};
    AccountId hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Tao tao{};
};

struct TransferToggle {
    static constexpr EventRow row{pallet_index, 94};
    static constexpr bool tuple = true;
    NetUid netuid{};
    bool enabled{};
};

struct SubnetOwnerHotkeySet {
    static constexpr EventRow row{pallet_index, 95};
    static constexpr bool tuple = true;
    NetUid netuid{};
    AccountId hotkey{};
};

struct FirstEmissionBlockNumberSet {
    static constexpr EventRow row{pallet_index, 96};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u64 block{};
};

struct AlphaRecycled {
    static constexpr EventRow row{pallet_index, 97};
    static constexpr bool tuple = true;
    AccountId coldkey{};
    AccountId hotkey{};
    Alpha alpha{};
    NetUid netuid{};
};

struct AlphaBurned {
    static constexpr EventRow row{pallet_index, 98};
    static constexpr bool tuple = true;
    AccountId coldkey{};
    AccountId hotkey{};
    Alpha alpha{};
    NetUid netuid{};
};

struct EvmKeyAssociated {
    static constexpr EventRow row{pallet_index, 99};
    NetUid netuid{};
    AccountId hotkey{};
    H160 evm_key{};
    u64 block_associated{};
};

struct CRV3WeightsRevealed {
    static constexpr EventRow row{pallet_index, 100};
    static constexpr bool tuple = true;
    NetUid netuid{};
    AccountId account{};
};

struct CommitRevealPeriodsSet {
    static constexpr EventRow row{pallet_index, 101};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u64 value{};
};

struct CommitRevealEnabled {
    static constexpr EventRow row{pallet_index, 102};
    static constexpr bool tuple = true;
    NetUid netuid{};
    bool enabled{};
};

struct HotkeySwappedOnSubnet {
    static constexpr EventRow row{pallet_index, 103};
    AccountId coldkey{};
    AccountId old_hotkey{};
    AccountId new_hotkey{};
    NetUid netuid{};
};

struct SubnetLeaseCreated {
    static constexpr EventRow row{pallet_index, 104};
    AccountId beneficiary{};
    u32 lease_id{};
    NetUid netuid{};
    std::optional<u32> end_block{};
};

struct SubnetLeaseTerminated {
    static constexpr EventRow row{pallet_index, 105};
    AccountId beneficiary{};
    NetUid netuid{};
};

struct SymbolUpdated {
    static constexpr EventRow row{pallet_index, 106};
    NetUid netuid{};
    Bytes symbol{};
};

struct CommitRevealVersionSet {
    static constexpr EventRow row{pallet_index, 107};
    static constexpr bool tuple = true;
    u16 value{};
};

struct TimelockedWeightsCommitted {
    static constexpr EventRow row{pallet_index, 108};
    static constexpr bool tuple = true;
    AccountId hotkey{};
    NetUidStorageIndex netuid_index{};
    H256 commit_hash{};
    u64 reveal_round{};
};

struct TimelockedWeightsRevealed {
    static constexpr EventRow row{pallet_index, 109};
    static constexpr bool tuple = true;
    NetUidStorageIndex netuid_index{};
    AccountId hotkey{};
};

struct AutoStakeAdded {
    static constexpr EventRow row{pallet_index, 110};
    NetUid netuid{};
    AccountId destination{};
    AccountId hotkey{};
    AccountId owner{};
    Alpha incentive{};
};

struct IncentiveAlphaEmittedToMiners {
    static constexpr EventRow row{pallet_index, 111};
    NetUidStorageIndex netuid{};
    std::vector<Alpha> emissions{};
};

struct MinAllowedUidsSet {
    static constexpr EventRow row{pallet_index, 112};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct AutoStakeDestinationSet {
    static constexpr EventRow row{pallet_index, 113};
    AccountId coldkey{};
    NetUid netuid{};
    AccountId hotkey{};
};

struct MinNonImmuneUidsSet {
    static constexpr EventRow row{pallet_index, 114};
    static constexpr bool tuple = true;
    NetUid netuid{};
    u16 value{};
};

struct RootClaimed {
    static constexpr EventRow row{pallet_index, 115};
    AccountId coldkey{};
    Tao tao{};
};

struct BasketDeposited {
    static constexpr EventRow row{pallet_index, 116};
    AccountId hotkey{};
    Tao tao{};
    u64 shares{};
};

struct BasketStakedIn {
    static constexpr EventRow row{pallet_index, 117};
    AccountId hotkey{};
    AccountId coldkey{};
    Tao tao{};
    Tao value{};
    u64 shares{};
};

struct BasketClaimed {
    static constexpr EventRow row{pallet_index, 118};
    AccountId hotkey{};
    AccountId coldkey{};
    Tao tao{};
};

struct BasketHoldingConverted {
    static constexpr EventRow row{pallet_index, 119};
    AccountId hotkey{};
    NetUid netuid{};
    Tao tao{};
};

struct VotingPowerTrackingEnabled {
    static constexpr EventRow row{pallet_index, 120};
    NetUid netuid{};
};

struct VotingPowerTrackingDisableScheduled {
    static constexpr EventRow row{pallet_index, 121};
    NetUid netuid{};
    u64 disable_at_block{};
};

struct VotingPowerTrackingDisabled {
    static constexpr EventRow row{pallet_index, 122};
    NetUid netuid{};
};

struct VotingPowerEmaAlphaSet {
    static constexpr EventRow row{pallet_index, 123};
    NetUid netuid{};
    u64 alpha{};
};

struct SubnetLeaseDividendsDistributed {
    static constexpr EventRow row{pallet_index, 124};
    u32 lease_id{};
    AccountId contributor{};
    Alpha alpha{};
};

struct AddStakeBurn {
    static constexpr EventRow row{pallet_index, 125};
    NetUid netuid{};
    AccountId hotkey{};
    Tao amount{};
    Alpha alpha{};
};

struct NetworkDissolveCleanupCompleted {
    static constexpr EventRow row{pallet_index, 126};
    NetUid netuid{};
};

struct ColdkeySwapCleared {
    static constexpr EventRow row{pallet_index, 127};
    AccountId who{};
};

struct TransactionFeePaidWithAlpha {
    static constexpr EventRow row{pallet_index, 128};
    AccountId who{};
    NetUid netuid{};
    Alpha alpha_fee{};
    Tao tao_amount{};
};

struct BurnHalfLifeSet {
    static constexpr EventRow row{pallet_index, 129};
    NetUid netuid{};
    u16 burn_half_life{};
};

struct BurnIncreaseMultSet {
    static constexpr EventRow row{pallet_index, 130};
    NetUid netuid{};
    U64F64 burn_increase_mult{};
};

struct AutoParentDelegationEnabledSet {
    static constexpr EventRow row{pallet_index, 131};
    AccountId hotkey{};
    bool enabled{};
};

struct StakeLocked {
    static constexpr EventRow row{pallet_index, 132};
    AccountId coldkey{};
    AccountId hotkey{};
    NetUid netuid{};
    Alpha amount{};
};

struct StakeUnlocked {
    static constexpr EventRow row{pallet_index, 133};
    AccountId coldkey{};
    AccountId hotkey{};
    NetUid netuid{};
    Alpha amount{};
};

struct LockMoved {
    static constexpr EventRow row{pallet_index, 134};
    AccountId coldkey{};
    AccountId origin_hotkey{};
    AccountId destination_hotkey{};
    NetUid netuid{};
};

struct ActivityCutoffFactorMilliSet {
    static constexpr EventRow row{pallet_index, 135};
    NetUid netuid{};
    u32 factor_milli{};
};

struct EpochTriggered {
    static constexpr EventRow row{pallet_index, 136};
    NetUid netuid{};
    AccountId by{};
    u64 fires_at{};
};

struct EpochDeferred {
    static constexpr EventRow row{pallet_index, 137};
    NetUid netuid{};
    u64 from_block{};
    u64 to_block{};
};

struct EpochSkipped {
    static constexpr EventRow row{pallet_index, 138};
    NetUid netuid{};
    u64 block{};
};

struct SubnetOwnerChanged {
    static constexpr EventRow row{pallet_index, 139};
    NetUid netuid{};
    AccountId old_coldkey{};
    AccountId new_coldkey{};
};

struct PerpetualLockUpdated {
    static constexpr EventRow row{pallet_index, 140};
    AccountId coldkey{};
    NetUid netuid{};
    bool enabled{};
};

struct NetworkRegistrationQueued {
    static constexpr EventRow row{pallet_index, 141};
    AccountId coldkey{};
    AccountId hotkey{};
    u16 mechid{};
    std::optional<SubnetIdentityV3> identity{};
    Tao lock_amount{};
    U64F64 median_subnet_alpha_price{};
    u64 registration_block{};
};

struct RejectLockedAlphaUpdated {
    static constexpr EventRow row{pallet_index, 142};
    AccountId coldkey{};
    bool enabled{};
};

struct StakeAndHotkeyTransferred {
    static constexpr EventRow row{pallet_index, 143};
    AccountId origin_coldkey{};
    AccountId destination_coldkey{};
    AccountId origin_hotkey{};
    AccountId destination_hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Tao amount{};
};

struct CollateralLocked {
    static constexpr EventRow row{pallet_index, 144};
    NetUid netuid{};
    AccountId hotkey{};
    Alpha locked{};
    Alpha total_locked{};
};

struct MinCollateralSet {
    static constexpr EventRow row{pallet_index, 145};
    NetUid netuid{};
    AccountId hotkey{};
    Alpha min_locked{};
};

struct LiquidAlphaConsensusModeSet {
    static constexpr EventRow row{pallet_index, 146};
    static constexpr bool tuple = true;
    NetUid netuid{};
    ConsensusMode value{};
};

struct BetaBaselineStamped {
    static constexpr EventRow row{pallet_index, 147};
    AccountId hotkey{};
};

struct BasketAlphaWrittenOff {
    static constexpr EventRow row{pallet_index, 148};
    AccountId hotkey{};
    NetUid netuid{};
    Alpha alpha{};
};

struct SubnetLeaseDividendSkipped {
    static constexpr EventRow row{pallet_index, 149, {.since = spec_475}};
    u32 lease_id{};
    AccountId contributor{};
    Alpha alpha{};
};

struct SharePoolDenominatorReconciled {
    static constexpr EventRow row{pallet_index, 150, {.since = spec_475}};
    AccountId hotkey{};
    NetUid netuid{};
};

struct BasketSwapped {
    static constexpr EventRow row{pallet_index, 151};
    AccountId hotkey{};
    NetUid origin_netuid{};
    NetUid destination_netuid{};
    Alpha alpha_sold{};
    Tao tao_mid{};
    Alpha alpha_bought{};
};

struct BasketClaimDustSkipped {
    static constexpr EventRow row{pallet_index, 152, {.since = spec_475}};
    AccountId hotkey{};
    AccountId coldkey{};
    u32 rows{};
    Tao forfeited_tao_est{};
};

struct NetworkRegistrationCancelled {
    static constexpr EventRow row{pallet_index, 153, {.since = spec_475}};
    AccountId coldkey{};
    AccountId hotkey{};
    u32 lock_id{};
    DispatchError error{};
};

struct EpochConsensusSet {
    static constexpr EventRow row{pallet_index, 154, {.since = spec_475}};
    static constexpr bool tuple = true;
    NetUid netuid{};
    EpochConsensus value{};
};

struct NullUidsPruningProgress {
    static constexpr EventRow row{pallet_index, 155, {.since = spec_475}};
    NetUid netuid{};
    u16 target{};
    u16 remaining{};
    u16 removed{};
    u32 cleared_commits{};
};

}  // namespace tau::pallets::subtensor::event
