// Keys that transactions are encrypted to before a block's author is known, and encrypted calls stored on chain
// (pallet_shield).
#pragma once

#include "frame/context.hpp"

namespace tau::pallets::mev_shield {

using frame::Context;

/// Bytes of an ML-KEM-768 encapsulation key.
inline constexpr std::size_t encapsulation_key_size = 1184;

/// Whether a shielded transaction whose key has this hash (twox-128) is meant for the author of the block being built.
bool is_shielded_using_current_key(const Context& ctx, const FixedBytes<16>& key_hash);

/// Expired stored calls go; of the others none can be decrypted, as the runtime has no decryptor for them.
Weight on_initialize(Context& ctx);

}  // namespace tau::pallets::mev_shield
