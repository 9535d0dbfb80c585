// Errors of Swap, in on-chain order.
#pragma once

#include "pallets/swap/index.hpp"

namespace tau::pallets::swap {

enum class Error : u8 {
    FeeRateTooHigh,
    InsufficientInputAmount,
    InsufficientLiquidity,
    PriceLimitExceeded,
    InsufficientBalance,
    InvalidTickRange,
    InvalidLiquidityValue,
    ReservesTooLow,
    MechanismDoesNotExist,
    SubtokenDisabled,
    ReservesOutOfBalance,
    SwapInputTooLarge,
    Deprecated,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::swap
