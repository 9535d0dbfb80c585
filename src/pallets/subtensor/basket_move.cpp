// A basket follows its validator to a new hotkey (reference: staking/claim_root.rs; spec461.md 3.7).
#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/beta_index.hpp"
#include "pallets/subtensor/map_walk.hpp"
#include "pallets/subtensor/root_dividends.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

void move_shares(Context& ctx, const AccountId& before, const AccountId& after)
{
    move_row(ctx, storage::BasketShares, before, after);
    move_row(ctx, storage::BasketRate, before, after);
    move_beta_display(ctx, before, after);
}

/// What was deposited and redeemed in all its life.
template <class Item>
void add_total(Context& ctx, const Item& item, const AccountId& before, const AccountId& after)
{
    const Tao moved = item.take(ctx, before);
    if (!moved.is_zero()) item.mutate(ctx, after, [&](Tao& total) { total = total.saturating_add(moved); });
}

void move_claims(Context& ctx, const AccountId& before, const AccountId& after)
{
    std::vector<std::pair<AccountId, i128>> claims;
    storage::BasketClaimed.for_each_under(
        ctx, [&](const AccountId& coldkey, i128 claimed) { claims.emplace_back(coldkey, claimed); }, before);
    for (const auto& [coldkey, claimed] : claims) {
        storage::BasketClaimed.remove(ctx, before, coldkey);
        storage::BasketClaimed.mutate(ctx, after, coldkey, [&](i128& mark) { mark += claimed; });
    }
}

void move_queue(Context& ctx, const AccountId& before, const AccountId& after)
{
    std::vector<std::pair<NetUid, Alpha>> credits;
    storage::PendingBasketDeposits.for_each_under(
        ctx, [&](NetUid netuid, Alpha alpha) { credits.emplace_back(netuid, alpha); }, before);
    for (const auto& [netuid, alpha] : credits) {
        storage::PendingBasketDeposits.remove(ctx, before, netuid);
        queue_basket_deposit(ctx, after, netuid, alpha);
    }
}

void move_holdings(Context& ctx, const AccountId& before, const AccountId& after)
{
    const AccountId& escrow = basket_escrow();
    for (const auto& holding : basket_holdings(ctx, before)) {
        const Alpha moved =
            decrease_stake_for_hotkey_and_coldkey_on_subnet(ctx, before, escrow, holding.netuid, holding.alpha);
        increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, after, escrow, holding.netuid, moved);
    }
}

/// A freeze holds on both keys; of two turnovers the smaller rest, of two purchases the larger, at the later block.
void move_limits(Context& ctx, const AccountId& before, const AccountId& after)
{
    if (storage::BasketTradingFrozen.contains(ctx, before)) storage::BasketTradingFrozen.put(ctx, after, scale::Unit{});
    if (const auto bucket = storage::BasketTradeBucket.take(ctx, before)) {
        const auto [level, block] = *bucket;
        const auto [other, later] = storage::BasketTradeBucket.get(ctx, after).value_or(*bucket);
        storage::BasketTradeBucket.put(ctx, after, std::tuple{std::min(level, other), std::max(block, later)});
    }
    std::vector<std::pair<NetUid, std::tuple<u64, u64>>> bought;
    storage::BasketLiquidityUsed.for_each_under(
        ctx, [&](NetUid netuid, const auto& used) { bought.emplace_back(netuid, used); }, before);
    for (const auto& [netuid, used] : bought) {
        storage::BasketLiquidityUsed.remove(ctx, before, netuid);
        const auto [amount, block] = used;
        const auto [other, later] = storage::BasketLiquidityUsed.get(ctx, after, netuid).value_or(used);
        storage::BasketLiquidityUsed.put(ctx, after, netuid,
                                         std::tuple{std::max(amount, other), std::max(block, later)});
    }
}

}  // namespace

void move_basket(Context& ctx, const AccountId& before, const AccountId& after)
{
    move_shares(ctx, before, after);
    add_total(ctx, storage::BasketDepositedTao, before, after);
    add_total(ctx, storage::BasketRedeemedTao, before, after);
    move_claims(ctx, before, after);
    move_queue(ctx, before, after);
    move_holdings(ctx, before, after);
    move_limits(ctx, before, after);
}

}  // namespace tau::pallets::subtensor
