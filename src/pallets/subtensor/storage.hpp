// Storage of SubtensorModule, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/subtensor/types.hpp"

namespace tau::pallets::subtensor::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"SubtensorModule"};

inline constexpr Value<u16> MinActivityCutoff{prefix, "MinActivityCutoff", 360};
inline constexpr Value<u16> AdminFreezeWindow{prefix, "AdminFreezeWindow", 10};
inline constexpr Value<u16> OwnerHyperparamRateLimit{prefix, "OwnerHyperparamRateLimit", 2};
inline constexpr Value<u32> DissolveNetworkScheduleDuration{prefix, "DissolveNetworkScheduleDuration", 36000};
inline constexpr Map<u64, Identity<NetUid>, Blake2_128Concat<AccountId>> LastHotkeySwapOnNetuid{
    prefix, "LastHotkeySwapOnNetuid"};
inline constexpr auto StakeMoveCooldownUntil =
    Map<u64, Identity<NetUid>, Blake2_128Concat<AccountId>>{prefix, "StakeMoveCooldownUntil"}.since(spec_475);
inline constexpr OptionalMap<AccountId, Identity<NetUid>, Blake2_128Concat<AccountId>> HotkeySuccessor{
    prefix, "HotkeySuccessor"};
inline constexpr OptionalMap<AccountId, Identity<NetUid>, Blake2_128Concat<AccountId>> HotkeyRoot{prefix, "HotkeyRoot"};
inline constexpr OptionalMap<AccountId, Blake2_128Concat<AccountId>> ColdkeySuccessor{prefix, "ColdkeySuccessor"};
inline constexpr OptionalMap<AccountId, Blake2_128Concat<AccountId>> ColdkeyRoot{prefix, "ColdkeyRoot"};
inline constexpr Value<u64> NextStakeJobId{prefix, "NextStakeJobId"};
inline constexpr Value<u64> TaoWeight{prefix, "TaoWeight", 971718665099567868u};
inline constexpr Value<u64> CKBurn{prefix, "CKBurn"};
inline constexpr Value<PerU16> MaxDelegateTake{prefix, "MaxDelegateTake", PerU16{11796}};
inline constexpr Value<PerU16> MinDelegateTake{prefix, "MinDelegateTake"};
inline constexpr Value<PerU16> MaxChildkeyTake{prefix, "MaxChildkeyTake", PerU16{11796}};
inline constexpr Value<PerU16> MinChildkeyTake{prefix, "MinChildkeyTake"};
inline constexpr Map<PerU16, Identity<NetUid>> MinChildkeyTakePerSubnet{prefix, "MinChildkeyTakePerSubnet"};
inline constexpr Map<AccountId, Blake2_128Concat<AccountId>> Owner{prefix, "Owner"};
inline constexpr Map<u128, Blake2_128Concat<AccountId>> AccountFlags{prefix, "AccountFlags"};
inline constexpr Map<PerU16, Blake2_128Concat<AccountId>> Delegates{prefix, "Delegates", PerU16{11796}};
inline constexpr Map<PerU16, Blake2_128Concat<AccountId>, Identity<NetUid>> ChildkeyTake{prefix, "ChildkeyTake"};
inline constexpr OptionalMap<scale::Unit, Blake2_128Concat<AccountId>> ChildkeyThresholdChecks{
    prefix, "ChildkeyThresholdChecks"};
inline constexpr OptionalMap<scale::Unit, Blake2_128Concat<AccountId>> ChildkeyThresholdSuspended{
    prefix, "ChildkeyThresholdSuspended"};
inline constexpr Map<std::tuple<std::vector<std::tuple<u64, AccountId>>, u64>, Identity<NetUid>,
                     Blake2_128Concat<AccountId>>
    PendingChildKeys{prefix, "PendingChildKeys"};
inline constexpr Map<std::vector<std::tuple<u64, AccountId>>, Blake2_128Concat<AccountId>, Identity<NetUid>> ChildKeys{
    prefix, "ChildKeys"};
inline constexpr Map<std::vector<std::tuple<u64, AccountId>>, Blake2_128Concat<AccountId>, Identity<NetUid>> ParentKeys{
    prefix, "ParentKeys"};
inline constexpr Map<tau::Alpha, Identity<NetUid>, Blake2_128Concat<AccountId>> AlphaDividendsPerSubnet{
    prefix, "AlphaDividendsPerSubnet"};
inline constexpr Map<tau::Alpha, Identity<NetUid>, Blake2_128Concat<AccountId>> RootAlphaDividendsPerSubnet{
    prefix, "RootAlphaDividendsPerSubnet"};
inline constexpr Map<tau::Alpha, Blake2_128Concat<AccountId>, Identity<NetUid>> PendingBasketDeposits{
    prefix, "PendingBasketDeposits"};
inline constexpr OptionalValue<Bytes> PendingBasketFlushCursor{prefix, "PendingBasketFlushCursor"};
inline constexpr Value<u64> BlockEmission{prefix, "BlockEmission", 1000000000};
inline constexpr Map<tau::Alpha, Blake2_128Concat<AccountId>, Identity<NetUid>> LastHotkeyEmissionOnNetuid{
    prefix, "LastHotkeyEmissionOnNetuid"};
