// Bytes stored on chain by their hash (pallet_preimage), and calls that other pallets keep.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/preimage/types.hpp"

namespace tau::pallets::preimage {

using frame::Context;

/// Keeps a call: inline up to 128 bytes, else noted without a deposit and asked for once. Exhausted above 4 MiB.
Outcome<Bounded> bound(Context& ctx, const frame::RuntimeCall& call);
/// The kept call; Unavailable without its preimage, Corruption when the bytes are no call of this runtime.
Outcome<frame::RuntimeCall> peek(const Context& ctx, const Bounded& call);
/// Lets go of a kept call: its preimage is asked for once less.
void drop(Context& ctx, const Bounded& call);

/// The hash under which a kept call's preimage is, if it has one.
std::optional<H256> lookup_hash(const Bounded& call);

void request(Context& ctx, const H256& hash);
/// NotRequested.
Outcome<> unrequest(Context& ctx, const H256& hash);
/// Stored bytes of a hash; `length` where it is known.
std::optional<Bytes> fetch(const Context& ctx, const H256& hash, std::optional<u32> length);

}  // namespace tau::pallets::preimage
