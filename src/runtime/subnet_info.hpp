// Subnets and metagraphs as runtime APIs show them (pallet_subtensor::rpc_info).
#pragma once

#include "base/fixed.hpp"
#include "pallets/subtensor/types.hpp"

namespace tau::runtime {

using pallets::subtensor::AxonInfo;
using pallets::subtensor::ChainIdentityV2;
using pallets::subtensor::SubnetIdentityV3;

struct SubnetInfo {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::subnet_info::SubnetInfo";
    scale::Compact<NetUid> netuid{};
    scale::Compact<u16> rho{};
    scale::Compact<u16> kappa{};
    scale::Compact<u64> difficulty{};
    scale::Compact<u16> immunity_period{};
    scale::Compact<u16> max_allowed_validators{};
    scale::Compact<u16> min_allowed_weights{};
    scale::Compact<u16> max_weights_limit{};
    scale::Compact<u16> scaling_law_power{};
    scale::Compact<u16> subnetwork_n{};
    scale::Compact<u16> max_allowed_uids{};
    scale::Compact<u64> blocks_since_last_step{};
    scale::Compact<u16> tempo{};
    scale::Compact<u16> network_modality{};
    std::vector<std::array<u16, 2>> network_connect{};
    scale::Compact<u64> emission_values{};
    scale::Compact<Tao> burn{};
    AccountId owner{};
    friend bool operator==(const SubnetInfo&, const SubnetInfo&) = default;
};

struct SubnetInfov2 {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::subnet_info::SubnetInfov2";
    scale::Compact<NetUid> netuid{};
    scale::Compact<u16> rho{};
    scale::Compact<u16> kappa{};
    scale::Compact<u64> difficulty{};
    scale::Compact<u16> immunity_period{};
    scale::Compact<u16> max_allowed_validators{};
    scale::Compact<u16> min_allowed_weights{};
    scale::Compact<u16> max_weights_limit{};
    scale::Compact<u16> scaling_law_power{};
    scale::Compact<u16> subnetwork_n{};
    scale::Compact<u16> max_allowed_uids{};
    scale::Compact<u64> blocks_since_last_step{};
    scale::Compact<u16> tempo{};
    scale::Compact<u16> network_modality{};
    std::vector<std::array<u16, 2>> network_connect{};
    scale::Compact<u64> emission_value{};
    scale::Compact<Tao> burn{};
    AccountId owner{};
    std::optional<SubnetIdentityV3> identity{};
    friend bool operator==(const SubnetInfov2&, const SubnetInfov2&) = default;
};

struct SubnetHyperparams {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::subnet_info::SubnetHyperparams";
    scale::Compact<u16> rho{};
    scale::Compact<u16> kappa{};
    scale::Compact<u16> immunity_period{};
    scale::Compact<u16> min_allowed_weights{};
    scale::Compact<u16> max_weights_limit{};
    scale::Compact<u16> tempo{};
    scale::Compact<u64> min_difficulty{};
    scale::Compact<u64> max_difficulty{};
    scale::Compact<u64> weights_version{};
    scale::Compact<u64> weights_rate_limit{};
    scale::Compact<u16> adjustment_interval{};
    scale::Compact<u64> activity_cutoff{};
    bool registration_allowed{};
    scale::Compact<u16> target_regs_per_interval{};
    scale::Compact<Tao> min_burn{};
    scale::Compact<Tao> max_burn{};
    scale::Compact<u64> bonds_moving_avg{};
    scale::Compact<u16> max_regs_per_block{};
    scale::Compact<u64> serving_rate_limit{};
    scale::Compact<u16> max_validators{};
    scale::Compact<u64> adjustment_alpha{};
    scale::Compact<u64> difficulty{};
    scale::Compact<u64> commit_reveal_period{};
    bool commit_reveal_weights_enabled{};
    scale::Compact<u16> alpha_high{};
    scale::Compact<u16> alpha_low{};
    bool liquid_alpha_enabled{};
    friend bool operator==(const SubnetHyperparams&, const SubnetHyperparams&) = default;
};

struct SubnetHyperparamsV2 {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::subnet_info::SubnetHyperparamsV2";
    scale::Compact<u16> rho{};
    scale::Compact<u16> kappa{};
    scale::Compact<u16> immunity_period{};
    scale::Compact<u16> min_allowed_weights{};
    scale::Compact<u16> max_weights_limit{};
    scale::Compact<u16> tempo{};
    scale::Compact<u64> min_difficulty{};
    scale::Compact<u64> max_difficulty{};
    scale::Compact<u64> weights_version{};
    scale::Compact<u64> weights_rate_limit{};
    scale::Compact<u16> adjustment_interval{};
    scale::Compact<u64> activity_cutoff{};
    bool registration_allowed{};
    scale::Compact<u16> target_regs_per_interval{};
    scale::Compact<Tao> min_burn{};
    scale::Compact<Tao> max_burn{};
    scale::Compact<u64> bonds_moving_avg{};
    scale::Compact<u16> max_regs_per_block{};
    scale::Compact<u64> serving_rate_limit{};
    scale::Compact<u16> max_validators{};
    scale::Compact<u64> adjustment_alpha{};
    scale::Compact<u64> difficulty{};
    scale::Compact<u64> commit_reveal_period{};
    bool commit_reveal_weights_enabled{};
    scale::Compact<u16> alpha_high{};
    scale::Compact<u16> alpha_low{};
    bool liquid_alpha_enabled{};
    I32F32 alpha_sigmoid_steepness{};
    scale::Compact<u16> yuma_version{};
    bool subnet_is_active{};
    bool transfers_enabled{};
    bool bonds_reset_enabled{};
    bool user_liquidity_enabled{};
    friend bool operator==(const SubnetHyperparamsV2&, const SubnetHyperparamsV2&) = default;
};

struct DynamicInfo {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::dynamic_info::DynamicInfo";
    scale::Compact<NetUid> netuid{};
    AccountId owner_hotkey{};
    AccountId owner_coldkey{};
    std::vector<scale::Compact<u8>> subnet_name{};
    std::vector<scale::Compact<u8>> token_symbol{};
    scale::Compact<u16> tempo{};
    scale::Compact<u64> last_step{};
    scale::Compact<u64> blocks_since_last_step{};
    scale::Compact<u64> emission{};
    scale::Compact<Alpha> alpha_in{};
    scale::Compact<Alpha> alpha_out{};
    scale::Compact<Tao> tao_in{};
    scale::Compact<Alpha> alpha_out_emission{};
    scale::Compact<Alpha> alpha_in_emission{};
    scale::Compact<Tao> tao_in_emission{};
    scale::Compact<Alpha> pending_alpha_emission{};
    scale::Compact<Tao> pending_root_emission{};
    scale::Compact<u128> subnet_volume{};
    scale::Compact<u64> network_registered_at{};
    std::optional<SubnetIdentityV3> subnet_identity{};
    I96F32 moving_price{};
    friend bool operator==(const DynamicInfo&, const DynamicInfo&) = default;
};

struct Metagraph {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::metagraph::Metagraph";
    scale::Compact<NetUid> netuid{};
    std::vector<scale::Compact<u8>> name{};
    std::vector<scale::Compact<u8>> symbol{};
    std::optional<SubnetIdentityV3> identity{};
    scale::Compact<u64> network_registered_at{};
    AccountId owner_hotkey{};
    AccountId owner_coldkey{};
    scale::Compact<u64> block{};
    scale::Compact<u16> tempo{};
    scale::Compact<u64> last_step{};
    scale::Compact<u64> blocks_since_last_step{};
    scale::Compact<u64> subnet_emission{};
    scale::Compact<Alpha> alpha_in{};
    scale::Compact<Alpha> alpha_out{};
    scale::Compact<Tao> tao_in{};
    scale::Compact<Alpha> alpha_out_emission{};
    scale::Compact<Alpha> alpha_in_emission{};
    scale::Compact<Tao> tao_in_emission{};
    scale::Compact<Alpha> pending_alpha_emission{};
    scale::Compact<Tao> pending_root_emission{};
    scale::Compact<u128> subnet_volume{};
    I96F32 moving_price{};
    scale::Compact<u16> rho{};
    scale::Compact<u16> kappa{};
    scale::Compact<u16> min_allowed_weights{};
    scale::Compact<u16> max_weights_limit{};
    scale::Compact<u64> weights_version{};
    scale::Compact<u64> weights_rate_limit{};
    scale::Compact<u64> activity_cutoff{};
    scale::Compact<u16> max_validators{};
    scale::Compact<u16> num_uids{};
    scale::Compact<u16> max_uids{};
    scale::Compact<Tao> burn{};
    scale::Compact<u64> difficulty{};
    bool registration_allowed{};
    bool pow_registration_allowed{};
    scale::Compact<u16> immunity_period{};
    scale::Compact<u64> min_difficulty{};
    scale::Compact<u64> max_difficulty{};
    scale::Compact<Tao> min_burn{};
    scale::Compact<Tao> max_burn{};
    scale::Compact<u64> adjustment_alpha{};
    scale::Compact<u16> adjustment_interval{};
    scale::Compact<u16> target_regs_per_interval{};
    scale::Compact<u16> max_regs_per_block{};
    scale::Compact<u64> serving_rate_limit{};
    bool commit_reveal_weights_enabled{};
    scale::Compact<u64> commit_reveal_period{};
    bool liquid_alpha_enabled{};
    scale::Compact<u16> alpha_high{};
    scale::Compact<u16> alpha_low{};
    scale::Compact<u64> bonds_moving_avg{};
    std::vector<AccountId> hotkeys{};
    std::vector<AccountId> coldkeys{};
    std::vector<std::optional<ChainIdentityV2>> identities{};
    std::vector<AxonInfo> axons{};
    std::vector<bool> active{};
    std::vector<bool> validator_permit{};
    std::vector<scale::Compact<u16>> pruning_score{};
    std::vector<scale::Compact<u64>> last_update{};
    std::vector<scale::Compact<Alpha>> emission{};
    std::vector<scale::Compact<PerU16>> dividends{};
    std::vector<scale::Compact<PerU16>> incentives{};
    std::vector<scale::Compact<PerU16>> consensus{};
    std::vector<scale::Compact<PerU16>> trust{};
    std::vector<scale::Compact<u16>> rank{};
    std::vector<scale::Compact<u64>> block_at_registration{};
    std::vector<scale::Compact<Alpha>> alpha_stake{};
    std::vector<scale::Compact<Tao>> tao_stake{};
    std::vector<scale::Compact<Tao>> total_stake{};
    std::vector<std::tuple<AccountId, scale::Compact<Tao>>> tao_dividends_per_hotkey{};
    std::vector<std::tuple<AccountId, scale::Compact<Alpha>>> alpha_dividends_per_hotkey{};
    std::vector<scale::Compact<Alpha>> collateral_locked{};
    std::vector<scale::Compact<Alpha>> collateral_min{};
    std::vector<scale::Compact<Alpha>> collateral_earned{};
    friend bool operator==(const Metagraph&, const Metagraph&) = default;
};

struct SubnetState {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::show_subnet::SubnetState";
    scale::Compact<NetUid> netuid{};
    std::vector<AccountId> hotkeys{};
    std::vector<AccountId> coldkeys{};
    std::vector<bool> active{};
    std::vector<bool> validator_permit{};
    std::vector<scale::Compact<u16>> pruning_score{};
    std::vector<scale::Compact<u64>> last_update{};
    std::vector<scale::Compact<Alpha>> emission{};
    std::vector<scale::Compact<PerU16>> dividends{};
    std::vector<scale::Compact<PerU16>> incentives{};
    std::vector<scale::Compact<PerU16>> consensus{};
    std::vector<scale::Compact<PerU16>> trust{};
    std::vector<scale::Compact<u16>> rank{};
    std::vector<scale::Compact<u64>> block_at_registration{};
    std::vector<scale::Compact<Alpha>> alpha_stake{};
    std::vector<scale::Compact<Tao>> tao_stake{};
    std::vector<scale::Compact<Tao>> total_stake{};
    std::vector<std::vector<scale::Compact<Alpha>>> emission_history{};
    friend bool operator==(const SubnetState&, const SubnetState&) = default;
};

struct SelectiveMetagraph {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::metagraph::SelectiveMetagraph";
    scale::Compact<NetUid> netuid{};
    std::optional<std::vector<scale::Compact<u8>>> name{};
    std::optional<std::vector<scale::Compact<u8>>> symbol{};
    std::optional<std::optional<SubnetIdentityV3>> identity{};
    std::optional<scale::Compact<u64>> network_registered_at{};
    std::optional<AccountId> owner_hotkey{};
    std::optional<AccountId> owner_coldkey{};
    std::optional<scale::Compact<u64>> block{};
    std::optional<scale::Compact<u16>> tempo{};
    std::optional<scale::Compact<u64>> last_step{};
    std::optional<scale::Compact<u64>> blocks_since_last_step{};
    std::optional<scale::Compact<u64>> subnet_emission{};
    std::optional<scale::Compact<Alpha>> alpha_in{};
    std::optional<scale::Compact<Alpha>> alpha_out{};
    std::optional<scale::Compact<Tao>> tao_in{};
    std::optional<scale::Compact<Alpha>> alpha_out_emission{};
    std::optional<scale::Compact<Alpha>> alpha_in_emission{};
    std::optional<scale::Compact<Tao>> tao_in_emission{};
    std::optional<scale::Compact<Alpha>> pending_alpha_emission{};
    std::optional<scale::Compact<Tao>> pending_root_emission{};
    std::optional<scale::Compact<u128>> subnet_volume{};
    std::optional<I96F32> moving_price{};
    std::optional<scale::Compact<u16>> rho{};
    std::optional<scale::Compact<u16>> kappa{};
    std::optional<scale::Compact<u16>> min_allowed_weights{};
    std::optional<scale::Compact<u16>> max_weights_limit{};
    std::optional<scale::Compact<u64>> weights_version{};
    std::optional<scale::Compact<u64>> weights_rate_limit{};
    std::optional<scale::Compact<u64>> activity_cutoff{};
    std::optional<scale::Compact<u16>> max_validators{};
    std::optional<scale::Compact<u16>> num_uids{};
    std::optional<scale::Compact<u16>> max_uids{};
    std::optional<scale::Compact<Tao>> burn{};
    std::optional<scale::Compact<u64>> difficulty{};
    std::optional<bool> registration_allowed{};
    std::optional<bool> pow_registration_allowed{};
    std::optional<scale::Compact<u16>> immunity_period{};
    std::optional<scale::Compact<u64>> min_difficulty{};
    std::optional<scale::Compact<u64>> max_difficulty{};
    std::optional<scale::Compact<Tao>> min_burn{};
    std::optional<scale::Compact<Tao>> max_burn{};
    std::optional<scale::Compact<u64>> adjustment_alpha{};
    std::optional<scale::Compact<u16>> adjustment_interval{};
    std::optional<scale::Compact<u16>> target_regs_per_interval{};
    std::optional<scale::Compact<u16>> max_regs_per_block{};
    std::optional<scale::Compact<u64>> serving_rate_limit{};
    std::optional<bool> commit_reveal_weights_enabled{};
    std::optional<scale::Compact<u64>> commit_reveal_period{};
    std::optional<bool> liquid_alpha_enabled{};
    std::optional<scale::Compact<u16>> alpha_high{};
    std::optional<scale::Compact<u16>> alpha_low{};
    std::optional<scale::Compact<u64>> bonds_moving_avg{};
    std::optional<std::vector<AccountId>> hotkeys{};
    std::optional<std::vector<AccountId>> coldkeys{};
    std::optional<std::vector<std::optional<ChainIdentityV2>>> identities{};
    std::optional<std::vector<AxonInfo>> axons{};
    std::optional<std::vector<bool>> active{};
    std::optional<std::vector<bool>> validator_permit{};
    std::optional<std::vector<scale::Compact<u16>>> pruning_score{};
    std::optional<std::vector<scale::Compact<u64>>> last_update{};
    std::optional<std::vector<scale::Compact<Alpha>>> emission{};
    std::optional<std::vector<scale::Compact<PerU16>>> dividends{};
    std::optional<std::vector<scale::Compact<PerU16>>> incentives{};
    std::optional<std::vector<scale::Compact<PerU16>>> consensus{};
    std::optional<std::vector<scale::Compact<PerU16>>> trust{};
    std::optional<std::vector<scale::Compact<u16>>> rank{};
    std::optional<std::vector<scale::Compact<u64>>> block_at_registration{};
    std::optional<std::vector<scale::Compact<Alpha>>> alpha_stake{};
    std::optional<std::vector<scale::Compact<Tao>>> tao_stake{};
    std::optional<std::vector<scale::Compact<Tao>>> total_stake{};
    std::optional<std::vector<std::tuple<AccountId, scale::Compact<Tao>>>> tao_dividends_per_hotkey{};
    std::optional<std::vector<std::tuple<AccountId, scale::Compact<Alpha>>>> alpha_dividends_per_hotkey{};
    std::optional<std::vector<scale::Compact<u16>>> validators{};
    std::optional<std::vector<std::tuple<AccountId, std::vector<scale::Compact<u8>>>>> commitments{};
    std::optional<std::vector<scale::Compact<Alpha>>> collateral_locked{};
    std::optional<std::vector<scale::Compact<Alpha>>> collateral_min{};
    std::optional<std::vector<scale::Compact<Alpha>>> collateral_earned{};
    friend bool operator==(const SelectiveMetagraph&, const SelectiveMetagraph&) = default;
};

struct HyperparamValue {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::subnet_info::HyperparamValue";
    struct Bool {
        static constexpr bool tuple = true;
        bool enabled;
        friend bool operator==(const Bool&, const Bool&) = default;
    };
    struct U16 {
        static constexpr bool tuple = true;
        scale::Compact<u16> value;
        friend bool operator==(const U16&, const U16&) = default;
    };
    struct U32 {
        static constexpr bool tuple = true;
        scale::Compact<u32> value;
        friend bool operator==(const U32&, const U32&) = default;
    };
    struct U64 {
        static constexpr bool tuple = true;
        scale::Compact<u64> value;
        friend bool operator==(const U64&, const U64&) = default;
    };
    struct U128 {
        static constexpr bool tuple = true;
        scale::Compact<u128> value;
        friend bool operator==(const U128&, const U128&) = default;
    };
    struct TaoBalance {
        static constexpr bool tuple = true;
        scale::Compact<Tao> value;
        friend bool operator==(const TaoBalance&, const TaoBalance&) = default;
    };
    struct I32F32_ {
        static constexpr std::string_view name = "I32F32";
        static constexpr bool tuple = true;
        I32F32 value;
        friend bool operator==(const I32F32_&, const I32F32_&) = default;
    };
    struct U64F64_ {
        static constexpr std::string_view name = "U64F64";
        static constexpr bool tuple = true;
        U64F64 value;
        friend bool operator==(const U64F64_&, const U64F64_&) = default;
    };
    std::variant<Bool, U16, U32, U64, U128, TaoBalance, I32F32_, U64F64_> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const HyperparamValue&, const HyperparamValue&) = default;
};

struct HyperparamEntry {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::subnet_info::HyperparamEntry";
    Bytes name{};
    HyperparamValue value{};
    friend bool operator==(const HyperparamEntry&, const HyperparamEntry&) = default;
};

}  // namespace tau::runtime
