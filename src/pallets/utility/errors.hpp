// Errors of Utility, in on-chain order.
#pragma once

#include "pallets/utility/index.hpp"

namespace tau::pallets::utility {

enum class Error : u8 {
    TooManyCalls,
    InvalidDerivedAccount,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::utility
