// Constants of SubtensorModule: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/subtensor/types.hpp"

namespace tau::pallets::subtensor::constants {

using frame::Constant;

inline constexpr Constant<Tao> InitialIssuance{"InitialIssuance", Tao{0}};
inline constexpr Constant<u16> InitialMinAllowedWeights{"InitialMinAllowedWeights", 1024};
inline constexpr Constant<u16> InitialEmissionValue{"InitialEmissionValue", 0};
inline constexpr Constant<u16> InitialTempo{"InitialTempo", 10, 360};
inline constexpr Constant<u64> InitialDifficulty{"InitialDifficulty", 10000000};
inline constexpr Constant<u64> InitialMaxDifficulty{"InitialMaxDifficulty", 4611686018427387903u};
inline constexpr Constant<u64> InitialMinDifficulty{"InitialMinDifficulty", 10000000};
inline constexpr Constant<Tao> InitialRAORecycledForRegistration{"InitialRAORecycledForRegistration", Tao{0}};
inline constexpr Constant<Tao> InitialBurn{"InitialBurn", Tao{100000000}};
inline constexpr Constant<Tao> InitialMaxBurn{"InitialMaxBurn", Tao{100000000000u}};
inline constexpr Constant<Tao> InitialMinBurn{"InitialMinBurn", Tao{500000}};
inline constexpr Constant<Tao> InitialMinStake{"InitialMinStake", Tao{2000000}};
inline constexpr Constant<Tao> InitialMinTransfer{"InitialMinTransfer", Tao{100000}};
inline constexpr Constant<Tao> MinBurnUpperBound{"MinBurnUpperBound", Tao{1000000000}};
inline constexpr Constant<Tao> MaxBurnLowerBound{"MaxBurnLowerBound", Tao{100000000}};
inline constexpr Constant<u16> MinTempo{"MinTempo", 360};
inline constexpr Constant<u16> MaxTempo{"MaxTempo", 50400};
inline constexpr Constant<u32> MinActivityCutoffFactorMilli{"MinActivityCutoffFactorMilli", 1000};
inline constexpr Constant<u32> MaxActivityCutoffFactorMilli{"MaxActivityCutoffFactorMilli", 50000};
inline constexpr Constant<u16> InitialAdjustmentInterval{"InitialAdjustmentInterval", 100};
inline constexpr Constant<u64> InitialBondsMovingAverage{"InitialBondsMovingAverage", 900000};
inline constexpr Constant<u16> InitialBondsPenalty{"InitialBondsPenalty", 65535};
inline constexpr Constant<bool> InitialBondsResetOn{"InitialBondsResetOn", false};
inline constexpr Constant<u16> InitialTargetRegistrationsPerInterval{"InitialTargetRegistrationsPerInterval", 2};
inline constexpr Constant<u16> InitialRho{"InitialRho", 10};
inline constexpr Constant<i16> InitialAlphaSigmoidSteepness{"InitialAlphaSigmoidSteepness", 1000};
inline constexpr Constant<u16> InitialKappa{"InitialKappa", 32767};
inline constexpr Constant<u16> InitialMinAllowedUids{"InitialMinAllowedUids", 64};
inline constexpr Constant<u16> InitialMaxAllowedUids{"InitialMaxAllowedUids", 256};
inline constexpr Constant<u64> InitialValidatorPruneLen{"InitialValidatorPruneLen", 1};
inline constexpr Constant<u16> InitialScalingLawPower{"InitialScalingLawPower", 50};
inline constexpr Constant<u16> InitialImmunityPeriod{"InitialImmunityPeriod", 4096};
inline constexpr Constant<u16> InitialActivityCutoff{"InitialActivityCutoff", 5000};
inline constexpr Constant<u16> InitialMaxRegistrationsPerBlock{"InitialMaxRegistrationsPerBlock", 1};
inline constexpr Constant<u16> InitialPruningScore{"InitialPruningScore", 65535};
inline constexpr Constant<u16> InitialMaxAllowedValidators{"InitialMaxAllowedValidators", 128};
inline constexpr Constant<u16> InitialDefaultDelegateTake{"InitialDefaultDelegateTake", 11796};
inline constexpr Constant<u16> InitialMinDelegateTake{"InitialMinDelegateTake", 0};
inline constexpr Constant<u16> InitialDefaultChildKeyTake{"InitialDefaultChildKeyTake", 0};
inline constexpr Constant<u16> InitialMinChildKeyTake{"InitialMinChildKeyTake", 0};
inline constexpr Constant<u16> InitialMaxChildKeyTake{"InitialMaxChildKeyTake", 11796};
inline constexpr Constant<u64> InitialWeightsVersionKey{"InitialWeightsVersionKey", 0};
inline constexpr Constant<u64> InitialServingRateLimit{"InitialServingRateLimit", 50};
inline constexpr Constant<u64> InitialTxRateLimit{"InitialTxRateLimit", 1000};
inline constexpr Constant<u64> InitialTxDelegateTakeRateLimit{"InitialTxDelegateTakeRateLimit", 216000};
inline constexpr Constant<u64> InitialTxChildKeyTakeRateLimit{"InitialTxChildKeyTakeRateLimit", 5, 216000};
inline constexpr Constant<u64> InitialAdjustmentAlpha{"InitialAdjustmentAlpha", 0};
inline constexpr Constant<u64> InitialNetworkImmunityPeriod{"InitialNetworkImmunityPeriod", 1296000};
inline constexpr Constant<Tao> InitialNetworkMinLockCost{"InitialNetworkMinLockCost", Tao{1000000000000u}};
inline constexpr Constant<u16> InitialSubnetOwnerCut{"InitialSubnetOwnerCut", 11796};
inline constexpr Constant<u64> InitialNetworkLockReductionInterval{"InitialNetworkLockReductionInterval", 100800};
inline constexpr Constant<u64> InitialNetworkRateLimit{"InitialNetworkRateLimit", 7200};
inline constexpr Constant<Tao> KeySwapCost{"KeySwapCost", Tao{100000000}};
inline constexpr Constant<u16> AlphaHigh{"AlphaHigh", 58982};
inline constexpr Constant<u16> AlphaLow{"AlphaLow", 45875};
inline constexpr Constant<bool> LiquidAlphaOn{"LiquidAlphaOn", false};
inline constexpr Constant<bool> Yuma3On{"Yuma3On", false};
inline constexpr Constant<u32> InitialColdkeySwapAnnouncementDelay{"InitialColdkeySwapAnnouncementDelay", 50, 36000};
inline constexpr Constant<u32> InitialColdkeySwapReannouncementDelay{"InitialColdkeySwapReannouncementDelay", 10, 7200};
inline constexpr Constant<u32> InitialDissolveNetworkScheduleDuration{"InitialDissolveNetworkScheduleDuration", 36000};
inline constexpr Constant<u64> InitialTaoWeight{"InitialTaoWeight", 971718665099567868u};
inline constexpr Constant<u64> InitialEmaPriceHalvingPeriod{"InitialEmaPriceHalvingPeriod", 201600};
inline constexpr Constant<u64> InitialStartCallDelay{"InitialStartCallDelay", 0};
inline constexpr Constant<Tao> KeySwapOnSubnetCost{"KeySwapOnSubnetCost", Tao{1000000}};
inline constexpr Constant<u64> HotkeySwapOnSubnetInterval{"HotkeySwapOnSubnetInterval", 1, 7200};
inline constexpr Constant<u32> LeaseDividendsDistributionInterval{"LeaseDividendsDistributionInterval", 100};
inline constexpr Constant<Percent> MaxImmuneUidsPercentage{"MaxImmuneUidsPercentage", Percent{80}};
inline constexpr Constant<PalletId> SubtensorPalletId{"SubtensorPalletId",
                                                      PalletId{{'s', 'u', 'b', 't', 'e', 'n', 's', 'r'}}};
inline constexpr Constant<PalletId> BurnAccountId{"BurnAccountId", PalletId{{'b', 'u', 'r', 'n', 't', 'n', 's', 'r'}}};
inline constexpr Constant<u8> InitialMaxEpochsPerBlock{"InitialMaxEpochsPerBlock", 32, 2};

}  // namespace tau::pallets::subtensor::constants
