// Slots and the authorities that may author in them (pallet_aura).
#pragma once

#include "frame/context.hpp"
#include "primitives/digest.hpp"

namespace tau::pallets::aura {

using frame::Context;

/// Milliseconds per slot.
u64 slot_duration(const Context& ctx);
u64 current_slot(const Context& ctx);
/// The pre-runtime digest of a block in `slot`.
DigestItem pre_runtime(u64 slot);
/// The slot a digest names; nullopt without an aura pre-runtime item.
std::optional<u64> slot_of(const Digest& digest);
/// Who authors `slot`: the authorities take turns. nullopt without authorities.
std::optional<AccountId> author_of(const Context& ctx, u64 slot);

/// Takes the slot from the block's digest.
Weight on_initialize(Context& ctx);
/// Who authors from the next block on; the digest says so.
void change_authorities(Context& ctx, std::span<const AccountId> authorities);
void build_genesis(Context& ctx, std::span<const AccountId> authorities);

}  // namespace tau::pallets::aura
