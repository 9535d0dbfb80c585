// Locks that follow stake, keys and the subnet's owner.
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

LockState rolled(const Context& ctx, LockState lock, const LockClass& lock_class)
{
    lock = roll(lock, ctx.block_number, lock_rates(ctx), lock_class);
    if (is_dust(lock)) lock = {.locked_mass = Alpha{0}, .conviction = U64F64::zero(), .last_update = lock.last_update};
    return lock;
}

bool have_same_owner(const Context& ctx, const AccountId& a, const AccountId& b)
{
    return owner_of_hotkey(ctx, a) == owner_of_hotkey(ctx, b);
}

/// Takes the part of a lock that leaves with stake: what exceeds the free stake. Its conviction in proportion.
LockState take_part(LockState& lock, Alpha moving, Alpha total)
{
    const Alpha free = total.saturating_sub(lock.locked_mass);
    LockState part{.locked_mass = std::min(moving.saturating_sub(free), lock.locked_mass),
                   .conviction = U64F64::zero(),
                   .last_update = lock.last_update};
    if (part.locked_mass.is_zero()) return part;
    const auto share = U64F64::saturating_from_num(part.locked_mass.value)
                           .safe_div(U64F64::saturating_from_num(lock.locked_mass.value));
    part.conviction = lock.conviction.saturating_mul(share);
    lock.locked_mass = lock.locked_mass.saturating_sub(part.locked_mass);
    lock.conviction = lock.conviction.saturating_sub(part.conviction);
    return part;
}

/// Adds a part to a lock that may not exist yet, rolled before and after.
void receive_part(Context& ctx, LockBook book, const LockState& part)
{
    book.roll_to_now(ctx);
    LockState lock = book.own;
    lock.locked_mass = lock.locked_mass.saturating_add(part.locked_mass);
    lock.conviction = lock.conviction.saturating_add(part.conviction);
    book.replace(rolled(ctx, lock, book.lock_class));
    book.store(ctx);
}

struct KeptLock {
    NetUid netuid;
    AccountId hotkey;
    LockState lock;
};

std::vector<KeptLock> locks_of(const Context& ctx, const AccountId& coldkey)
{
    std::vector<KeptLock> locks;
    storage::Lock.for_each_under(
        ctx,
        [&](NetUid netuid, const AccountId& hotkey, const LockState& lock) { locks.push_back({netuid, hotkey, lock}); },
        coldkey);
    for (auto& [netuid, hotkey, lock] : locks) lock = rolled(ctx, lock, class_of_lock(ctx, coldkey, netuid, hotkey));
    return locks;
}

/// Out of the sum of its class, which is rolled.
void take_out(Context& ctx, const AccountId& coldkey, const KeptLock& kept)
{
    const auto& [netuid, hotkey, lock] = kept;
    storage::Lock.remove(ctx, coldkey, netuid, hotkey);
    storage::LockingColdkeys.remove(ctx, netuid, hotkey, coldkey);
    LockBook book = lock_book(ctx, coldkey, netuid, hotkey);
    book.roll_to_now(ctx);
    book.all.locked_mass = book.all.locked_mass.saturating_sub(lock.locked_mass);
    book.all.conviction = book.all.conviction.saturating_sub(lock.conviction);
    book.store(ctx);
}

void put_in(Context& ctx, const AccountId& coldkey, const KeptLock& kept)
{
    LockBook book = lock_book(ctx, coldkey, kept.netuid, kept.hotkey);
    book.roll_to_now(ctx);
    book.replace(rolled(ctx, kept.lock, book.lock_class));
    book.store(ctx);
}

