// Types that only SubtensorModule puts on chain.
#pragma once

#include "amm/safe_float.hpp"
#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

struct SubnetIdentityV3 {
    static constexpr std::string_view type_path = "pallet_subtensor::pallet::SubnetIdentityV3";
    Bytes subnet_name{};
    Bytes github_repo{};
    Bytes subnet_contact{};
    Bytes subnet_url{};
    Bytes discord{};
    Bytes description{};
    Bytes logo_url{};
    Bytes additional{};
    friend bool operator==(const SubnetIdentityV3&, const SubnetIdentityV3&) = default;
};

enum class ConsensusMode : u8 { Current, Previous, Auto };
constexpr std::string_view type_path(ConsensusMode)
{
    return "pallet_subtensor::pallet::ConsensusMode";
}

enum class EpochConsensus : u8 { Yuma, Null };
constexpr std::string_view type_path(EpochConsensus)
{
    return "pallet_subtensor::pallet::EpochConsensus";
}

using amm::SafeFloat;

struct LockState {
    static constexpr std::string_view type_path = "pallet_subtensor::staking::lock::LockState";
    Alpha locked_mass{};
    U64F64 conviction{};
    u64 last_update{};
    friend bool operator==(const LockState&, const LockState&) = default;
};

enum class Hyperparameter : u8 {
    Unknown,
    ServingRateLimit,
    MaxDifficulty,
    AdjustmentAlpha,
    MaxWeightLimit,
    ImmunityPeriod,
    MinAllowedWeights,
    Kappa,
    Rho,
    ActivityCutoff,
    PowRegistrationAllowed,
    MinBurn,
    MaxBurn,
    BondsMovingAverage,
    BondsPenalty,
    CommitRevealEnabled,
    LiquidAlphaEnabled,
    AlphaValues,
    WeightCommitInterval,
    TransferEnabled,
    AlphaSigmoidSteepness,
    Yuma3Enabled,
    BondsResetEnabled,
    ImmuneNeuronLimit,
    RecycleOrBurn,
    MaxAllowedUids,
    BurnHalfLife,
    BurnIncreaseMult,
    SubnetEmissionEnabled,
    MinChildkeyTake,
    ActivityCutoffFactorMilli,
    TriggerEpoch,
    CollateralLockShare,
    CollateralDrainRatio,
    LiquidAlphaConsensusMode,
    EpochConsensus,
    BurnRegistrationAllowed
};
constexpr std::string_view type_path(Hyperparameter)
{
    return "pallet_subtensor::utils::rate_limiting::Hyperparameter";
}
constexpr frame::Availability availability(Hyperparameter h)
{
    if (h >= Hyperparameter::EpochConsensus) return {.since = frame::spec_475};
    return {};
}

struct RateLimitKey {
    static constexpr std::string_view type_path = "pallet_subtensor::RateLimitKey";
    struct SetSNOwnerHotkey {
        static constexpr bool tuple = true;
        NetUid netuid;
        friend bool operator==(const SetSNOwnerHotkey&, const SetSNOwnerHotkey&) = default;
    };
    struct OwnerHyperparamUpdate {
        static constexpr bool tuple = true;
        NetUid netuid;
        Hyperparameter value;
        friend bool operator==(const OwnerHyperparamUpdate&, const OwnerHyperparamUpdate&) = default;
    };
    struct NetworkLastRegistered : scale::Unit {};
    struct LastTxBlock {
        static constexpr bool tuple = true;
        AccountId account;
        friend bool operator==(const LastTxBlock&, const LastTxBlock&) = default;
    };
    struct LastTxBlockChildKeyTake {
        static constexpr bool tuple = true;
        AccountId account;
        friend bool operator==(const LastTxBlockChildKeyTake&, const LastTxBlockChildKeyTake&) = default;
    };
    struct LastTxBlockDelegateTake {
        static constexpr bool tuple = true;
        AccountId account;
        friend bool operator==(const LastTxBlockDelegateTake&, const LastTxBlockDelegateTake&) = default;
    };
    struct AddStakeBurn {
        static constexpr bool tuple = true;
        NetUid netuid;
        friend bool operator==(const AddStakeBurn&, const AddStakeBurn&) = default;
    };
    std::variant<SetSNOwnerHotkey, OwnerHyperparamUpdate, NetworkLastRegistered, LastTxBlock, LastTxBlockChildKeyTake,
                 LastTxBlockDelegateTake, AddStakeBurn>
        value;

    template <class Out>
    void scale_encode(Out& out) const
    {
        scale::encode(out, value);
    }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const RateLimitKey&, const RateLimitKey&) = default;
};

enum class RecycleOrBurnEnum : u8 { Burn, Recycle };
constexpr std::string_view type_path(RecycleOrBurnEnum)
{
    return "pallet_subtensor::pallet::RecycleOrBurnEnum";
}

enum class DissolveCleanupPhase : u8 {
    SubnetRootDividendsRootClaimable,
    SubnetRootDividendsRootClaimed,
    AlphaInOutStakesGetTotalAlphaValue,
    AlphaInOutStakesSettleStakes,
    AlphaInOutStakesAlpha,
    AlphaInOutStakesHotkeyTotals,
    AlphaInOutStakesLocks,
    AlphaInOutStakesDecayingLocks,
    AlphaInOutStakes,
    ProtocolLiquidity,
    PurgeNetuid,
    NetworkIsNetworkMember,
    NetworkParameters,
    NetworkMapParameters,
    NetworkUpdateWeightsOnRoot,
    NetworkChildkeyTake,
    NetworkChildkeys,
    NetworkParentkeys,
    NetworkLastHotkeyEmissionOnNetuid,
    NetworkTotalHotkeyAlphaLastEpoch,
    NetworkTransactionKeyLastBlock,
    NetworkLock,
    NetworkDecayingLock,
    SubnetBasketHoldingsToRoot,
    NetworkPendingBasketDeposits,
    NetworkAlphaAssetCounters
};
constexpr std::string_view type_path(DissolveCleanupPhase)
{
    return "pallet_subtensor::subnets::dissolution::DissolveCleanupPhase";
}

