// Errors of Drand, in on-chain order.
#pragma once

#include "pallets/drand/index.hpp"

namespace tau::pallets::drand {

enum class Error : u8 {
    NoneValue,
    StorageOverflow,
    DrandConnectionFailure,
    UnverifiedPulse,
    InvalidRoundNumber,
    PulseVerificationError,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::drand
