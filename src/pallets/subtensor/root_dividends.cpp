#include "pallets/subtensor/root_dividends.hpp"

#include "pallets/alpha_assets/alpha_assets.hpp"
#include "pallets/subtensor/alpha.hpp"
#include "pallets/subtensor/basket_deposit.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/map_walk.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// At spot price, which is never below what a sale would bring.
bool is_worth_depositing(const Context& ctx, const BasketCredit& credit)
{
    const u64 least = storage::RootClaimableThreshold.get(ctx, root_netuid).to_num<u64>();
    const U64F64 price = alpha_price(ctx, credit.netuid);
    return price.saturating_mul(U64F64::saturating_from_num(credit.alpha.value)).to_num<u64>() >= least;
}

/// Takes out of the queue what is to be deposited, and drops what nobody can have any more.
std::vector<BasketCredit> take_due_credits(Context& ctx, const AccountId& hotkey, BasketFlush& flush)
{
    std::vector<BasketCredit> due, lost;
    const bool on_root = is_registered(ctx, root_netuid, hotkey);
    storage::PendingBasketDeposits.for_each_under(
        ctx,
        [&](NetUid netuid, Alpha alpha) {
            flush.last_key = to_bytes(storage::PendingBasketDeposits.key(hotkey, netuid).view());
            ++flush.work;
            const BasketCredit credit{netuid, alpha};
            if (!on_root || !subnet_exists(ctx, netuid))
                lost.push_back(credit);
            else if (is_worth_depositing(ctx, credit))
                due.push_back(credit);
        },
        hotkey);
    for (const auto& credit : lost) drop_basket_deposit(ctx, hotkey, credit.netuid, credit.alpha);
    for (const auto& credit : due) storage::PendingBasketDeposits.remove(ctx, hotkey, credit.netuid);
    return due;
}

}  // namespace

void queue_basket_deposit(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount)
{
    if (amount.is_zero()) return;
    storage::PendingBasketDeposits.mutate(ctx, hotkey, netuid,
                                          [&](Alpha& queued) { queued = queued.saturating_add(amount); });
}

void drop_basket_deposit(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount)
{
    storage::PendingBasketDeposits.remove(ctx, hotkey, netuid);
    if (amount.is_zero()) return;
    // Once a dissolved subnet's stakes are settled its counter is gone and must not come back.
    if (storage::SubnetAlphaOut.contains(ctx, netuid))
        recycle_subnet_alpha(ctx, netuid, amount);
    else
        alpha_assets::recycle(ctx, netuid, amount);
}

BasketFlush flush_basket_deposits(Context& ctx, const AccountId& hotkey)
{
    BasketFlush flush;
    const auto due = take_due_credits(ctx, hotkey, flush);
    if (due.empty()) return flush;
    flush.work += deposit_into_basket(ctx, hotkey, due);
    flush.completed = std::ranges::none_of(due, [&](const BasketCredit& credit) {
        return storage::PendingBasketDeposits.contains(ctx, hotkey, credit.netuid);
    });
    return flush;
}

Outcome<> settle_basket_deposits(Context& ctx, const AccountId& hotkey)
{
    if (!flush_basket_deposits(ctx, hotkey).completed) return fail(Error::BasketDepositPending);
    return {};
}

void flush_next_basket_deposits(Context& ctx)
{
    const Bytes cursor = storage::PendingBasketFlushCursor.get(ctx).value_or(Bytes{});
    const auto key = next_key_of(ctx, storage::PendingBasketDeposits, cursor);
    const auto last = key ? flush_basket_deposits(ctx, account_in_key(*key)).last_key : std::nullopt;
    if (last)
        storage::PendingBasketFlushCursor.put(ctx, *last);
    else
        storage::PendingBasketFlushCursor.remove(ctx);
}

}  // namespace tau::pallets::subtensor
