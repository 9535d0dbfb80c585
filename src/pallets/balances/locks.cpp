// Locks (pallet_balances impl_currency.rs, LockableCurrency).
#include "pallets/balances/balances.hpp"
#include "pallets/balances/events.hpp"
#include "pallets/balances/mutate.hpp"
#include "pallets/balances/storage.hpp"
#include "pallets/system/system.hpp"

#include <algorithm>

namespace tau::pallets::balances {
namespace {

using LockList = decltype(storage::Locks)::value_type;

Tao frozen_by(const Context& ctx, const AccountId& who, const LockList& locks)
{
    Tao frozen{0};
    for (const auto& lock : locks) frozen = std::max(frozen, lock.amount);
    for (const auto& freeze : storage::Freezes.get(ctx, who)) frozen = std::max(frozen, freeze.amount);
    return frozen;
}

/// The list, and one consumer reference while it is not empty.
void put_locks(Context& ctx, const AccountId& who, const LockList& locks)
{
    const bool existed = storage::Locks.contains(ctx, who);
    if (!locks.empty()) {
        storage::Locks.put(ctx, who, locks);
        // The reference goes on without the reference count too.
        if (!existed) static_cast<void>(system::inc_consumers(ctx, who));
        return;
    }
    storage::Locks.remove(ctx, who);
    if (existed) system::dec_consumers(ctx, who);
}

}  // namespace

void set_lock(Context& ctx, const FixedBytes<8>& id, const AccountId& who, Tao amount)
{
    auto locks = storage::Locks.get(ctx, who);
    std::erase_if(locks, [&](const BalanceLock& lock) { return lock.id == id; });
    if (!amount.is_zero()) locks.push_back({id, amount, Reasons::All});
    const Tao before = account(ctx, who).frozen;
    const Tao after = frozen_by(ctx, who, locks);
    const auto edited = mutate_account(ctx, who, [&](AccountData& data) -> Outcome<> {
        data.frozen = after;
        return {};
    });
    TAU_ASSERT(edited);
    put_locks(ctx, who, locks);
    if (after > before) ctx.deposit(event::Locked{who, after.saturating_sub(before)});
    if (after < before) ctx.deposit(event::Unlocked{who, before.saturating_sub(after)});
}

}  // namespace tau::pallets::balances