void move_lock_flags(Context& ctx, const AccountId& before, const AccountId& after)
{
    std::vector<std::pair<NetUid, bool>> flags;
    storage::DecayingLock.for_each_under(
        ctx, [&](NetUid netuid, bool decaying) { flags.emplace_back(netuid, decaying); }, before);
    for (const auto& [netuid, decaying] : flags) {
        storage::DecayingLock.remove(ctx, before, netuid);
        storage::DecayingLock.put(ctx, after, netuid, decaying);
    }
    const u128 account_flags = storage::AccountFlags.take(ctx, before);
    if (account_flags != 0)
        storage::AccountFlags.put(ctx, after, account_flags);
    else
        storage::AccountFlags.remove(ctx, after);
}

/// Coldkeys with a lock on the hotkey; entries of the list without a lock are dropped.
std::vector<AccountId> lockers_of(Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    std::vector<AccountId> coldkeys;
    storage::LockingColdkeys.for_each_under(
        ctx,
        [&](const AccountId& coldkey, scale::Unit) {
            if (storage::Lock.contains(ctx, coldkey, netuid, hotkey))
                coldkeys.push_back(coldkey);
            else
                storage::LockingColdkeys.remove(ctx, netuid, hotkey, coldkey);
        },
        netuid, hotkey);
    return coldkeys;
}

void reclassify(Context& ctx, NetUid netuid, const AccountId& hotkey, bool was_owner)
{
    for (const auto& coldkey : lockers_of(ctx, netuid, hotkey)) {
        const bool perpetual = is_perpetual(ctx, coldkey, netuid);
        LockBook from = lock_book(ctx, coldkey, netuid, hotkey, {was_owner, perpetual});
        from.roll_to_now(ctx);
        LockState lock = from.own;
        if (!was_owner) lock.conviction = U64F64::saturating_from_num(lock.locked_mass.value);
        from.replace({.locked_mass = Alpha{0}, .conviction = U64F64::zero(), .last_update = lock.last_update});
        from.store(ctx);
        LockBook to = lock_book(ctx, coldkey, netuid, hotkey, {!was_owner, perpetual});
        to.roll_to_now(ctx);
        to.replace(lock);
        to.store(ctx);
    }
}

/// The sum of a class under the old key, rolled, under the new one.
template <class Item>
std::optional<LockState> take_sum(Context& ctx, const Item& item, NetUid netuid, const AccountId& hotkey,
                                  bool perpetual)
{
    const auto sum = item.take(ctx, netuid, hotkey);
    if (!sum) return std::nullopt;
    return rolled(ctx, *sum, {.on_owner = false, .perpetual = perpetual});
}

template <class Item, class... Keys>
void put_sum(Context& ctx, const Item& item, const LockState& sum, const Keys&... keys)
{
    if (sum.locked_mass.is_zero() && sum.conviction == U64F64::zero())
        item.remove(ctx, keys...);
    else
        item.put(ctx, keys..., sum);
}

/// The owner's sums stay where they are when the owner's own hotkey moves; they are only rolled.
void roll_owner_sums(Context& ctx, NetUid netuid)
{
    const auto renew = [&](const auto& item, bool perpetual) {
        if (const auto sum = item.get(ctx, netuid))
            put_sum(ctx, item, rolled(ctx, *sum, {.on_owner = true, .perpetual = perpetual}), netuid);
    };
    renew(storage::OwnerLock, true);
    renew(storage::DecayingOwnerLock, false);
}

template <class Item, class OwnerItem>
void move_sum(Context& ctx, const Item& item, const OwnerItem& owner_item, NetUid netuid, const AccountId& before,
              const AccountId& after, const LockClass& becomes)
{
    const auto sum = take_sum(ctx, item, netuid, before, becomes.perpetual);
    if (!sum) return;
    const LockState moved = rolled(ctx, *sum, becomes);
    if (becomes.on_owner)
        put_sum(ctx, owner_item, moved, netuid);
    else
        put_sum(ctx, item, moved, netuid, after);
}

}  // namespace

