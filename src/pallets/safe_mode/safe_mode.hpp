// A mode in which only a few calls pass, for a day of trouble (pallet_safe_mode).
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::pallets::safe_mode {

using frame::Context;

bool is_entered(const Context& ctx);
/// Whether the mode lets an encoded call pass: any while it is not entered; then those of Sudo, Multisig, System,
/// SafeMode and Timestamp, and set_weights, serve_axon, set_commitment (SafeModeWhitelistedCalls).
bool lets_pass(const Context& ctx, BytesView call);

/// Leaves the mode behind its last block.
Weight on_initialize(Context& ctx);

}  // namespace tau::pallets::safe_mode
