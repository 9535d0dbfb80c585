// When a subnet's epoch runs, and which epoch a block belongs to (reference: coinbase/tempo_control.rs,
// coinbase/run_coinbase.rs, utils/misc.rs, subnets/weights.rs). Times in blocks.
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Due at `block`: triggered, overdue, or a tempo after the last one. Never with tempo 0.
bool should_run_epoch(const Context& ctx, NetUid netuid, u64 block);
/// Blocks from `block` to the next epoch by tempo alone; the largest u64 for tempo 0.
u64 blocks_until_next_auto_epoch(const Context& ctx, NetUid netuid, u64 block);
/// The block of the next epoch, a triggered one included; nullopt for tempo 0.
std::optional<u64> next_epoch_start_block(const Context& ctx, NetUid netuid);

/// How many epochs this block may run: `MaxEpochsPerBlock`, but one while a subnet without consensus is due.
u32 max_epochs(const Context& ctx, std::span<const NetUid> subnets);
/// Subnets due in this block that have to wait because `max_epochs` others run before them, ascending.
std::vector<NetUid> epochs_deferred_this_block(const Context& ctx, std::span<const NetUid> subnets);
/// Whether no hotkey has two uids; the epoch of a subnet where one has is skipped.
bool is_epoch_input_consistent(const Context& ctx, NetUid netuid);

/// Owners may not change parameters shortly before an epoch, nor while a triggered one is pending.
bool is_in_admin_freeze_window(const Context& ctx, NetUid netuid);
/// AdminActionProhibitedDuringWeightsWindow.
Outcome<> ensure_admin_window_open(const Context& ctx, NetUid netuid);

/// Sets the tempo and starts a new cycle at this block; event TempoSet.
void apply_tempo_with_cycle_reset(Context& ctx, NetUid netuid, u16 tempo);

/// The epoch a commit or reveal of this block belongs to: the subnet's counter, one more while an epoch is due.
u64 current_epoch(const Context& ctx, NetUid netuid);
/// Whether the reveal period of a commit of `epoch` is over.
bool is_commit_expired(const Context& ctx, NetUid netuid, u64 epoch);

/// A neuron that set no weights for longer than this is inactive: `ActivityCutoffFactorMilli` thousandths of the tempo,
/// at least one.
u64 activity_cutoff_blocks(const Context& ctx, NetUid netuid);

}  // namespace tau::pallets::subtensor
