// What neurons publish about themselves (pallet_commitments).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::commitments {

using frame::Context;

/// Forgets all of a subnet that is gone.
void purge_netuid(Context& ctx, NetUid netuid);

}  // namespace tau::pallets::commitments