inline constexpr Value<u16> SubnetLimit{prefix, "SubnetLimit", 128};
inline constexpr Value<Tao> TotalIssuance{prefix, "TotalIssuance"};
inline constexpr Value<Tao> TotalStake{prefix, "TotalStake"};
inline constexpr Value<I96F32> SubnetMovingAlpha{prefix, "SubnetMovingAlpha", I96F32::from_bits(12885)};
inline constexpr Map<I96F32, Identity<NetUid>> SubnetMovingPrice{prefix, "SubnetMovingPrice"};
inline constexpr OptionalMap<U64F64, Identity<NetUid>> SubnetFastMovingPrice{prefix, "SubnetFastMovingPrice"};
inline constexpr Map<U96F32, Identity<NetUid>> RootProp{prefix, "RootProp"};
inline constexpr Map<u128, Identity<NetUid>> SubnetVolume{prefix, "SubnetVolume"};
inline constexpr Map<Tao, Identity<NetUid>> SubnetTAO{prefix, "SubnetTAO"};
inline constexpr Map<tau::Alpha, Identity<NetUid>> SubnetAlphaInEmission{prefix, "SubnetAlphaInEmission"};
inline constexpr Map<bool, Identity<NetUid>> SubnetEmissionEnabled{prefix, "SubnetEmissionEnabled", true};
inline constexpr Map<tau::Alpha, Identity<NetUid>> SubnetAlphaOutEmission{prefix, "SubnetAlphaOutEmission"};
inline constexpr Map<Tao, Identity<NetUid>> SubnetTaoInEmission{prefix, "SubnetTaoInEmission"};
inline constexpr Map<Tao, Identity<NetUid>> SubnetExcessTao{prefix, "SubnetExcessTao"};
inline constexpr Map<Tao, Identity<NetUid>> SubnetRootSellTao{prefix, "SubnetRootSellTao"};
inline constexpr Map<tau::Alpha, Identity<NetUid>> SubnetAlphaIn{prefix, "SubnetAlphaIn"};
inline constexpr Map<tau::Alpha, Identity<NetUid>> SubnetAlphaOut{prefix, "SubnetAlphaOut"};
inline constexpr Map<tau::Alpha, Identity<NetUid>> SubnetProtocolAlpha{prefix, "SubnetProtocolAlpha"};
inline constexpr Map<std::vector<AccountId>, Blake2_128Concat<AccountId>> StakingHotkeys{prefix, "StakingHotkeys"};
inline constexpr Map<std::vector<AccountId>, Blake2_128Concat<AccountId>> OwnedHotkeys{prefix, "OwnedHotkeys"};
inline constexpr OptionalMap<AccountId, Blake2_128Concat<AccountId>, Identity<NetUid>> AutoStakeDestination{
    prefix, "AutoStakeDestination"};
inline constexpr Map<std::vector<AccountId>, Blake2_128Concat<AccountId>, Identity<NetUid>>
    AutoStakeDestinationColdkeys{prefix, "AutoStakeDestinationColdkeys"};
inline constexpr Value<u32> ColdkeySwapAnnouncementDelay{prefix, "ColdkeySwapAnnouncementDelay",
                                                         Setting<u32>(50, 36000)};
inline constexpr Value<u32> ColdkeySwapReannouncementDelay{prefix, "ColdkeySwapReannouncementDelay",
                                                           Setting<u32>(10, 7200)};
inline constexpr OptionalMap<std::tuple<u32, H256>, Twox64Concat<AccountId>> ColdkeySwapAnnouncements{
    prefix, "ColdkeySwapAnnouncements"};
inline constexpr OptionalMap<u32, Twox64Concat<AccountId>> ColdkeySwapDisputes{prefix, "ColdkeySwapDisputes"};
inline constexpr Map<tau::Alpha, Blake2_128Concat<AccountId>, Identity<NetUid>> TotalHotkeyAlpha{prefix,
                                                                                                 "TotalHotkeyAlpha"};
inline constexpr Map<tau::Alpha, Identity<NetUid>> TotalAlphaStaked{prefix, "TotalAlphaStaked"};
inline constexpr Map<tau::Alpha, Blake2_128Concat<AccountId>, Identity<NetUid>> TotalHotkeyAlphaLastEpoch{
    prefix, "TotalHotkeyAlphaLastEpoch"};
inline constexpr auto TotalHotkeyShares =
    Map<U64F64, Blake2_128Concat<AccountId>, Identity<NetUid>>{prefix, "TotalHotkeyShares"}.until(spec_475);
inline constexpr auto Alpha =
    Map<U64F64, Blake2_128Concat<AccountId>, Blake2_128Concat<AccountId>, Identity<NetUid>>{prefix, "Alpha"}.until(
        spec_475);
inline constexpr Map<SafeFloat, Blake2_128Concat<AccountId>, Identity<NetUid>> TotalHotkeySharesV2{
    prefix, "TotalHotkeySharesV2"};
inline constexpr Map<SafeFloat, Blake2_128Concat<AccountId>, Blake2_128Concat<AccountId>, Identity<NetUid>> AlphaV2{
    prefix, "AlphaV2"};
inline constexpr Map<u64, Blake2_128Concat<AccountId>, Identity<NetUid>> AlphaSharePoolEpoch{prefix,
                                                                                             "AlphaSharePoolEpoch"};
