// Types that only AdminUtils puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "pallets/subtensor/types.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::admin_utils {

struct AuraId {
    static constexpr std::string_view type_path = "sp_consensus_aura::sr25519::app_sr25519::Public";
    static constexpr bool tuple = true;
    FixedBytes<32> value{};
    friend bool operator==(const AuraId&, const AuraId&) = default;
};

struct GrandpaId {
    static constexpr std::string_view type_path = "sp_consensus_grandpa::app::Public";
    static constexpr bool tuple = true;
    FixedBytes<32> value{};
    friend bool operator==(const GrandpaId&, const GrandpaId&) = default;
};

enum class PrecompileEnum : u8 {
    BalanceTransfer,
    Staking,
    Subnet,
    Metagraph,
    Neuron,
    UidLookup,
    Alpha,
    Crowdloan,
    Proxy,
    Leasing,
    AddressMapping,
    VotingPower,
    AccountBalance,
    Scheduler,
    Drand,
    Timestamp,
    RuntimeConfiguration,
    PrecompileRegistry
};
constexpr std::string_view type_path(PrecompileEnum)
{
    return "pallet_admin_utils::pallet::PrecompileEnum";
}

using subtensor::ConsensusMode;
using subtensor::EpochConsensus;
using subtensor::RecycleOrBurnEnum;

}  // namespace tau::pallets::admin_utils
