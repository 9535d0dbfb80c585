// Subnets and hyperparameters for the runtime APIs (rpc_info/{subnet_info,dynamic_info}.rs).
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tempo.hpp"
#include "runtime/compacts.hpp"
#include "runtime/subnet_names.hpp"
#include "runtime/subnet_view.hpp"

#include <algorithm>

namespace tau::runtime {
namespace {

using frame::Context;
namespace subtensor = pallets::subtensor;
namespace storage = pallets::subtensor::storage;

constexpr u16 max_weights_limit = 0xffff;  // Constant since the setting went.

u16 yuma_version(const Context& ctx, NetUid netuid)
{
    return storage::Yuma3On.get(ctx, netuid) ? 3 : 2;
}

I32F32 sigmoid_steepness(const Context& ctx, NetUid netuid)
{
    return I32F32::from_num(storage::AlphaSigmoidSteepness.get(ctx, netuid));
}

HyperparamEntry entry(std::string_view name, decltype(HyperparamValue::value) value)
{
    return {to_bytes(as_bytes(name)), {std::move(value)}};
}

void add_rates(const Context& ctx, NetUid netuid, std::vector<HyperparamEntry>& out)
{
    using V = HyperparamValue;
    out.push_back(entry("weights_version", V::U64{{storage::WeightsVersionKey.get(ctx, netuid)}}));
    out.push_back(entry("weights_rate_limit", V::U64{{storage::WeightsSetRateLimit.get(ctx, netuid)}}));
    out.push_back(entry("activity_cutoff", V::U64{{subtensor::activity_cutoff_blocks(ctx, netuid)}}));
    out.push_back(entry("activity_cutoff_factor", V::U32{{storage::ActivityCutoffFactorMilli.get(ctx, netuid)}}));
    out.push_back(entry("registration_allowed", V::Bool{storage::NetworkRegistrationAllowed.get(ctx, netuid)}));
    out.push_back(
        entry("target_regs_per_interval", V::U16{{storage::TargetRegistrationsPerInterval.get(ctx, netuid)}}));
    out.push_back(entry("min_burn", V::TaoBalance{{storage::MinBurn.get(ctx, netuid)}}));
    out.push_back(entry("max_burn", V::TaoBalance{{storage::MaxBurn.get(ctx, netuid)}}));
    out.push_back(entry("burn_half_life", V::U16{{storage::BurnHalfLife.get(ctx, netuid)}}));
    out.push_back(entry("burn_increase_mult", V::U64F64_{storage::BurnIncreaseMult.get(ctx, netuid)}));
    out.push_back(entry("bonds_moving_avg", V::U64{{storage::BondsMovingAverage.get(ctx, netuid)}}));
    out.push_back(entry("max_regs_per_block", V::U16{{storage::MaxRegistrationsPerBlock.get(ctx, netuid)}}));
    out.push_back(entry("serving_rate_limit", V::U64{{storage::ServingRateLimit.get(ctx, netuid)}}));
    out.push_back(entry("max_validators", V::U16{{storage::MaxAllowedValidators.get(ctx, netuid)}}));
}

void add_switches(const Context& ctx, NetUid netuid, std::vector<HyperparamEntry>& out)
{
    using V = HyperparamValue;
    const auto [alpha_low, alpha_high] = storage::AlphaValues.get(ctx, netuid);
    out.push_back(entry("commit_reveal_period", V::U64{{storage::RevealPeriodEpochs.get(ctx, netuid)}}));
    out.push_back(
        entry("commit_reveal_weights_enabled", V::Bool{storage::CommitRevealWeightsEnabled.get(ctx, netuid)}));
    out.push_back(entry("alpha_high", V::U16{{alpha_high}}));
    out.push_back(entry("alpha_low", V::U16{{alpha_low}}));
    out.push_back(entry("liquid_alpha_enabled", V::Bool{storage::LiquidAlphaOn.get(ctx, netuid)}));
    out.push_back(entry("alpha_sigmoid_steepness", V::I32F32_{sigmoid_steepness(ctx, netuid)}));
    out.push_back(entry("yuma_version", V::U16{{yuma_version(ctx, netuid)}}));
    out.push_back(entry("subnet_is_active", V::Bool{storage::SubtokenEnabled.get(ctx, netuid)}));
    out.push_back(entry("transfers_enabled", V::Bool{storage::TransferToggle.get(ctx, netuid)}));
    out.push_back(entry("bonds_reset_enabled", V::Bool{storage::BondsResetOn.get(ctx, netuid)}));
    out.push_back(entry("user_liquidity_enabled", V::Bool{false}));
    out.push_back(entry("owner_cut_enabled", V::Bool{storage::OwnerCutEnabled.get(ctx, netuid)}));
    out.push_back(entry("owner_cut_auto_lock_enabled", V::Bool{storage::OwnerCutAutoLockEnabled.get(ctx, netuid)}));
    const u16 childkey_take =
        std::max(storage::MinChildkeyTake.get(ctx).value, storage::MinChildkeyTakePerSubnet.get(ctx, netuid).value);
    out.push_back(entry("min_childkey_take", V::U16{{childkey_take}}));
    out.push_back(entry("collateral_lock_share", V::U16{{storage::CollateralLockShare.get(ctx, netuid)}}));
    out.push_back(entry("collateral_drain_ratio", V::U64F64_{storage::CollateralDrainRatio.get(ctx, netuid)}));
}

}  // namespace

Bytes name_of_subnet(const Context& ctx, NetUid netuid)
{
    const auto identity = storage::SubnetIdentitiesV3.get(ctx, netuid);
    if (identity && !identity->subnet_name.empty()) return identity->subnet_name;
    return to_bytes(as_bytes(netuid.value < subnet_names.size() ? subnet_names[netuid.value] : unnamed_subnet));
}

std::optional<SubnetInfov2> read_subnet_info(const Context& ctx, NetUid netuid)
{
    if (!subtensor::subnet_exists(ctx, netuid)) return std::nullopt;
    SubnetInfov2 out;
    out.netuid = {netuid};
    out.rho = {storage::Rho.get(ctx, netuid)};
    out.kappa = {storage::Kappa.get(ctx, netuid)};
    out.difficulty = {storage::Difficulty.get(ctx, netuid)};
    out.immunity_period = {storage::ImmunityPeriod.get(ctx, netuid)};
    out.max_allowed_validators = {storage::MaxAllowedValidators.get(ctx, netuid)};
    out.min_allowed_weights = {storage::MinAllowedWeights.get(ctx, netuid)};
    out.max_weights_limit = {max_weights_limit};
    out.scaling_law_power = {storage::ScalingLawPower.get(ctx, netuid)};
    out.subnetwork_n = {subtensor::neuron_count(ctx, netuid)};
    out.max_allowed_uids = {storage::MaxAllowedUids.get(ctx, netuid)};
    out.blocks_since_last_step = {storage::BlocksSinceLastStep.get(ctx, netuid)};
    out.tempo = {storage::Tempo.get(ctx, netuid)};
    out.burn = {storage::Burn.get(ctx, netuid)};
    out.owner = storage::SubnetOwner.get(ctx, netuid);
    out.identity = storage::SubnetIdentitiesV3.get(ctx, netuid);
    return out;
}

std::optional<SubnetHyperparamsV2> read_hyperparams(const Context& ctx, NetUid netuid)
{
    if (!subtensor::subnet_exists(ctx, netuid)) return std::nullopt;
    const auto [alpha_low, alpha_high] = storage::AlphaValues.get(ctx, netuid);
    SubnetHyperparamsV2 out;
    out.rho = {storage::Rho.get(ctx, netuid)};
    out.kappa = {storage::Kappa.get(ctx, netuid)};
    out.immunity_period = {storage::ImmunityPeriod.get(ctx, netuid)};
    out.min_allowed_weights = {storage::MinAllowedWeights.get(ctx, netuid)};
    out.max_weights_limit = {max_weights_limit};
    out.tempo = {storage::Tempo.get(ctx, netuid)};
    out.min_difficulty = {storage::MinDifficulty.get(ctx, netuid)};
    out.max_difficulty = {storage::MaxDifficulty.get(ctx, netuid)};
    out.weights_version = {storage::WeightsVersionKey.get(ctx, netuid)};
    out.weights_rate_limit = {storage::WeightsSetRateLimit.get(ctx, netuid)};
    out.adjustment_interval = {storage::AdjustmentInterval.get(ctx, netuid)};
    out.activity_cutoff = {subtensor::activity_cutoff_blocks(ctx, netuid)};
    out.registration_allowed = storage::NetworkRegistrationAllowed.get(ctx, netuid);
    out.target_regs_per_interval = {storage::TargetRegistrationsPerInterval.get(ctx, netuid)};
    out.min_burn = {storage::MinBurn.get(ctx, netuid)};
    out.max_burn = {storage::MaxBurn.get(ctx, netuid)};
    out.bonds_moving_avg = {storage::BondsMovingAverage.get(ctx, netuid)};
    out.max_regs_per_block = {storage::MaxRegistrationsPerBlock.get(ctx, netuid)};
    out.serving_rate_limit = {storage::ServingRateLimit.get(ctx, netuid)};
    out.max_validators = {storage::MaxAllowedValidators.get(ctx, netuid)};
    out.adjustment_alpha = {storage::AdjustmentAlpha.get(ctx, netuid)};
    out.difficulty = {storage::Difficulty.get(ctx, netuid)};
    out.commit_reveal_period = {storage::RevealPeriodEpochs.get(ctx, netuid)};
    out.commit_reveal_weights_enabled = storage::CommitRevealWeightsEnabled.get(ctx, netuid);
    out.alpha_high = {alpha_high};
    out.alpha_low = {alpha_low};
    out.liquid_alpha_enabled = storage::LiquidAlphaOn.get(ctx, netuid);
    out.alpha_sigmoid_steepness = sigmoid_steepness(ctx, netuid);
    out.yuma_version = {yuma_version(ctx, netuid)};
    out.subnet_is_active = storage::SubtokenEnabled.get(ctx, netuid);
    out.transfers_enabled = storage::TransferToggle.get(ctx, netuid);
    out.bonds_reset_enabled = storage::BondsResetOn.get(ctx, netuid);
    return out;
}

std::optional<std::vector<HyperparamEntry>> read_named_hyperparams(const Context& ctx, NetUid netuid)
{
    if (!subtensor::subnet_exists(ctx, netuid)) return std::nullopt;
    using V = HyperparamValue;
    std::vector<HyperparamEntry> out;
    out.push_back(entry("kappa", V::U16{{storage::Kappa.get(ctx, netuid)}}));
    out.push_back(entry("immunity_period", V::U16{{storage::ImmunityPeriod.get(ctx, netuid)}}));
    out.push_back(entry("min_allowed_weights", V::U16{{storage::MinAllowedWeights.get(ctx, netuid)}}));
    out.push_back(entry("max_weights_limit", V::U16{{max_weights_limit}}));
    out.push_back(entry("tempo", V::U16{{storage::Tempo.get(ctx, netuid)}}));
    add_rates(ctx, netuid, out);
    add_switches(ctx, netuid, out);
    return out;
}

std::optional<DynamicInfo> read_dynamic_info(const Context& ctx, NetUid netuid)
{
    if (!subtensor::subnet_exists(ctx, netuid)) return std::nullopt;
    const u64 last_step = storage::LastMechansimStepBlock.get(ctx, netuid);
    const u64 now = ctx.block_number;
    DynamicInfo out;
    out.netuid = {netuid};
    out.owner_hotkey = storage::SubnetOwnerHotkey.get(ctx, netuid);
    out.owner_coldkey = storage::SubnetOwner.get(ctx, netuid);
    out.subnet_name = compacts<u8>(name_of_subnet(ctx, netuid));
    out.token_symbol = compacts<u8>(storage::TokenSymbol.get(ctx, netuid));
    out.tempo = {storage::Tempo.get(ctx, netuid)};
    out.last_step = {last_step};
    out.blocks_since_last_step = {now > last_step ? now - last_step : 0};
    out.alpha_in = {storage::SubnetAlphaIn.get(ctx, netuid)};
    out.alpha_out = {storage::SubnetAlphaOut.get(ctx, netuid)};
    out.tao_in = {storage::SubnetTAO.get(ctx, netuid)};
    out.alpha_out_emission = {storage::SubnetAlphaOutEmission.get(ctx, netuid)};
    out.alpha_in_emission = {storage::SubnetAlphaInEmission.get(ctx, netuid)};
    out.tao_in_emission = {storage::SubnetTaoInEmission.get(ctx, netuid)};
    out.pending_alpha_emission = {storage::PendingValidatorEmission.get(ctx, netuid)
                                      .saturating_add(storage::PendingServerEmission.get(ctx, netuid))};
    out.subnet_volume = {storage::SubnetVolume.get(ctx, netuid)};
    out.network_registered_at = {storage::NetworkRegisteredAt.get(ctx, netuid)};
    out.subnet_identity = storage::SubnetIdentitiesV3.get(ctx, netuid);
    out.moving_price = storage::SubnetMovingPrice.get(ctx, netuid);
    return out;
}

}  // namespace tau::runtime
