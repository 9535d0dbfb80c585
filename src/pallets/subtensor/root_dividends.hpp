// Root dividends on their way into validators' baskets (reference: staking/basket_flush.rs). Amounts in rao of alpha.
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Queues alpha, already outstanding and owned by nobody, for the hotkey's basket.
void queue_basket_deposit(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount);

}  // namespace tau::pallets::subtensor
