// Stake and swaps as runtime APIs show them.
#pragma once

#include "base/fixed.hpp"
#include "pallets/subtensor/types.hpp"

namespace tau::runtime {

using pallets::subtensor::LockState;

struct StakeInfo {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::stake_info::StakeInfo";
    AccountId hotkey{};
    AccountId coldkey{};
    scale::Compact<NetUid> netuid{};
    scale::Compact<Alpha> stake{};
    scale::Compact<u64> locked{};
    scale::Compact<Alpha> emission{};
    scale::Compact<Tao> tao_emission{};
    scale::Compact<u64> drain{};
    bool is_registered{};
    friend bool operator==(const StakeInfo&, const StakeInfo&) = default;
};

struct StakeAvailability {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::stake_info::StakeAvailability";
    scale::Compact<Alpha> total{};
    scale::Compact<Alpha> locked{};
    scale::Compact<Alpha> available{};
    friend bool operator==(const StakeAvailability&, const StakeAvailability&) = default;
};

struct SubnetPrice {
    static constexpr std::string_view type_path = "pallet_subtensor_swap_runtime_api::SubnetPrice";
    NetUid netuid{};
    u64 price{};
    friend bool operator==(const SubnetPrice&, const SubnetPrice&) = default;
};

struct SimSwapResult {
    static constexpr std::string_view type_path = "pallet_subtensor_swap_runtime_api::SimSwapResult";
    Tao tao_amount{};
    Alpha alpha_amount{};
    Tao tao_fee{};
    Alpha alpha_fee{};
    Tao tao_slippage{};
    Alpha alpha_slippage{};
    friend bool operator==(const SimSwapResult&, const SimSwapResult&) = default;
};

}  // namespace tau::runtime
