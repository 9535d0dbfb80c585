// Parents that fell below the stake a parent needs: asked again in idle blocks, suspended while they are below
// (reference: staking/set_children.rs; spec461-behaviour.md 5.8).
#pragma once

#include "frame/context.hpp"
#include "pallets/subtensor/weight_meter.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// To be called when stake left the hotkey, or came back to one that is suspended.
void queue_childkey_check(Context& ctx, const AccountId& hotkey);
/// The same only for a hotkey that is suspended.
void queue_suspended_childkey_check(Context& ctx, const AccountId& hotkey);
/// Asks as many of the queue as the weight allows.
void run_childkey_checks(Context& ctx, WeightMeter& meter);

}  // namespace tau::pallets::subtensor