inline constexpr Map<u64, Blake2_128Concat<AccountId>, Blake2_128Concat<AccountId>, Identity<NetUid>> AlphaShareEpoch{
    prefix, "AlphaShareEpoch"};
inline constexpr OptionalMap<LockState, Blake2_128Concat<AccountId>, Identity<NetUid>, Blake2_128Concat<AccountId>>
    Lock{prefix, "Lock"};
inline constexpr OptionalMap<scale::Unit, Identity<NetUid>, Blake2_128Concat<AccountId>, Blake2_128Concat<AccountId>>
    LockingColdkeys{prefix, "LockingColdkeys"};
inline constexpr OptionalMap<LockState, Identity<NetUid>, Blake2_128Concat<AccountId>> HotkeyLock{prefix, "HotkeyLock"};
inline constexpr OptionalMap<LockState, Identity<NetUid>, Blake2_128Concat<AccountId>> DecayingHotkeyLock{
    prefix, "DecayingHotkeyLock"};
inline constexpr OptionalMap<LockState, Identity<NetUid>> OwnerLock{prefix, "OwnerLock"};
inline constexpr OptionalMap<LockState, Identity<NetUid>> DecayingOwnerLock{prefix, "DecayingOwnerLock"};
inline constexpr OptionalMap<bool, Blake2_128Concat<AccountId>, Identity<NetUid>> DecayingLock{prefix, "DecayingLock"};
inline constexpr Map<bool, Identity<NetUid>> OwnerCutAutoLockEnabled{prefix, "OwnerCutAutoLockEnabled"};
inline constexpr Value<u64> MaturityRate{prefix, "MaturityRate", 934866};
inline constexpr Value<u64> UnlockRate{prefix, "UnlockRate", 934866};
inline constexpr auto AlphaMapLastKey = Value<std::optional<Bytes>>{prefix, "AlphaMapLastKey"}.until(spec_475);
inline constexpr Value<std::optional<Bytes>> AlphaV2MapLastKey{prefix, "AlphaV2MapLastKey"};
inline constexpr Map<Bytes, Identity<NetUid>> TokenSymbol{prefix, "TokenSymbol",
                                                          +[] { return Bytes{0xf0, 0x9d, 0x9c, 0x8f}; }};
inline constexpr Map<i64, Identity<NetUid>> SubnetTaoFlow{prefix, "SubnetTaoFlow"};
inline constexpr OptionalMap<std::tuple<u64, I64F64>, Identity<NetUid>> SubnetEmaTaoFlow{prefix, "SubnetEmaTaoFlow"};
inline constexpr Value<bool> NetTaoFlowEnabled{prefix, "NetTaoFlowEnabled", true};
inline constexpr Map<i64, Identity<NetUid>> SubnetProtocolFlow{prefix, "SubnetProtocolFlow"};
inline constexpr OptionalMap<std::tuple<u64, I64F64>, Identity<NetUid>> SubnetEmaProtocolFlow{prefix,
                                                                                              "SubnetEmaProtocolFlow"};
inline constexpr Value<I64F64> TaoFlowCutoff{prefix, "TaoFlowCutoff"};
inline constexpr Value<U64F64> FlowNormExponent{prefix, "FlowNormExponent",
                                                U64F64::from_bits((u128{1u} << 64 | u128{0u}))};
inline constexpr Value<U64F64> EmissionBarQuantile{prefix, "EmissionBarQuantile",
                                                   U64F64::from_bits(11252513884962826240u)};
inline constexpr Value<u16> EmissionBarRank{prefix, "EmissionBarRank", 32};
inline constexpr Value<U64F64> EmissionGateExponent{prefix, "EmissionGateExponent",
                                                    U64F64::from_bits((u128{3u} << 64 | u128{0u}))};
