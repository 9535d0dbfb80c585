// How often an account or a subnet may do something (reference: utils/rate_limiting.rs).
#pragma once

#include "frame/context.hpp"
#include "pallets/subtensor/types.hpp"

#include <span>

namespace tau::pallets::subtensor {

using frame::Context;

/// What is limited. Numbers are those of `TransactionKeyLastBlock`.
enum class TransactionKind : u16 {
    SetChildren = 0,
    SetChildkeyTake = 1,
    Unknown = 2,
    RegisterNetwork = 3,
    SetWeightsVersionKey = 4,
    SetSNOwnerHotkey = 5,
    OwnerHyperparamUpdate = 6,
    MechanismCountUpdate = 7,
    MechanismEmission = 8,
    MaxUidsTrimming = 9,
    AddStakeBurn = 10,
    TempoUpdate = 11,
};

struct TransactionType {
    TransactionKind kind = TransactionKind::Unknown;
    /// Of OwnerHyperparamUpdate.
    Hyperparameter hyperparameter = Hyperparameter::Unknown;

    constexpr TransactionType(TransactionKind k) : kind(k) {}
    constexpr TransactionType(Hyperparameter h) : kind(TransactionKind::OwnerHyperparamUpdate), hyperparameter(h) {}

    /// In blocks.
    u64 limit_on_subnet(const Context& ctx, NetUid netuid) const;
    /// 0 for never.
    u64 last_block_on_subnet(const Context& ctx, const AccountId& key, NetUid netuid) const;
    void set_last_block_on_subnet(Context& ctx, const AccountId& key, NetUid netuid, u64 block) const;
    bool passes_on_subnet(const Context& ctx, const AccountId& key, NetUid netuid) const;
    /// Limits that know no subnet are kept with netuid 0.
    bool passes(const Context& ctx, const AccountId& key) const;
};

u64 last_rate_limited_block(const Context& ctx, const RateLimitKey& key);
void set_last_rate_limited_block(Context& ctx, const RateLimitKey& key, u64 block);

u64 network_last_lock_block(const Context& ctx);
u64 last_tx_block(const Context& ctx, const AccountId& key);
void set_last_tx_block(Context& ctx, const AccountId& key, u64 block);
u64 last_delegate_take_block(const Context& ctx, const AccountId& hotkey);
void set_last_delegate_take_block(Context& ctx, const AccountId& hotkey, u64 block);
u64 last_childkey_take_block(const Context& ctx, const AccountId& hotkey);
void set_last_childkey_take_block(Context& ctx, const AccountId& hotkey, u64 block);
/// Removes all three blocks of a key.
void forget_rate_limits(Context& ctx, const AccountId& key);
bool exceeds_tx_rate_limit(const Context& ctx, u64 previous);
bool exceeds_delegate_take_rate_limit(const Context& ctx, u64 previous);

}  // namespace tau::pallets::subtensor
