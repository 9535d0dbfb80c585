// InvalidTransaction::Custom codes of the chain's own rules (common/src/transaction_error.rs).
#pragma once

#include "primitives/dispatch.hpp"

namespace tau::runtime {

inline constexpr u8 code_failed_shielded_parsing = 23;

/// The code for an error that a dispatch guard of SubtensorModule gave at validation; 255 (BadRequest) for the rest.
/// `error` as the guard returned it (declaration row, not wire index).
u8 custom_code(const DispatchError& error);

}  // namespace tau::runtime