inline constexpr Value<U64F64> EmissionGateBar{prefix, "EmissionGateBar"};
inline constexpr Value<u64> FlowEmaSmoothingFactor{prefix, "FlowEmaSmoothingFactor", 29597889189277u};
inline constexpr Map<u64, Identity<Bytes>> UsedWork{prefix, "UsedWork"};
inline constexpr Map<u16, Identity<NetUid>> MaxRegistrationsPerBlock{prefix, "MaxRegistrationsPerBlock", 1};
inline constexpr Value<u16> TotalNetworks{prefix, "TotalNetworks"};
inline constexpr Value<u64> NetworkImmunityPeriod{prefix, "NetworkImmunityPeriod", 1296000};
inline constexpr Value<u64> StartCallDelay{prefix, "StartCallDelay"};
inline constexpr Value<Tao> NetworkMinLockCost{prefix, "NetworkMinLockCost", Tao{1000000000000u}};
inline constexpr Value<Tao> NetworkLastLockCost{prefix, "NetworkLastLockCost", Tao{1000000000000u}};
inline constexpr Value<u64> NetworkLockReductionInterval{prefix, "NetworkLockReductionInterval", 100800};
inline constexpr Value<u16> SubnetOwnerCut{prefix, "SubnetOwnerCut", 11796};
inline constexpr Map<bool, Identity<NetUid>> OwnerCutEnabled{prefix, "OwnerCutEnabled", true};
inline constexpr Value<u64> NetworkRateLimit{prefix, "NetworkRateLimit", 7200};
inline constexpr Value<u64> NominatorMinRequiredStake{prefix, "NominatorMinRequiredStake"};
inline constexpr Value<u64> WeightsVersionKeyRateLimit{prefix, "WeightsVersionKeyRateLimit", 5};
inline constexpr Map<u64, Identity<RateLimitKey>> LastRateLimitedBlock{prefix, "LastRateLimitedBlock"};
inline constexpr Map<bool, Identity<NetUid>> TransferToggle{prefix, "TransferToggle", true};
inline constexpr Map<Tao, Identity<NetUid>> SubnetLocked{prefix, "SubnetLocked"};
inline constexpr Map<u64, Identity<NetUid>> LargestLocked{prefix, "LargestLocked"};
inline constexpr Map<u16, Identity<NetUid>> Tempo{prefix, "Tempo", Setting<u16>(10, 360)};
inline constexpr Map<u64, Identity<NetUid>> LastEpochBlock{prefix, "LastEpochBlock"};
inline constexpr Map<u64, Identity<NetUid>> PendingEpochAt{prefix, "PendingEpochAt"};
inline constexpr Map<u64, Identity<NetUid>> SubnetEpochIndex{prefix, "SubnetEpochIndex"};
inline constexpr Map<u32, Identity<NetUid>> ActivityCutoffFactorMilli{prefix, "ActivityCutoffFactorMilli", 13889};
inline constexpr OptionalMap<u64, Identity<NetUid>> FirstEmissionBlockNumber{prefix, "FirstEmissionBlockNumber"};
inline constexpr Map<u16, Identity<NetUid>> SubnetMechanism{prefix, "SubnetMechanism"};
inline constexpr Map<u16, Identity<NetUid>> SubnetworkN{prefix, "SubnetworkN"};
inline constexpr Map<bool, Identity<NetUid>> NetworksAdded{prefix, "NetworksAdded"};
inline constexpr Map<bool, Blake2_128Concat<AccountId>, Identity<NetUid>> IsNetworkMember{prefix, "IsNetworkMember"};
inline constexpr Map<bool, Identity<NetUid>> NetworkRegistrationAllowed{prefix, "NetworkRegistrationAllowed", true};
inline constexpr Map<bool, Identity<NetUid>> NetworkPowRegistrationAllowed{
    prefix, "NetworkPowRegistrationAllowed", Setting(true).from(spec_475, false)};  // differs
inline constexpr auto LastPowRegistrationBlock =
    OptionalMap<u64, Blake2_128Concat<AccountId>>{prefix, "LastPowRegistrationBlock"}.since(spec_475);
inline constexpr Map<u64, Identity<NetUid>> NetworkRegisteredAt{prefix, "NetworkRegisteredAt"};
inline constexpr Map<u64, Identity<NetUid>> RegisteredSubnetCounter{prefix, "RegisteredSubnetCounter"};
inline constexpr Map<tau::Alpha, Identity<NetUid>> PendingServerEmission{prefix, "PendingServerEmission"};
inline constexpr Map<tau::Alpha, Identity<NetUid>> PendingValidatorEmission{prefix, "PendingValidatorEmission"};
inline constexpr Map<tau::Alpha, Identity<NetUid>> PendingRootAlphaDivs{prefix, "PendingRootAlphaDivs"};
inline constexpr Map<tau::Alpha, Identity<NetUid>> PendingOwnerCut{prefix, "PendingOwnerCut"};
inline constexpr Map<U96F32, Identity<NetUid>> MinerBurned{prefix, "MinerBurned"};
inline constexpr Map<u64, Identity<NetUid>> BlocksSinceLastStep{prefix, "BlocksSinceLastStep"};
inline constexpr Map<u64, Identity<NetUid>> LastMechansimStepBlock{prefix, "LastMechansimStepBlock"};
inline constexpr auto LastYumaStepBlock =
    OptionalMap<u64, Identity<NetUid>>{prefix, "LastYumaStepBlock"}.since(spec_475);
inline constexpr auto NullPruningTarget =
    OptionalMap<u16, Identity<NetUid>>{prefix, "NullPruningTarget"}.since(spec_475);
inline constexpr auto SavedYumaMaxAllowedValidators =
    OptionalMap<u16, Identity<NetUid>>{prefix, "SavedYumaMaxAllowedValidators"}.since(spec_475);
