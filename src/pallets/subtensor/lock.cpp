#include "pallets/subtensor/lock.hpp"

#include "base/fixed_math.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// Less mass and less conviction than this is dust.
constexpr u64 dust_limit = 100;

/// e^-(blocks / tau), at least e^-40.
U64F64 decay(u64 blocks, u64 tau)
{
    if (blocks == 0) return U64F64::one();
    if (tau == 0) return U64F64::zero();
    const I64F64 lowest = I64F64::from_num(-40);
    const I64F64 ratio =
        I64F64::saturating_from_num(-i128{blocks}).checked_div(I64F64::saturating_from_num(tau)).value_or(lowest);
    return U64F64::saturating_from_num(exp(std::max(ratio, lowest)).value_or(I64F64::zero()));
}

/// Conviction that the mass of a melting lock makes meanwhile.
U64F64 grown_while_melting(U64F64 mass, u64 blocks, const LockRates& rates, U64F64 unlock, U64F64 maturity)
{
    if (rates.unlock == rates.maturity) {
        const U64F64 part = U64F64::saturating_from_num(blocks).safe_div(U64F64::saturating_from_num(rates.maturity));
        return mass.saturating_mul(part.saturating_mul(maturity));
    }
    if (rates.unlock == 0 || rates.maturity == 0) return U64F64::zero();
    const auto difference = I64F64::saturating_from_num(i128{rates.unlock} - i128{rates.maturity});
    const I64F64 decays = I64F64::saturating_from_num(unlock).saturating_sub(I64F64::saturating_from_num(maturity));
    const I64F64 gamma = I64F64::saturating_from_num(rates.unlock)
                             .saturating_mul(decays)
                             .checked_div(difference)
                             .value_or(I64F64::zero());
    return gamma.bits <= 0 ? U64F64::zero() : mass.saturating_mul(U64F64::saturating_from_num(gamma));
}

void age(LockState& lock, u64 blocks, const LockRates& rates, bool perpetual)
{
    const U64F64 unlock = decay(blocks, rates.unlock);
    const U64F64 maturity = decay(blocks, rates.maturity);
    const auto mass = U64F64::saturating_from_num(lock.locked_mass.value);
    const U64F64 grown = perpetual ? mass.saturating_mul(U64F64::one().saturating_sub(maturity))
                                   : grown_while_melting(mass, blocks, rates, unlock, maturity);
    lock.conviction = maturity.saturating_mul(lock.conviction).saturating_add(grown);
    if (!perpetual) lock.locked_mass = Alpha{unlock.saturating_mul(mass).to_num<u64>()};
}

void take_from(LockState& sum, const LockState& part)
{
    sum.locked_mass = sum.locked_mass.saturating_sub(part.locked_mass);
    sum.conviction = sum.conviction.saturating_sub(part.conviction);
}

void add_to(LockState& sum, const LockState& part)
{
    sum.locked_mass = sum.locked_mass.saturating_add(part.locked_mass);
    sum.conviction = sum.conviction.saturating_add(part.conviction);
}

/// Calls visit with the item and the keys of the sum of a class.
template <class Visit>
decltype(auto) with_sum(const LockBook& book, Visit&& visit)
{
    const auto& [on_owner, perpetual] = book.lock_class;
    if (on_owner) return visit(perpetual ? storage::OwnerLock : storage::DecayingOwnerLock, book.netuid);
    return visit(perpetual ? storage::HotkeyLock : storage::DecayingHotkeyLock, book.netuid, book.hotkey);
}

void store_own(Context& ctx, const LockBook& book)
{
    const auto& [coldkey, netuid, hotkey, lock_class, own, all] = book;
    if (is_dust(own)) {
        storage::LockingColdkeys.remove(ctx, netuid, hotkey, coldkey);
        storage::Lock.remove(ctx, coldkey, netuid, hotkey);
        return;
    }
    storage::LockingColdkeys.put(ctx, netuid, hotkey, coldkey, scale::Unit{});
    storage::Lock.put(ctx, coldkey, netuid, hotkey, own);
}

/// Sums of dust are kept: they are of several locks.
bool is_empty(const LockState& sum)
{
    return sum.locked_mass.is_zero() && sum.conviction == U64F64::zero();
}

LockState without_dust(LockState lock)
{
    if (is_dust(lock)) lock = {.locked_mass = Alpha{0}, .conviction = U64F64::zero(), .last_update = lock.last_update};
    return lock;
}

U64F64 conviction_now(const Context& ctx, const LockState& sum, const LockClass& lock_class)
{
    return without_dust(roll(sum, ctx.block_number, lock_rates(ctx), lock_class)).conviction;
}

/// Of the locks on the owner's hotkey, in both ways.
U64F64 owner_conviction(const Context& ctx, NetUid netuid)
{
    U64F64 sum;
    const auto add = [&](const std::optional<LockState>& lock, bool perpetual) {
        if (lock) sum = sum.saturating_add(conviction_now(ctx, *lock, {.on_owner = true, .perpetual = perpetual}));
    };
    add(storage::OwnerLock.get(ctx, netuid), true);
    add(storage::DecayingOwnerLock.get(ctx, netuid), false);
    return sum;
}

}  // namespace

LockRates lock_rates(const Context& ctx)
{
    return {storage::UnlockRate.get(ctx), storage::MaturityRate.get(ctx)};
}

