// Errors of Commitments, in on-chain order.
#pragma once

#include "pallets/commitments/index.hpp"

namespace tau::pallets::commitments {

enum class Error : u8 {
    TooManyFieldsInCommitmentInfo,
    AccountNotAllowedCommit,
    SpaceLimitExceeded,
    UnexpectedUnreserveLeftover,
    TimelockRevealFailedNotAllowed,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::commitments