struct DissolveCleanupStatus {
    static constexpr std::string_view type_path = "pallet_subtensor::subnets::dissolution::DissolveCleanupStatus";
    NetUid netuid{};
    DissolveCleanupPhase phase{};
    std::optional<Bytes> last_key{};
    std::optional<u128> subnet_total_alpha_value{};
    std::optional<u128> subnet_distributed_tao{};
    friend bool operator==(const DissolveCleanupStatus&, const DissolveCleanupStatus&) = default;
};

struct NetworkRegistrationInfo {
    static constexpr std::string_view type_path = "pallet_subtensor::subnets::subnet::NetworkRegistrationInfo";
    AccountId coldkey{};
    AccountId hotkey{};
    u16 mechid{};
    std::optional<SubnetIdentityV3> identity{};
    Tao lock_amount{};
    U64F64 median_subnet_alpha_price{};
    u64 registration_block{};
    u32 lock_id{};
    friend bool operator==(const NetworkRegistrationInfo&, const NetworkRegistrationInfo&) = default;
};

struct AxonInfo {
    static constexpr std::string_view type_path = "pallet_subtensor::pallet::AxonInfo";
    u64 block{};
    u32 version{};
    u128 ip{};
    u16 port{};
    u8 ip_type{};
    u8 protocol{};
    u8 placeholder1{};
    u8 placeholder2{};
    friend bool operator==(const AxonInfo&, const AxonInfo&) = default;
};

struct NeuronCertificate {
    static constexpr std::string_view type_path = "pallet_subtensor::pallet::NeuronCertificate";
    BoundedVec<u8, 64> public_key{};
    u8 algorithm{};
    friend bool operator==(const NeuronCertificate&, const NeuronCertificate&) = default;
};

struct PrometheusInfo {
    static constexpr std::string_view type_path = "pallet_subtensor::pallet::PrometheusInfo";
    u64 block{};
    u32 version{};
    u128 ip{};
    u16 port{};
    u8 ip_type{};
    friend bool operator==(const PrometheusInfo&, const PrometheusInfo&) = default;
};

struct ChainIdentityV2 {
    static constexpr std::string_view type_path = "pallet_subtensor::pallet::ChainIdentityV2";
    Bytes name{};
    Bytes url{};
    Bytes github_repo{};
    Bytes image{};
    Bytes discord{};
    Bytes description{};
    Bytes additional{};
    friend bool operator==(const ChainIdentityV2&, const ChainIdentityV2&) = default;
};

struct BetaBaselineOf {
    static constexpr std::string_view type_path = "pallet_subtensor::pallet::BetaBaselineOf";
    U64F64 price_divisor{};
    I96F32 rate0{};
    U64F64 tr_splice{};
    u64 first_block{};
    friend bool operator==(const BetaBaselineOf&, const BetaBaselineOf&) = default;
};

struct BetaIndexSnapshotOf {
    static constexpr std::string_view type_path = "pallet_subtensor::pallet::BetaIndexSnapshotOf";
    U64F64 bag_level{};
    U64F64 stake_level{};
    u64 block{};
    friend bool operator==(const BetaIndexSnapshotOf&, const BetaIndexSnapshotOf&) = default;
};

struct BetaIndexSweepOf {
    static constexpr std::string_view type_path = "pallet_subtensor::pallet::BetaIndexSweepOf";
    Bytes cursor{};
    u128 weight_sum{};
    U64F64 rel_bag_sum{};
    U64F64 rel_stake_sum{};
    friend bool operator==(const BetaIndexSweepOf&, const BetaIndexSweepOf&) = default;
};

struct BetaIndexFundSampleOf {
    static constexpr std::string_view type_path = "pallet_subtensor::pallet::BetaIndexFundSampleOf";
    u64 nav{};
    U64F64 display{};
    U64F64 stake{};
    friend bool operator==(const BetaIndexFundSampleOf&, const BetaIndexFundSampleOf&) = default;
};

struct SubnetLease {
    static constexpr std::string_view type_path = "pallet_subtensor::subnets::leasing::SubnetLease";
    AccountId beneficiary{};
    AccountId coldkey{};
    AccountId hotkey{};
    Percent emissions_share{};
    std::optional<u32> end_block{};
    NetUid netuid{};
    Tao cost{};
    friend bool operator==(const SubnetLease&, const SubnetLease&) = default;
};

struct MinerCollateralState {
    static constexpr std::string_view type_path = "pallet_subtensor::pallet::MinerCollateralState";
    Alpha locked{};
    U64F64 drain_ratio{};
    Alpha min_locked{};
    Alpha earned{};
    friend bool operator==(const MinerCollateralState&, const MinerCollateralState&) = default;
};

struct PalletId {
    static constexpr std::string_view type_path = "frame_support::PalletId";
    static constexpr bool tuple = true;
    FixedBytes<8> value{};
    friend bool operator==(const PalletId&, const PalletId&) = default;
};

}  // namespace tau::pallets::subtensor