LockState roll(LockState lock, u64 now, const LockRates& rates, const LockClass& lock_class)
{
    if (now > lock.last_update) {
        age(lock, now - lock.last_update, rates, lock_class.perpetual);
        lock.last_update = now;
    }
    if (lock_class.on_owner) lock.conviction = U64F64::saturating_from_num(lock.locked_mass.value);
    return lock;
}

bool is_dust(const LockState& lock)
{
    return lock.locked_mass < Alpha{dust_limit} && lock.conviction < U64F64::from_num(dust_limit);
}

void LockBook::roll_to_now(const Context& ctx)
{
    const LockRates rates = lock_rates(ctx);
    own = roll(own, ctx.block_number, rates, lock_class);
    all = roll(all, ctx.block_number, rates, lock_class);
    if (is_dust(own)) replace(without_dust(own));
}

void LockBook::replace(const LockState& lock)
{
    take_from(all, own);
    add_to(all, lock);
    own = lock;
}

void LockBook::store(Context& ctx) const
{
    store_own(ctx, *this);
    with_sum(*this, [&](const auto& item, const auto&... keys) {
        if (is_empty(all))
            item.remove(ctx, keys...);
        else
            item.put(ctx, keys..., all);
    });
}

bool is_perpetual(const Context& ctx, const AccountId& coldkey, NetUid netuid)
{
    return storage::DecayingLock.get(ctx, coldkey, netuid) == false;
}

LockClass class_of_lock(const Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey)
{
    return {.on_owner = storage::SubnetOwnerHotkey.get(ctx, netuid) == hotkey,
            .perpetual = is_perpetual(ctx, coldkey, netuid)};
}

LockBook lock_book(const Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey,
                   LockClass lock_class)
{
    const LockState none{.locked_mass = Alpha{0}, .conviction = U64F64::zero(), .last_update = ctx.block_number};
    LockBook book{coldkey, netuid, hotkey, lock_class, none, none};
    book.own = storage::Lock.get(ctx, coldkey, netuid, hotkey).value_or(none);
    book.all =
        with_sum(book, [&](const auto& item, const auto&... keys) { return item.get(ctx, keys...); }).value_or(none);
    return book;
}

LockBook lock_book(const Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey)
{
    return lock_book(ctx, coldkey, netuid, hotkey, class_of_lock(ctx, coldkey, netuid, hotkey));
}

std::optional<LockBook> find_lock(const Context& ctx, const AccountId& coldkey, NetUid netuid)
{
    std::optional<AccountId> locked_to;
    storage::Lock.for_each_under(
        ctx,
        [&](const AccountId& hotkey, const LockState&) {
            locked_to = hotkey;
            return false;
        },
        coldkey, netuid);
    if (!locked_to) return std::nullopt;
    return lock_book(ctx, coldkey, netuid, *locked_to);
}

std::optional<LockState> coldkey_lock(const Context& ctx, const AccountId& coldkey, NetUid netuid)
{
    const auto book = find_lock(ctx, coldkey, netuid);
    if (!book) return std::nullopt;
    return without_dust(roll(book->own, ctx.block_number, lock_rates(ctx), book->lock_class));
}

Alpha locked_alpha(const Context& ctx, const AccountId& coldkey, NetUid netuid)
{
    const auto lock = coldkey_lock(ctx, coldkey, netuid);
    return lock ? lock->locked_mass : Alpha{0};
}

U64F64 hotkey_conviction(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    U64F64 sum;
    const auto add = [&](const std::optional<LockState>& lock, bool perpetual) {
        if (lock) sum = sum.saturating_add(conviction_now(ctx, *lock, {.perpetual = perpetual}));
    };
    add(storage::HotkeyLock.get(ctx, netuid, hotkey), true);
    add(storage::DecayingHotkeyLock.get(ctx, netuid, hotkey), false);
    const bool is_owner = storage::SubnetOwnerHotkey.get(ctx, netuid) == hotkey;
    return is_owner ? sum.saturating_add(owner_conviction(ctx, netuid)) : sum;
}

std::optional<AccountId> most_convicted_hotkey(const Context& ctx, NetUid netuid)
{
    std::map<AccountId, U64F64> sums;
    const auto add_all = [&](const auto& item, bool perpetual) {
        item.for_each_under(
            ctx,
            [&](const AccountId& hotkey, const LockState& lock) {
                U64F64& sum = sums[hotkey];
                sum = sum.saturating_add(conviction_now(ctx, lock, {.perpetual = perpetual}));
            },
            netuid);
    };
    add_all(storage::HotkeyLock, true);
    add_all(storage::DecayingHotkeyLock, false);
    if (storage::OwnerLock.contains(ctx, netuid) || storage::DecayingOwnerLock.contains(ctx, netuid)) {
        U64F64& sum = sums[storage::SubnetOwnerHotkey.get(ctx, netuid)];
        sum = sum.saturating_add(owner_conviction(ctx, netuid));
    }
    std::optional<std::pair<AccountId, U64F64>> most;
    for (const auto& [hotkey, sum] : sums)
        if (!most || sum >= most->second) most = {hotkey, sum};
    return most ? std::optional(most->first) : std::nullopt;
}

}  // namespace tau::pallets::subtensor
