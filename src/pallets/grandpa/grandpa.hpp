// Finality's authorities as the chain records them (pallet_grandpa). taud finalises by itself: a block it imports is
// final.
#pragma once

#include "frame/context.hpp"

namespace tau::pallets::grandpa {

using frame::Context;

/// Puts a scheduled change of authorities into the digest and applies it when due.
void on_finalize(Context& ctx);
void build_genesis(Context& ctx, std::span<const FixedBytes<32>> authorities);

/// Schedules a change in `in_blocks` blocks; ChangePending, TooSoon.
Outcome<> schedule_change(Context& ctx, const std::vector<std::tuple<FixedBytes<32>, u64>>& next, u32 in_blocks,
                          std::optional<u32> forced);

}  // namespace tau::pallets::grandpa