inline constexpr Map<AccountId, Identity<NetUid>> SubnetOwner{prefix, "SubnetOwner"};
inline constexpr Map<AccountId, Identity<NetUid>> SubnetOwnerHotkey{prefix, "SubnetOwnerHotkey"};
inline constexpr Map<RecycleOrBurnEnum, Identity<NetUid>> RecycleOrBurn{prefix, "RecycleOrBurn"};
inline constexpr Map<u64, Identity<NetUid>> ServingRateLimit{prefix, "ServingRateLimit", 50};
inline constexpr Map<u16, Identity<NetUid>> Rho{prefix, "Rho", 10};
inline constexpr Map<i16, Identity<NetUid>> AlphaSigmoidSteepness{prefix, "AlphaSigmoidSteepness", 1000};
inline constexpr Map<u16, Identity<NetUid>> Kappa{prefix, "Kappa", 32767};
inline constexpr Map<u16, Identity<NetUid>> RegistrationsThisInterval{prefix, "RegistrationsThisInterval"};
inline constexpr Map<u16, Identity<NetUid>> POWRegistrationsThisInterval{prefix, "POWRegistrationsThisInterval"};
inline constexpr Map<u16, Identity<NetUid>> BurnRegistrationsThisInterval{prefix, "BurnRegistrationsThisInterval"};
inline constexpr Map<u16, Identity<NetUid>> MinAllowedUids{prefix, "MinAllowedUids", 64};
inline constexpr Map<u16, Identity<NetUid>> MaxAllowedUids{prefix, "MaxAllowedUids", 256};
inline constexpr Map<u16, Identity<NetUid>> ImmunityPeriod{prefix, "ImmunityPeriod", 4096};
inline constexpr Map<u16, Identity<NetUid>> ActivityCutoff{prefix, "ActivityCutoff", 5000};
inline constexpr Map<u16, Identity<NetUid>> MaxWeightsLimit{prefix, "MaxWeightsLimit", 65535};
inline constexpr Map<u64, Identity<NetUid>> WeightsVersionKey{prefix, "WeightsVersionKey"};
inline constexpr Map<u16, Identity<NetUid>> MinAllowedWeights{prefix, "MinAllowedWeights", 1024};
inline constexpr Map<u16, Identity<NetUid>> MaxAllowedValidators{prefix, "MaxAllowedValidators", 128};
inline constexpr Map<u16, Identity<NetUid>> AdjustmentInterval{prefix, "AdjustmentInterval", 100};
inline constexpr Map<u64, Identity<NetUid>> BondsMovingAverage{prefix, "BondsMovingAverage", 900000};
inline constexpr Map<u16, Identity<NetUid>> BondsPenalty{prefix, "BondsPenalty", 65535};
inline constexpr Map<bool, Identity<NetUid>> BondsResetOn{prefix, "BondsResetOn"};
inline constexpr Map<u64, Identity<NetUid>> WeightsSetRateLimit{prefix, "WeightsSetRateLimit", 100};
inline constexpr Map<u64, Identity<NetUid>> ValidatorPruneLen{prefix, "ValidatorPruneLen", 1};
inline constexpr Map<u16, Identity<NetUid>> ScalingLawPower{prefix, "ScalingLawPower", 50};
inline constexpr Map<u16, Identity<NetUid>> TargetRegistrationsPerInterval{prefix, "TargetRegistrationsPerInterval", 2};
inline constexpr Map<u64, Identity<NetUid>> AdjustmentAlpha{prefix, "AdjustmentAlpha"};
inline constexpr Map<bool, Identity<NetUid>> CommitRevealWeightsEnabled{prefix, "CommitRevealWeightsEnabled", true};
inline constexpr Map<Tao, Identity<NetUid>> Burn{prefix, "Burn", Tao{100000000}};
inline constexpr Map<u64, Identity<NetUid>> Difficulty{prefix, "Difficulty", 10000000};
inline constexpr Map<Tao, Identity<NetUid>> MinBurn{prefix, "MinBurn", Tao{500000}};
inline constexpr Map<Tao, Identity<NetUid>> MaxBurn{prefix, "MaxBurn", Tao{100000000000u}};
inline constexpr Map<u64, Identity<NetUid>> MinDifficulty{prefix, "MinDifficulty", 10000000};
inline constexpr Map<u64, Identity<NetUid>> MaxDifficulty{prefix, "MaxDifficulty", 4611686018427387903u};
inline constexpr Map<u64, Identity<NetUid>> LastAdjustmentBlock{prefix, "LastAdjustmentBlock"};
inline constexpr Map<u16, Identity<NetUid>> RegistrationsThisBlock{prefix, "RegistrationsThisBlock"};
inline constexpr Map<u64, Identity<NetUid>> EMAPriceHalvingBlocks{prefix, "EMAPriceHalvingBlocks", 201600};
inline constexpr Map<Tao, Identity<NetUid>> RAORecycledForRegistration{prefix, "RAORecycledForRegistration"};
inline constexpr Value<u8> MaxEpochsPerBlock{prefix, "MaxEpochsPerBlock", Setting<u8>(32, 2)};
inline constexpr Value<u64> TxRateLimit{prefix, "TxRateLimit", 1000};
inline constexpr Value<u64> TxDelegateTakeRateLimit{prefix, "TxDelegateTakeRateLimit", 216000};
inline constexpr Value<u64> TxChildkeyTakeRateLimit{prefix, "TxChildkeyTakeRateLimit", Setting<u64>(5, 216000)};
inline constexpr Map<bool, Blake2_128Concat<NetUid>> LiquidAlphaOn{prefix, "LiquidAlphaOn"};
inline constexpr Map<bool, Blake2_128Concat<NetUid>> Yuma3On{prefix, "Yuma3On"};
inline constexpr Map<std::tuple<u16, u16>, Identity<NetUid>> AlphaValues{
    prefix, "AlphaValues", +[] { return std::tuple<u16, u16>{45875, 58982}; }};
inline constexpr Map<ConsensusMode, Identity<NetUid>> LiquidAlphaConsensusMode{prefix, "LiquidAlphaConsensusMode",
                                                                               ConsensusMode::Auto};
inline constexpr auto SubnetEpochConsensus =
    Map<EpochConsensus, Identity<NetUid>>{prefix, "SubnetEpochConsensus"}.since(spec_475);
