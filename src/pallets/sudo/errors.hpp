// Errors of Sudo, in on-chain order.
#pragma once

#include "pallets/sudo/index.hpp"

namespace tau::pallets::sudo {

enum class Error : u8 {
    RequireSudo,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::sudo
