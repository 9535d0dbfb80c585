// A subnet's alpha as it is created and as it leaves (reference: coinbase/alpha.rs). Amounts in rao of alpha.
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Creates alpha, counted in the issuance, as outstanding.
void mint_alpha_out(Context& ctx, NetUid netuid, Alpha amount);
/// Creates alpha in the pool.
void mint_alpha_in(Context& ctx, NetUid netuid, Alpha amount);
/// Outstanding alpha leaves the issuance.
void recycle_subnet_alpha(Context& ctx, NetUid netuid, Alpha amount);
/// Alpha nobody can use any more; issuance and outstanding alpha stay.
void burn_subnet_alpha(Context& ctx, NetUid netuid, Alpha amount);
/// In the pool, outstanding, and waiting in the pool's reservoir.
Alpha alpha_issuance(const Context& ctx, NetUid netuid);

}  // namespace tau::pallets::subtensor
