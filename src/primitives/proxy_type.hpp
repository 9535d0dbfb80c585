// What a proxy may do (subtensor_runtime_common::proxy::ProxyType).
#pragma once

#include "base/types.hpp"

namespace tau {

enum class ProxyType : u8 {
    Any,
    Owner,
    NonCritical,
    NonTransfer,
    Senate,
    NonFungible,
    Triumvirate,
    Governance,
    Staking,
    Registration,
    Transfer,
    SmallTransfer,
    RootWeights,
    ChildKeys,
    SudoUncheckedSetCode,
    SwapHotkey,
    SubnetLeaseBeneficiary,
    RootClaim,
    BasketTrading,
};
constexpr std::string_view type_path(ProxyType)
{
    return "subtensor_runtime_common::proxy::ProxyType";
}

}  // namespace tau
