// Errors of Multisig, in on-chain order.
#pragma once

#include "pallets/multisig/index.hpp"

namespace tau::pallets::multisig {

enum class Error : u8 {
    MinimumThreshold,
    AlreadyApproved,
    NoApprovalsNeeded,
    TooFewSignatories,
    TooManySignatories,
    SignatoriesOutOfOrder,
    SenderInSignatories,
    NotFound,
    NotOwner,
    NoTimepoint,
    WrongTimepoint,
    UnexpectedTimepoint,
    MaxWeightTooLow,
    AlreadyStored,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::multisig
