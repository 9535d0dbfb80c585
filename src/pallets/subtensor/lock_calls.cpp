// lock_stake, move_lock, set_perpetual_lock, set_reject_locked_alpha, and the owner's cut that locks itself.
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

constexpr u128 accepts_locked_alpha_flag = 1;

/// Where a lock is added, rolled. LockHotkeyMismatch when the coldkey's lock is on another hotkey.
Outcome<LockBook> book_for(const Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey)
{
    const auto existing = find_lock(ctx, coldkey, netuid);
    if (existing && existing->hotkey != hotkey) return fail(Error::LockHotkeyMismatch);
    LockBook book = existing ? *existing : lock_book(ctx, coldkey, netuid, hotkey);
    book.roll_to_now(ctx);
    return book;
}

void add_mass(LockBook& book, Alpha amount)
{
    for (LockState* lock : {&book.own, &book.all}) {
        lock->locked_mass = lock->locked_mass.saturating_add(amount);
        if (book.lock_class.on_owner) lock->conviction = U64F64::saturating_from_num(lock->locked_mass.value);
    }
    const LockState none{.locked_mass = Alpha{0}, .conviction = U64F64::zero(), .last_update = book.own.last_update};
    if (is_dust(book.own)) book.replace(none);
}

/// Takes the lock out of its book, which is stored without it.
LockState take_lock(Context& ctx, LockBook& book)
{
    const LockState lock = book.own;
    book.replace({.locked_mass = Alpha{0}, .conviction = U64F64::zero(), .last_update = lock.last_update});
    book.store(ctx);
    return lock;
}

void add_lock(Context& ctx, LockBook book, const LockState& added)
{
    book.roll_to_now(ctx);
    LockState sum = book.own;
    sum.locked_mass = sum.locked_mass.saturating_add(added.locked_mass);
    sum.conviction = sum.conviction.saturating_add(added.conviction);
    book.replace(sum);
    book.store(ctx);
}

void set_perpetual(Context& ctx, const AccountId& coldkey, NetUid netuid, bool enabled)
{
    auto book = find_lock(ctx, coldkey, netuid);
    const bool changes = is_perpetual(ctx, coldkey, netuid) != enabled;
    std::optional<LockState> moving;
    if (book) {
        book->roll_to_now(ctx);
        if (changes)
            moving = take_lock(ctx, *book);
        else
            book->store(ctx);
    }
    if (enabled)
        storage::DecayingLock.put(ctx, coldkey, netuid, false);
    else
        storage::DecayingLock.remove(ctx, coldkey, netuid);
    if (moving) add_lock(ctx, lock_book(ctx, coldkey, netuid, book->hotkey), *moving);
}

Outcome<> move_lock_to(Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey)
{
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    if (!hotkey_exists(ctx, hotkey)) return fail(Error::HotKeyAccountNotExists);
    auto book = find_lock(ctx, coldkey, netuid);
    if (!book) return fail(Error::NoExistingLock);
    const AccountId before = book->hotkey;
    book->roll_to_now(ctx);
    LockState lock = take_lock(ctx, *book);
    // What others were convinced of does not help somebody else.
    if (owner_of_hotkey(ctx, before) != owner_of_hotkey(ctx, hotkey)) lock.conviction = U64F64::zero();
    lock = roll(lock, ctx.block_number, lock_rates(ctx), class_of_lock(ctx, coldkey, netuid, hotkey));
    if (is_dust(lock)) lock = {.locked_mass = Alpha{0}, .conviction = U64F64::zero(), .last_update = lock.last_update};
    add_lock(ctx, lock_book(ctx, coldkey, netuid, hotkey), lock);
    ctx.deposit(event::LockMoved{coldkey, before, hotkey, netuid});
    return {};
}

}  // namespace

bool accepts_locked_alpha(const Context& ctx, const AccountId& coldkey)
{
    return (storage::AccountFlags.get(ctx, coldkey) & accepts_locked_alpha_flag) != 0;
}

void set_accepts_locked_alpha(Context& ctx, const AccountId& coldkey, bool accepts)
{
    const u128 others = storage::AccountFlags.get(ctx, coldkey) & ~accepts_locked_alpha_flag;
    const u128 flags = accepts ? others | accepts_locked_alpha_flag : others;
    if (flags == 0)
        storage::AccountFlags.remove(ctx, coldkey);
    else
        storage::AccountFlags.put(ctx, coldkey, flags);
}

Outcome<> lock_stake(Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey, Alpha amount)
{
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    if (amount.is_zero()) return fail(Error::AmountTooLow);
    if (!hotkey_exists(ctx, hotkey)) return fail(Error::HotKeyAccountNotExists);
    TAU_TRY_ASSIGN(auto book, book_for(ctx, coldkey, netuid, hotkey));
    if (total_coldkey_alpha_on_subnet(ctx, coldkey, netuid) < book.own.locked_mass.saturating_add(amount))
        return fail(Error::InsufficientStakeForLock);
    add_mass(book, amount);
    book.store(ctx);
    ctx.deposit(event::StakeLocked{coldkey, hotkey, netuid, amount});
    return {};
}

void tidy_lock(Context& ctx, const AccountId& coldkey, NetUid netuid)
{
    auto book = find_lock(ctx, coldkey, netuid);
    if (!book) return;
    book->roll_to_now(ctx);
    book->store(ctx);
}

void lock_owner_cut(Context& ctx, NetUid netuid, Alpha amount)
{
    if (!storage::OwnerCutAutoLockEnabled.get(ctx, netuid)) return;
    const AccountId coldkey = storage::SubnetOwner.get(ctx, netuid);
    const auto existing = find_lock(ctx, coldkey, netuid);
    const AccountId hotkey = existing ? existing->hotkey : storage::SubnetOwnerHotkey.get(ctx, netuid);
    // Nothing to lock is no failure.
    static_cast<void>(lock_stake(ctx, coldkey, netuid, hotkey, amount));
}

namespace call {

DispatchResult apply(Context& ctx, const Origin& origin, const lock_stake& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(subtensor::lock_stake(ctx, coldkey, call.netuid, call.hotkey, call.amount));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const move_lock& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(move_lock_to(ctx, coldkey, call.netuid, call.destination_hotkey));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_perpetual_lock& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    if (!subnet_exists(ctx, call.netuid)) return fail(Error::SubnetNotExists);
    set_perpetual(ctx, coldkey, call.netuid, call.enabled);
    ctx.deposit(event::PerpetualLockUpdated{coldkey, call.netuid, call.enabled});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_reject_locked_alpha& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    set_accepts_locked_alpha(ctx, coldkey, !call.enabled);
    ctx.deposit(event::RejectLockedAlphaUpdated{coldkey, call.enabled});
    return PostInfo{};
}

}  // namespace call
}  // namespace tau::pallets::subtensor
