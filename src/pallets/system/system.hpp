// Accounts and their reference counts, and the bookkeeping of a block (frame_system).
#pragma once

#include "frame/context.hpp"
#include "pallets/system/types.hpp"
#include "primitives/digest.hpp"

namespace tau::pallets::system {

using frame::Context;

/// Reference counts above this make inc_consumers fail (frame_system MaxConsumers).
inline constexpr u32 consumers_max = 16;

AccountInfo account(const Context& ctx, const AccountId& who);
bool account_exists(const Context& ctx, const AccountId& who);
void increment_nonce(Context& ctx, const AccountId& who);

/// Creates the account (event NewAccount) when it had neither providers nor sufficients.
void inc_providers(Context& ctx, const AccountId& who);
/// Kills the account (event KilledAccount) with its last provider; ConsumerRemaining while it has consumers.
Outcome<> dec_providers(Context& ctx, const AccountId& who);
bool can_dec_provider(const Context& ctx, const AccountId& who);
/// NoProviders for an account without providers, TooManyConsumers at the limit.
Outcome<> inc_consumers(Context& ctx, const AccountId& who);
void dec_consumers(Context& ctx, const AccountId& who);

/// Stores `data` of an account that exists; of one without providers and sufficients nothing stays.
void set_account_data(Context& ctx, const AccountId& who, const AccountData& data);

/// Opens block ctx.block_number (frame_system::initialize).
void begin_block(Context& ctx, const H256& parent_hash, const Digest& digest);
/// Adds to the weight used so far in this block.
void register_weight(Context& ctx, const Weight& weight, DispatchClass dispatch_class);
/// Deposits ExtrinsicSuccess or ExtrinsicFailed for the extrinsic that ran and moves on to the next.
void note_applied(Context& ctx, const Outcome<>& outcome, const DispatchInfo& info, const Weight& charged);
/// Closes the block: the events into storage, transient items away. Returns the digest.
Digest end_block(Context& ctx);

/// Storage of a chain before block 1.
void build_genesis(Context& ctx);

}  // namespace tau::pallets::system
