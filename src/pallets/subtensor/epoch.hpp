// The epoch of a subnet over storage: columns for the Yuma engine, and its results back (reference: epoch/run_epoch.rs,
// subnets/mechanism.rs). The arithmetic is src/yuma.
#pragma once

#include "emission/terms.hpp"
#include "frame/context.hpp"
#include "primitives/numbers.hpp"
#include "yuma/yuma.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// All that the epoch of a subnet reads. `emission` in rao of alpha, for all mechanisms.
yuma::EpochInput epoch_input(const Context& ctx, NetUid netuid, Alpha emission);

/// What a hotkey earned in an epoch, over all mechanisms.
struct HotkeyEmission {
    AccountId hotkey;
    Alpha incentive;
    Alpha dividend;
};
/// Runs the epoch in the subnet's mode, with all that is pending but the owner's cut, and stores its columns; events
/// IncentiveAlphaEmittedToMiners. Ascending by hotkey.
std::vector<HotkeyEmission> run_epoch(Context& ctx, NetUid netuid, const emission::PendingAlpha& pending);

}  // namespace tau::pallets::subtensor
