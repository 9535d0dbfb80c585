// Errors of Preimage, in on-chain order.
#pragma once

#include "pallets/preimage/index.hpp"

namespace tau::pallets::preimage {

enum class Error : u8 {
    TooBig,
    AlreadyNoted,
    NotAuthorized,
    NotNoted,
    Requested,
    NotRequested,
    TooMany,
    TooFew,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::preimage
