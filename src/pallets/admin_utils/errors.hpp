// Errors of AdminUtils, in on-chain order.
#pragma once

#include "pallets/admin_utils/index.hpp"

namespace tau::pallets::admin_utils {

enum class Error : u8 {
    SubnetDoesNotExist,
    MaxValidatorsLargerThanMaxUIds,
    MaxAllowedUIdsLessThanCurrentUIds,
    BondsMovingAverageMaxReached,
    NegativeSigmoidSteepness,
    ValueNotInBounds,
    MinAllowedUidsGreaterThanCurrentUids,
    MinAllowedUidsGreaterThanMaxAllowedUids,
    MaxAllowedUidsLessThanMinAllowedUids,
    MaxAllowedUidsGreaterThanDefaultMaxAllowedUids,
    InvalidValue,
    NotPermittedOnRootSubnet,
    POWRegistrationDisabled,
    Deprecated,
    CollateralLockShareTooHigh,
    CollateralDrainRatioOutOfBounds,
    GrandpaChangeDelayMustBeZero,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::admin_utils