Outcome<> transfer_lock(Context& ctx, const AccountId& from, const AccountId& to, const AccountId& to_hotkey,
                        NetUid netuid, Alpha amount)
{
    if (from == to || amount.is_zero()) return {};
    auto source = find_lock(ctx, from, netuid);
    if (!source) return {};
    source->roll_to_now(ctx);
    const auto existing = find_lock(ctx, to, netuid);
    LockState lock = source->own;
    const Alpha total = total_coldkey_alpha_on_subnet(ctx, from, netuid);
    const bool takes_locked = amount > total.saturating_sub(lock.locked_mass);
    if (takes_locked && existing && existing->hotkey != to_hotkey) return fail(Error::LockHotkeyMismatch);

    LockState part = take_part(lock, amount, total);
    const AccountId destination = existing ? existing->hotkey : to_hotkey;
    if (!have_same_owner(ctx, source->hotkey, destination)) part.conviction = U64F64::zero();
    if (!part.locked_mass.is_zero() && !accepts_locked_alpha(ctx, to)) return fail(Error::AccountRejectsLockedAlpha);
    source->replace(rolled(ctx, lock, source->lock_class));
    source->store(ctx);
    // Read anew: both may be part of one sum.
    if (!part.locked_mass.is_zero() || existing) receive_part(ctx, lock_book(ctx, to, netuid, destination), part);
    return {};
}

Outcome<> move_coldkey_locks(Context& ctx, const AccountId& before, const AccountId& after)
{
    for (const auto& kept : locks_of(ctx, after))
        if (!kept.lock.locked_mass.is_zero()) return fail(Error::ActiveLockExists);
    const auto locks = locks_of(ctx, before);
    for (const auto& kept : locks)
        if (!kept.lock.locked_mass.is_zero() && !accepts_locked_alpha(ctx, after))
            return fail(Error::AccountRejectsLockedAlpha);
    for (const auto& kept : locks) take_out(ctx, before, kept);
    move_lock_flags(ctx, before, after);
    for (const auto& kept : locks) put_in(ctx, after, kept);
    return {};
}

void move_hotkey_locks(Context& ctx, NetUid netuid, const AccountId& before, const AccountId& after)
{
    const AccountId owner = storage::SubnetOwnerHotkey.get(ctx, netuid);
    const bool was_owner = owner == before;
    const bool becomes_owner = was_owner || owner == after;
    const bool has_sums =
        storage::HotkeyLock.contains(ctx, netuid, before) || storage::DecayingHotkeyLock.contains(ctx, netuid, before);
    if (!becomes_owner && !has_sums) return;
    for (const auto& coldkey : lockers_of(ctx, netuid, before)) {
        const bool perpetual = is_perpetual(ctx, coldkey, netuid);
        const LockBook book = lock_book(ctx, coldkey, netuid, before, {was_owner, perpetual});
        LockBook moved = book;
        moved.hotkey = after;
        moved.own = rolled(ctx, rolled(ctx, book.own, book.lock_class), {becomes_owner, perpetual});
        storage::Lock.remove(ctx, coldkey, netuid, before);
        storage::LockingColdkeys.remove(ctx, netuid, before, coldkey);
        if (is_dust(moved.own)) continue;
        storage::LockingColdkeys.put(ctx, netuid, after, coldkey, scale::Unit{});
        storage::Lock.put(ctx, coldkey, netuid, after, moved.own);
    }
    if (was_owner) return roll_owner_sums(ctx, netuid);
    move_sum(ctx, storage::HotkeyLock, storage::OwnerLock, netuid, before, after, {becomes_owner, true});
    move_sum(ctx, storage::DecayingHotkeyLock, storage::DecayingOwnerLock, netuid, before, after,
             {becomes_owner, false});
}

void reclassify_owner_locks(Context& ctx, NetUid netuid, const AccountId& before, const AccountId& after)
{
    if (before == after) return;
    reclassify(ctx, netuid, before, true);
    reclassify(ctx, netuid, after, false);
}

}  // namespace tau::pallets::subtensor
