// Errors of MevShield, in on-chain order.
#pragma once

#include "pallets/mev_shield/index.hpp"

namespace tau::pallets::mev_shield {

enum class Error : u8 {
    BadEncKeyLen,
    Unreachable,
    TooManyPendingExtrinsics,
    WeightExceedsAbsoluteMax,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::mev_shield
