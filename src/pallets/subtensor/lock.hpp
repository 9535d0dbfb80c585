// Locks: alpha that a coldkey may not take out of a subnet, for the benefit of one hotkey, and the conviction that
// grows from it (reference: staking/lock.rs; spec461-behaviour.md 5.6). One lock per coldkey and subnet. A perpetual
// lock keeps its mass, the other melts; the conviction of a lock on the subnet owner's hotkey is its mass. Amounts in
// rao of alpha.
#pragma once

#include "frame/context.hpp"
#include "pallets/subtensor/types.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// How a lock changes with time.
struct LockClass {
    bool on_owner = false;
    bool perpetual = false;
};

/// Half-lives of mass and conviction, as the time in which e-th parts remain, in blocks.
struct LockRates {
    u64 unlock = 0;
    u64 maturity = 0;
};
LockRates lock_rates(const Context& ctx);

/// A lock at a later block.
LockState roll(LockState lock, u64 now, const LockRates& rates, const LockClass& lock_class);
/// Too little to keep.
bool is_dust(const LockState& lock);

/// A lock and the sum of all locks of its class on its hotkey, both as stored.
struct LockBook {
    AccountId coldkey;
    NetUid netuid;
    AccountId hotkey;
    LockClass lock_class;
    LockState own;
    LockState all;

    /// Both to this block; a lock that became dust leaves the sum.
    void roll_to_now(const Context& ctx);
    /// Puts another state in the place of the lock, in the sum too.
    void replace(const LockState& lock);
    void store(Context& ctx) const;
};

bool is_perpetual(const Context& ctx, const AccountId& coldkey, NetUid netuid);
LockClass class_of_lock(const Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey);
LockBook lock_book(const Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey);
LockBook lock_book(const Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey,
                   LockClass lock_class);
/// The coldkey's lock on the subnet.
std::optional<LockBook> find_lock(const Context& ctx, const AccountId& coldkey, NetUid netuid);

/// The lock as of now.
std::optional<LockState> coldkey_lock(const Context& ctx, const AccountId& coldkey, NetUid netuid);
Alpha locked_alpha(const Context& ctx, const AccountId& coldkey, NetUid netuid);
/// Of all locks on the hotkey, as of now.
U64F64 hotkey_conviction(const Context& ctx, const AccountId& hotkey, NetUid netuid);
/// The hotkey of most conviction, the last account of equals.
std::optional<AccountId> most_convicted_hotkey(const Context& ctx, NetUid netuid);

/// Whether the coldkey takes locked alpha from others.
bool accepts_locked_alpha(const Context& ctx, const AccountId& coldkey);
void set_accepts_locked_alpha(Context& ctx, const AccountId& coldkey, bool accepts);

/// Locks more; event StakeLocked. SubnetNotExists, AmountTooLow, HotKeyAccountNotExists, LockHotkeyMismatch,
/// InsufficientStakeForLock.
Outcome<> lock_stake(Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey, Alpha amount);
/// Rolls and stores a coldkey's lock, so that one that melted goes.
void tidy_lock(Context& ctx, const AccountId& coldkey, NetUid netuid);
/// Stake that goes to another coldkey takes along what of it is locked. LockHotkeyMismatch, AccountRejectsLockedAlpha.
Outcome<> transfer_lock(Context& ctx, const AccountId& from, const AccountId& to, const AccountId& to_hotkey,
                        NetUid netuid, Alpha amount);
/// Locks the owner's cut where the subnet wants that.
void lock_owner_cut(Context& ctx, NetUid netuid, Alpha amount);

/// All locks of a coldkey to another one, flags included. ActiveLockExists, AccountRejectsLockedAlpha.
Outcome<> move_coldkey_locks(Context& ctx, const AccountId& before, const AccountId& after);
/// All locks on a hotkey to another one, on one subnet.
void move_hotkey_locks(Context& ctx, NetUid netuid, const AccountId& before, const AccountId& after);
/// Before the owner's hotkey changes: locks on both hotkeys change their class.
void reclassify_owner_locks(Context& ctx, NetUid netuid, const AccountId& before, const AccountId& after);
/// Gives an old enough subnet to the hotkey that others are convinced of; event SubnetOwnerChanged.
void follow_conviction(Context& ctx, NetUid netuid);

}  // namespace tau::pallets::subtensor
