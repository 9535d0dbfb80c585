// Errors of SafeMode, in on-chain order.
#pragma once

#include "pallets/safe_mode/index.hpp"

namespace tau::pallets::safe_mode {

enum class Error : u8 {
    Entered,
    Exited,
    NotConfigured,
    NoDeposit,
    AlreadyDeposited,
    CannotReleaseYet,
    CurrencyError,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::safe_mode
