// Errors of Proxy, in on-chain order.
#pragma once

#include "pallets/proxy/index.hpp"

namespace tau::pallets::proxy {

enum class Error : u8 {
    TooMany,
    NotFound,
    NotProxy,
    Unproxyable,
    Duplicate,
    NoPermission,
    Unannounced,
    NoSelfProxy,
    AnnouncementDepositInvariantViolated,
    InvalidDerivedAccountId,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::proxy
