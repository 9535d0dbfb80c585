// Calls that run by themselves at a block (pallet_scheduler).
#pragma once

#include "frame/pallet_info.hpp"
#include "pallets/scheduler/types.hpp"

namespace tau::pallets::scheduler {

using frame::Context;

/// Puts a task into the agenda of block `when` (event Scheduled); Exhausted
/// when that is full.
Outcome<TaskAddress> place_task(Context& ctx, u32 when, const Scheduled& task);
/// Takes empty places off the end of an agenda.
void tidy_agenda(Context& ctx, u32 when);

/// Runs what is due within 80 % of the block's weight, most urgent (lowest
/// priority) first; the rest waits.
Weight on_initialize(Context& ctx);
/// Every name leads to a task of that name.
void check_invariants(Context& ctx, frame::InvariantReport& report);

}  // namespace tau::pallets::scheduler
