// What a hotkey keeps of its stakers' and parents' dividends (reference: staking/{increase,decrease}_take.rs,
// staking/set_children.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// The larger of the chain's and the subnet's minimum.
PerU16 effective_min_childkey_take(const Context& ctx, NetUid netuid);
/// The hotkey's take as a child, at least the minimum.
PerU16 childkey_take(const Context& ctx, const AccountId& hotkey, NetUid netuid);

}  // namespace tau::pallets::subtensor
