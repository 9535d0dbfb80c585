// Checks of signed calls before each dispatch, nested ones included, and when an extrinsic is validated (reference:
// guards/).
#pragma once

#include "frame/context.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Coldkey swap, weights, rate limits, delegate take, serving endpoints, EVM association, in this order; the first that
/// fails counts. `call` is the whole encoded call.
Outcome<> guard(Context& ctx, const AccountId& signer, BytesView call);
/// What these checks add to the weight of `call`: the first always, the others where they apply.
Weight guard_weight(BytesView call);

}  // namespace tau::pallets::subtensor
