// The time of the block, set by its author's inherent (pallet_timestamp).
#pragma once

#include "frame/context.hpp"

namespace tau::pallets::timestamp {

using frame::Context;

/// Milliseconds since 1970 of this block (of the previous one before the inherent ran).
u64 now(const Context& ctx);
/// Does nothing; the weight it answers with is on_finalize's.
Weight on_initialize(Context& ctx);
void on_finalize(Context& ctx);

}  // namespace tau::pallets::timestamp
