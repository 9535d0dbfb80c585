// What makes baskets of different age comparable: a frozen baseline per basket, and an index of all of them. Nothing
// here moves money, but it is on the chain (reference: staking/beta_pricing.rs; spec461.md 3.8).
#pragma once

#include "base/fixed.hpp"
#include "frame/context.hpp"
#include "pallets/subtensor/types.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Freezes the baseline of a basket that has shares and none yet; event BetaBaselineStamped.
void stamp_beta_baseline(Context& ctx, const AccountId& hotkey);
/// A basket's life ended: its baseline, return and sample go.
void retire_beta_display(Context& ctx, const AccountId& hotkey);
void move_beta_display(Context& ctx, const AccountId& before, const AccountId& after);
/// A dividend of `value` rao for `stake` rao of root stake.
void grow_basket_return(Context& ctx, const AccountId& hotkey, u64 value, u64 stake);

/// How a basket is shown.
struct BetaMarks {
    /// Raw price to display price; never zero.
    U64F64 divisor;
    U64F64 display;
    /// What a rao of root stake earned since the baseline.
    U64F64 yield;
    U64F64 stake;
    u64 first_block = 0;
    /// No baseline yet.
    bool provisional = false;
};

/// `raw`: value per share.
BetaMarks beta_marks(const Context& ctx, const AccountId& hotkey, U64F64 raw);

struct BetaLevels {
    U64F64 bag = U64F64::one();
    U64F64 stake = U64F64::one();
};
/// Of the last published index.
BetaLevels beta_levels(const Context& ctx);

/// One page of the walk over all baskets that publishes the index, at most every 600 blocks.
void sweep_beta_index(Context& ctx);

}  // namespace tau::pallets::subtensor