inline constexpr Map<bool, Identity<NetUid>> SubtokenEnabled{prefix, "SubtokenEnabled"};
inline constexpr Value<std::vector<NetUid>> DissolveCleanupQueue{prefix, "DissolveCleanupQueue"};
inline constexpr OptionalValue<DissolveCleanupStatus> CurrentDissolveCleanupStatus{prefix,
                                                                                   "CurrentDissolveCleanupStatus"};
inline constexpr Value<std::vector<NetworkRegistrationInfo>> NetworkRegistrationQueue{prefix,
                                                                                      "NetworkRegistrationQueue"};
inline constexpr Value<u32> NetworkRegistrationLockId{prefix, "NetworkRegistrationLockId"};
inline constexpr auto NetworkRegistrationEscrow =
    OptionalMap<std::tuple<AccountId, Tao>, Identity<u32>>{prefix, "NetworkRegistrationEscrow"}.since(spec_475);
inline constexpr Map<u64, Identity<NetUid>, Blake2_128Concat<AccountId>> VotingPower{prefix, "VotingPower"};
inline constexpr Map<u64, Identity<NetUid>> TotalVotingPower{prefix, "TotalVotingPower"};
inline constexpr Map<bool, Identity<NetUid>> VotingPowerTrackingEnabled{prefix, "VotingPowerTrackingEnabled"};
inline constexpr Map<u64, Identity<NetUid>> VotingPowerDisableAtBlock{prefix, "VotingPowerDisableAtBlock"};
inline constexpr Map<u64, Identity<NetUid>> VotingPowerEmaAlpha{prefix, "VotingPowerEmaAlpha", 3570000000000000u};
inline constexpr Map<u16, Identity<NetUid>> ImmuneOwnerUidsLimit{prefix, "ImmuneOwnerUidsLimit", 1};
inline constexpr Map<std::vector<u16>, Identity<NetUid>> StakeWeight{prefix, "StakeWeight"};
inline constexpr OptionalMap<u16, Identity<NetUid>, Blake2_128Concat<AccountId>> Uids{prefix, "Uids"};
inline constexpr Map<AccountId, Identity<NetUid>, Identity<u16>> Keys{prefix, "Keys"};
inline constexpr OptionalMap<std::vector<std::tuple<AccountId, u64, u64>>, Identity<NetUid>> LoadedEmission{
    prefix, "LoadedEmission"};
inline constexpr Map<std::vector<bool>, Identity<NetUid>> Active{prefix, "Active"};
inline constexpr Map<std::vector<PerU16>, Identity<NetUid>> Consensus{prefix, "Consensus"};
inline constexpr Map<std::vector<PerU16>, Identity<NetUidStorageIndex>> ConsensusByMechanism{prefix,
                                                                                             "ConsensusByMechanism"};
inline constexpr Map<std::vector<PerU16>, Identity<NetUidStorageIndex>> Incentive{prefix, "Incentive"};
inline constexpr Map<std::vector<PerU16>, Identity<NetUid>> Dividends{prefix, "Dividends"};
inline constexpr Map<std::vector<tau::Alpha>, Identity<NetUid>> Emission{prefix, "Emission"};
inline constexpr Map<std::vector<u64>, Identity<NetUidStorageIndex>> LastUpdate{prefix, "LastUpdate"};
inline constexpr Map<std::vector<PerU16>, Identity<NetUid>> ValidatorTrust{prefix, "ValidatorTrust"};
inline constexpr Map<std::vector<bool>, Identity<NetUid>> ValidatorPermit{prefix, "ValidatorPermit"};
inline constexpr Map<std::vector<std::tuple<u16, u16>>, Identity<NetUidStorageIndex>, Identity<u16>> Weights{prefix,
                                                                                                             "Weights"};
inline constexpr Map<std::vector<std::tuple<u16, u16>>, Identity<NetUidStorageIndex>, Identity<u16>> Bonds{prefix,
                                                                                                           "Bonds"};
inline constexpr Map<u64, Identity<NetUid>, Identity<u16>> BlockAtRegistration{prefix, "BlockAtRegistration"};
inline constexpr OptionalMap<AxonInfo, Identity<NetUid>, Blake2_128Concat<AccountId>> Axons{prefix, "Axons"};
inline constexpr OptionalMap<NeuronCertificate, Identity<NetUid>, Blake2_128Concat<AccountId>> NeuronCertificates{
    prefix, "NeuronCertificates"};
inline constexpr OptionalMap<PrometheusInfo, Identity<NetUid>, Blake2_128Concat<AccountId>> Prometheus{prefix,
                                                                                                       "Prometheus"};
inline constexpr OptionalMap<ChainIdentityV2, Blake2_128Concat<AccountId>> IdentitiesV2{prefix, "IdentitiesV2"};
inline constexpr OptionalMap<SubnetIdentityV3, Blake2_128Concat<NetUid>> SubnetIdentitiesV3{prefix,
                                                                                            "SubnetIdentitiesV3"};
inline constexpr Map<u64, Blake2_128Concat<AccountId>, Identity<NetUid>, Identity<u16>> TransactionKeyLastBlock{
    prefix, "TransactionKeyLastBlock"};
