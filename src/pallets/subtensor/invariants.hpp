// What always holds in this pallet's storage.
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Violations of: TAO and alpha in circulation, uids and hotkeys, sizes of columns, parents and children.
void check_invariants(Context& ctx, frame::InvariantReport& report);
/// The part about stake: totals, the TAO behind pools, share pools and their members.
void check_stake_invariants(const Context& ctx, frame::InvariantReport& report);

}  // namespace tau::pallets::subtensor
