// Counters of each subnet's alpha: issued, burned, recycled (reference: pallets/alpha-assets/src/lib.rs). Amounts in
// rao of alpha.
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::alpha_assets {

using frame::Context;

Alpha total_issuance(const Context& ctx, NetUid netuid);
/// Adds to the issuance; where the alpha goes is the caller's.
void mint(Context& ctx, NetUid netuid, Alpha amount);
/// Counts as burned; the issuance stays.
void burn(Context& ctx, NetUid netuid, Alpha amount);
/// Counts as recycled and leaves the issuance.
void recycle(Context& ctx, NetUid netuid, Alpha amount);
/// Forgets a subnet.
void clear(Context& ctx, NetUid netuid);

}  // namespace tau::pallets::alpha_assets