inline constexpr Map<u64, Identity<AccountId>> LastTxBlock{prefix, "LastTxBlock"};
inline constexpr Map<u64, Identity<AccountId>> LastTxBlockChildKeyTake{prefix, "LastTxBlockChildKeyTake"};
inline constexpr Map<u64, Identity<AccountId>> LastTxBlockDelegateTake{prefix, "LastTxBlockDelegateTake"};
inline constexpr Value<u64> StakeThreshold{prefix, "StakeThreshold"};
inline constexpr OptionalMap<std::vector<std::tuple<H256, u64, u64, u64>>, Twox64Concat<NetUidStorageIndex>,
                             Twox64Concat<AccountId>>
    WeightCommits{prefix, "WeightCommits"};
inline constexpr Map<std::vector<std::tuple<AccountId, u64, BoundedVec<u8, 32768>, u64>>,
                     Twox64Concat<NetUidStorageIndex>, Twox64Concat<u64>>
    TimelockedWeightCommits{prefix, "TimelockedWeightCommits"};
inline constexpr Map<std::vector<std::tuple<AccountId, BoundedVec<u8, 5000>, u64>>, Twox64Concat<NetUidStorageIndex>,
                     Twox64Concat<u64>>
    CRV3WeightCommits{prefix, "CRV3WeightCommits"};
inline constexpr Map<std::vector<std::tuple<AccountId, u64, BoundedVec<u8, 5000>, u64>>,
                     Twox64Concat<NetUidStorageIndex>, Twox64Concat<u64>>
    CRV3WeightCommitsV2{prefix, "CRV3WeightCommitsV2"};
inline constexpr Map<u64, Twox64Concat<NetUid>> RevealPeriodEpochs{prefix, "RevealPeriodEpochs", 1};
inline constexpr OptionalMap<u64, Twox64Concat<AccountId>, Twox64Concat<AccountId>> LastColdkeyHotkeyStakeBlock{
    prefix, "LastColdkeyHotkeyStakeBlock"};
inline constexpr Value<u64> RootStakeUnlockInterval{prefix, "RootStakeUnlockInterval"};
inline constexpr Value<bool> BasketTradingEnabled{prefix, "BasketTradingEnabled"};
inline constexpr OptionalMap<scale::Unit, Blake2_128Concat<AccountId>> BasketTradingFrozen{prefix,
                                                                                           "BasketTradingFrozen"};
inline constexpr Value<u16> BasketDailyTurnoverCap{prefix, "BasketDailyTurnoverCap", 6553};
inline constexpr auto BasketMinTradeTao = Value<u64>{prefix, "BasketMinTradeTao", 500000000}.since(spec_475);
inline constexpr Value<u16> BasketLiquidityCap{prefix, "BasketLiquidityCap", 6553};
inline constexpr auto BasketClaimRowDustCapTao =
    Value<u64>{prefix, "BasketClaimRowDustCapTao", 1000000000}.since(spec_475);
inline constexpr auto BasketClaimRowDustBps = Value<u16>{prefix, "BasketClaimRowDustBps", 10}.since(spec_475);
inline constexpr auto BasketClaimSliceDustTao = Value<u64>{prefix, "BasketClaimSliceDustTao", 100000}.since(spec_475);
inline constexpr auto BasketClaimForfeitCapTao =
    Value<u64>{prefix, "BasketClaimForfeitCapTao", 10000000}.since(spec_475);
inline constexpr OptionalMap<std::tuple<u64, u64>, Blake2_128Concat<AccountId>> BasketTradeBucket{prefix,
                                                                                                  "BasketTradeBucket"};
inline constexpr auto BasketLiquidityUsed =
    OptionalMap<std::tuple<u64, u64>, Blake2_128Concat<AccountId>, Identity<NetUid>>{prefix, "BasketLiquidityUsed"}
        .since(spec_475);
inline constexpr Value<u16> BasketConcentrationCap{prefix, "BasketConcentrationCap", 4096};
inline constexpr Map<I96F32, Blake2_128Concat<NetUid>> RootClaimableThreshold{prefix, "RootClaimableThreshold",
                                                                              I96F32::from_bits(2147483648000000u)};
inline constexpr Map<std::map<NetUid, I96F32>, Blake2_128Concat<AccountId>> RootClaimable{prefix, "RootClaimable"};
inline constexpr Map<u128, Identity<NetUid>, Blake2_128Concat<AccountId>, Blake2_128Concat<AccountId>> RootClaimed{
    prefix, "RootClaimed"};
inline constexpr Map<u64, Blake2_128Concat<AccountId>> BasketShares{prefix, "BasketShares"};
inline constexpr Map<I96F32, Blake2_128Concat<AccountId>> BasketRate{prefix, "BasketRate"};
inline constexpr OptionalMap<BetaBaselineOf, Blake2_128Concat<AccountId>> BetaBaseline{prefix, "BetaBaseline"};
inline constexpr Map<U64F64, Blake2_128Concat<AccountId>> BasketTwr{prefix, "BasketTwr",
                                                                    U64F64::from_bits((u128{1u} << 64 | u128{0u}))};
inline constexpr OptionalValue<BetaIndexSnapshotOf> BetaIndexSnapshot{prefix, "BetaIndexSnapshot"};
inline constexpr OptionalValue<BetaIndexSweepOf> BetaIndexSweep{prefix, "BetaIndexSweep"};
inline constexpr OptionalMap<BetaIndexFundSampleOf, Blake2_128Concat<AccountId>> BetaIndexFundSample{
    prefix, "BetaIndexFundSample"};
