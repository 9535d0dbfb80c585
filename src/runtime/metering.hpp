// Weight and length of extrinsics within a block (frame_system CheckWeight).
#pragma once

#include "frame/context.hpp"
#include "primitives/validity.hpp"

namespace tau::runtime {

/// ExhaustsResources unless an extrinsic of `length` bytes may be in a block at all.
Validity<> check_extrinsic_size(const frame::Context& ctx, std::size_t length, const DispatchInfo& info);

/// ExhaustsResources unless it fits beside what the block holds already; then counts it. Its length counts as proof.
Validity<> reserve_in_block(frame::Context& ctx, std::size_t length, const DispatchInfo& info);

/// Gives the block what the extrinsic announced and did not use.
void reclaim_in_block(frame::Context& ctx, const DispatchInfo& announced, const DispatchInfo& actual);

}  // namespace tau::runtime
