// Bonds that a neuron gives up on request (reference: epoch/run_epoch.rs, do_reset_bonds).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Removes all bonds to the hotkey's uid in every mechanism, where the subnet has the reset on.
void reset_bonds(Context& ctx, NetUid netuid, const AccountId& hotkey);

}  // namespace tau::pallets::subtensor