inline constexpr Map<i128, Blake2_128Concat<AccountId>, Blake2_128Concat<AccountId>> BasketClaimed{prefix,
                                                                                                   "BasketClaimed"};
inline constexpr Map<Tao, Blake2_128Concat<AccountId>> BasketDepositedTao{prefix, "BasketDepositedTao"};
inline constexpr Map<Tao, Blake2_128Concat<AccountId>> BasketRedeemedTao{prefix, "BasketRedeemedTao"};
inline constexpr OptionalMap<AccountId, Identity<u64>> StakingColdkeysByIndex{prefix, "StakingColdkeysByIndex"};
inline constexpr OptionalMap<u64, Identity<AccountId>> StakingColdkeys{prefix, "StakingColdkeys"};
inline constexpr Value<u64> NumStakingColdkeys{prefix, "NumStakingColdkeys"};
inline constexpr OptionalMap<std::tuple<H160, u64>, Twox64Concat<NetUid>, Twox64Concat<u16>> AssociatedEvmAddress{
    prefix, "AssociatedEvmAddress"};
inline constexpr Map<BoundedVec<std::tuple<u16, u64>, 32>, Twox64Concat<NetUid>, Twox64Concat<H160>>
    AssociatedUidsByEvmAddress{prefix, "AssociatedUidsByEvmAddress"};
inline constexpr OptionalMap<SubnetLease, Twox64Concat<u32>> SubnetLeases{prefix, "SubnetLeases"};
inline constexpr Map<U64F64, Twox64Concat<u32>, Identity<AccountId>> SubnetLeaseShares{prefix, "SubnetLeaseShares"};
inline constexpr OptionalMap<u32, Twox64Concat<NetUid>> SubnetUidToLeaseId{prefix, "SubnetUidToLeaseId"};
inline constexpr Value<u32> NextSubnetLeaseId{prefix, "NextSubnetLeaseId"};
inline constexpr Map<tau::Alpha, Twox64Concat<u32>> AccumulatedLeaseDividends{prefix, "AccumulatedLeaseDividends"};
inline constexpr auto SubnetLeaseUnpaidDividends =
    Map<tau::Alpha, Twox64Concat<u32>, Identity<AccountId>>{prefix, "SubnetLeaseUnpaidDividends"}.since(spec_475);
inline constexpr Value<u16> CommitRevealWeightsVersion{prefix, "CommitRevealWeightsVersion", 4};
inline constexpr Value<u64> NetworkRegistrationStartBlock{prefix, "NetworkRegistrationStartBlock"};
inline constexpr Value<u64> TaoInRefundDeploymentBlock{prefix, "TaoInRefundDeploymentBlock"};
inline constexpr Map<u16, Identity<NetUid>> MinNonImmuneUids{prefix, "MinNonImmuneUids", 10};
inline constexpr Value<MechId> MaxMechanismCount{prefix, "MaxMechanismCount", MechId{2}};
inline constexpr Map<MechId, Twox64Concat<NetUid>> MechanismCountCurrent{prefix, "MechanismCountCurrent", MechId{1}};
inline constexpr OptionalMap<std::vector<u16>, Twox64Concat<NetUid>> MechanismEmissionSplit{prefix,
                                                                                            "MechanismEmissionSplit"};
inline constexpr Map<u16, Identity<NetUid>> BurnHalfLife{prefix, "BurnHalfLife", 360};
inline constexpr Map<U64F64, Identity<NetUid>> BurnIncreaseMult{
    prefix, "BurnIncreaseMult", U64F64::from_bits((u128{1u} << 64 | u128{4796153459164483584u}))};
inline constexpr Map<u16, Identity<NetUid>> CollateralLockShare{prefix, "CollateralLockShare"};
inline constexpr Map<U64F64, Identity<NetUid>> CollateralDrainRatio{prefix, "CollateralDrainRatio",
                                                                    U64F64::from_bits((u128{1u} << 64 | u128{0u}))};
inline constexpr OptionalMap<MinerCollateralState, Identity<NetUid>, Blake2_128Concat<AccountId>,
                             Blake2_128Concat<AccountId>>
    MinerCollateral{prefix, "MinerCollateral"};
inline constexpr Map<tau::Alpha, Identity<NetUid>, Blake2_128Concat<AccountId>> ColdkeyMinerCollateral{
    prefix, "ColdkeyMinerCollateral"};
inline constexpr Map<BoundedVec<AccountId, 32>, Identity<NetUid>, Blake2_128Concat<AccountId>> ColdkeyCollateralHotkeys{
    prefix, "ColdkeyCollateralHotkeys"};
inline constexpr Map<bool, Blake2_128Concat<AccountId>> AutoParentDelegationEnabled{
    prefix, "AutoParentDelegationEnabled", true};
inline constexpr Map<bool, Identity<Bytes>> HasMigrationRun{prefix, "HasMigrationRun"};
inline constexpr Value<u64> PendingChildKeyCooldown{prefix, "PendingChildKeyCooldown", Setting<u64>(15, 7200)};

}  // namespace tau::pallets::subtensor::storage
