// Neurons and delegates as runtime APIs show them (pallet_subtensor::rpc_info).
#pragma once

#include "base/fixed.hpp"
#include "pallets/subtensor/types.hpp"

namespace tau::runtime {

using pallets::subtensor::AxonInfo;
using pallets::subtensor::PrometheusInfo;

struct DelegateInfo {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::delegate_info::DelegateInfo";
    AccountId delegate_ss58{};
    scale::Compact<PerU16> take{};
    std::vector<std::tuple<AccountId, std::vector<std::tuple<scale::Compact<NetUid>, scale::Compact<u64>>>>>
        nominators{};
    AccountId owner_ss58{};
    std::vector<scale::Compact<NetUid>> registrations{};
    std::vector<scale::Compact<NetUid>> validator_permits{};
    scale::Compact<u64> return_per_1000{};
    scale::Compact<u64> total_daily_return{};
    friend bool operator==(const DelegateInfo&, const DelegateInfo&) = default;
};

struct NeuronInfo {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::neuron_info::NeuronInfo";
    AccountId hotkey{};
    AccountId coldkey{};
    scale::Compact<u16> uid{};
    scale::Compact<NetUid> netuid{};
    bool active{};
    AxonInfo axon_info{};
    PrometheusInfo prometheus_info{};
    std::vector<std::tuple<AccountId, scale::Compact<Alpha>>> stake{};
    scale::Compact<u16> rank{};
    scale::Compact<Alpha> emission{};
    scale::Compact<PerU16> incentive{};
    scale::Compact<PerU16> consensus{};
    scale::Compact<PerU16> trust{};
    scale::Compact<PerU16> validator_trust{};
    scale::Compact<PerU16> dividends{};
    scale::Compact<u64> last_update{};
    bool validator_permit{};
    std::vector<std::tuple<scale::Compact<u16>, scale::Compact<u16>>> weights{};
    std::vector<std::tuple<scale::Compact<u16>, scale::Compact<u16>>> bonds{};
    scale::Compact<u16> pruning_score{};
    friend bool operator==(const NeuronInfo&, const NeuronInfo&) = default;
};

struct NeuronInfoLite {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::neuron_info::NeuronInfoLite";
    AccountId hotkey{};
    AccountId coldkey{};
    scale::Compact<u16> uid{};
    scale::Compact<NetUid> netuid{};
    bool active{};
    AxonInfo axon_info{};
    PrometheusInfo prometheus_info{};
    std::vector<std::tuple<AccountId, scale::Compact<Alpha>>> stake{};
    scale::Compact<u16> rank{};
    scale::Compact<Alpha> emission{};
    scale::Compact<PerU16> incentive{};
    scale::Compact<PerU16> consensus{};
    scale::Compact<PerU16> trust{};
    scale::Compact<PerU16> validator_trust{};
    scale::Compact<PerU16> dividends{};
    scale::Compact<u64> last_update{};
    bool validator_permit{};
    scale::Compact<u16> pruning_score{};
    friend bool operator==(const NeuronInfoLite&, const NeuronInfoLite&) = default;
};

}  // namespace tau::runtime
