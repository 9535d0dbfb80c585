#include "pallets/subtensor/basket_views.hpp"

#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/basket_claim.hpp"
#include "pallets/subtensor/basket_limits.hpp"
#include "pallets/subtensor/beta_index.hpp"
#include "pallets/subtensor/map_walk.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/root_dividends.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// At the pool's price, whatever the size.
Tao spot_value(const Context& ctx, NetUid netuid, Alpha alpha)
{
    const U64F64 price = netuid.is_root() ? U64F64::one() : alpha_price(ctx, netuid);
    return Tao{price.saturating_mul(U64F64::saturating_from_num(alpha.value)).to_num<u64>()};
}

Tao spot_value(const Context& ctx, const AccountId& hotkey)
{
    Tao sum;
    for (const auto& holding : basket_holdings(ctx, hotkey))
        sum = sum.saturating_add(spot_value(ctx, holding.netuid, holding.alpha));
    return sum;
}

Tao shown_value(Context& ctx, const BasketHolding& holding)
{
    const auto value = realizable_tao(ctx, holding.netuid, holding.alpha);
    return Tao{value ? value->value_or(0) : 0};
}

U64F64 price_per_share(Tao value, u64 shares)
{
    return U64F64::saturating_from_num(value.value).safe_div(U64F64::saturating_from_num(shares));
}

/// Shares the coldkey is owed, no more than there are.
u64 owed_of(const Context& ctx, const AccountId& hotkey, const AccountId& coldkey)
{
    return std::min(owed_basket_shares(ctx, hotkey, coldkey), storage::BasketShares.get(ctx, hotkey));
}

u32 queued_credits(const Context& ctx, const AccountId& hotkey)
{
    u32 count = 0;
    storage::PendingBasketDeposits.for_each_under(ctx, [&](NetUid, Alpha) { ++count; }, hotkey);
    return count;
}

std::optional<BasketClaimPreview> claim_and_look(Context& ctx, const AccountId& hotkey, const AccountId& coldkey)
{
    BasketClaimPreview out;
    out.hotkey = hotkey;
    const u32 queued = queued_credits(ctx, hotkey);
    flush_basket_deposits(ctx, hotkey);
    out.flushed_credits = queued - queued_credits(ctx, hotkey);
    out.owed_shares = owed_of(ctx, hotkey, coldkey);
    if (out.owed_shares == 0) return std::nullopt;
    out.accrued_tao = basket_payout_of(ctx, hotkey, coldkey);
    if (const auto claim = claim_basket(ctx, hotkey, coldkey)) {
        out.redeemable_tao = Tao{claim->tao};
        out.forfeited_tao_est = Tao{claim->forfeited};
        out.rows = claim->rows;
        out.rows_to_sell = claim->sold;
        out.dust_rows = claim->dust_rows;
        out.swept = claim->swept;
    }
    return out;
}

/// What `view` has to say of each of the coldkey's staking hotkeys.
template <class View>
auto for_each_position(Context& ctx, const AccountId& coldkey, View&& view)
{
    std::vector<typename decltype(view(ctx, coldkey, coldkey))::value_type> out;
    for (const auto& hotkey : storage::StakingHotkeys.get(ctx, coldkey))
        if (auto shown = view(ctx, hotkey, coldkey)) out.push_back(std::move(*shown));
    return out;
}

}  // namespace

Tao basket_value(Context& ctx, const AccountId& hotkey)
{
    Tao sum;
    for (const auto& holding : basket_holdings(ctx, hotkey)) sum = sum.saturating_add(shown_value(ctx, holding));
    return sum;
}

Tao basket_payout_of(Context& ctx, const AccountId& hotkey, const AccountId& coldkey)
{
    const u64 shares = storage::BasketShares.get(ctx, hotkey);
    return Tao{basket_payout(owed_of(ctx, hotkey, coldkey), basket_value(ctx, hotkey).value, shares)};
}

Tao basket_payouts_of(Context& ctx, const AccountId& coldkey)
{
    Tao sum;
    for (const auto& hotkey : storage::StakingHotkeys.get(ctx, coldkey))
        sum = sum.saturating_add(basket_payout_of(ctx, hotkey, coldkey));
    return sum;
}

Tao total_basket_value(Context& ctx)
{
    Tao sum;
    storage::BasketShares.for_each(
        ctx, [&](const AccountId& hotkey, u64) { sum = sum.saturating_add(basket_value(ctx, hotkey)); });
    return sum;
}

std::vector<std::tuple<NetUid, Alpha, Tao>> basket_contents(Context& ctx, const AccountId& hotkey)
{
    std::vector<std::tuple<NetUid, Alpha, Tao>> out;
    for (const auto& holding : basket_holdings(ctx, hotkey))
        out.emplace_back(holding.netuid, holding.alpha, shown_value(ctx, holding));
    return out;
}

BasketSummary basket_summary(Context& ctx, const AccountId& hotkey)
{
    BasketSummary out;
    out.hotkey = hotkey;
    out.shares = storage::BasketShares.get(ctx, hotkey);
    out.deposited_tao = storage::BasketDepositedTao.get(ctx, hotkey);
    out.redeemed_tao = storage::BasketRedeemedTao.get(ctx, hotkey);
    for (const auto& holding : basket_holdings(ctx, hotkey)) {
        const Tao spot = spot_value(ctx, holding.netuid, holding.alpha);
        const Tao value = shown_value(ctx, holding);
        out.spot_nav_tao = out.spot_nav_tao.saturating_add(spot);
        out.nav_tao = out.nav_tao.saturating_add(value);
        out.holdings.push_back({holding.netuid, holding.alpha, spot, value});
    }
    return out;
}

std::vector<BasketSummary> all_basket_summaries(Context& ctx)
{
    std::vector<BasketSummary> out;
    storage::BasketShares.for_each(ctx,
                                   [&](const AccountId& hotkey, u64) { out.push_back(basket_summary(ctx, hotkey)); });
    return out;
}

std::vector<std::tuple<AccountId, u64, Tao>> owed_baskets(Context& ctx, const AccountId& coldkey)
{
    std::vector<std::tuple<AccountId, u64, Tao>> out;
    for (const auto& hotkey : storage::StakingHotkeys.get(ctx, coldkey)) {
        const u64 owed = owed_basket_shares(ctx, hotkey, coldkey);
        if (owed > 0) out.emplace_back(hotkey, owed, basket_payout_of(ctx, hotkey, coldkey));
    }
    return out;
}

std::optional<BasketPosition> basket_position(Context& ctx, const AccountId& hotkey, const AccountId& coldkey)
{
    const u64 shares = storage::BasketShares.get(ctx, hotkey);
    const u64 beta = owed_of(ctx, hotkey, coldkey);
    if (beta == 0) return std::nullopt;
    const Tao value = basket_value(ctx, hotkey);
    const Tao spot = spot_value(ctx, hotkey);
    return BasketPosition{hotkey,
                          beta,
                          shares,
                          value,
                          Tao{basket_payout(beta, value.value, shares)},
                          Tao{basket_payout(beta, spot.value, shares)}};
}

std::vector<BasketPosition> basket_positions(Context& ctx, const AccountId& coldkey)
{
    return for_each_position(ctx, coldkey, basket_position);
}

std::optional<BetaPricing> beta_pricing(Context& ctx, const AccountId& hotkey)
{
    const u64 shares = storage::BasketShares.get(ctx, hotkey);
    if (shares == 0) return std::nullopt;
    const BetaLevels levels = beta_levels(ctx);
    BetaPricing out;
    out.hotkey = hotkey;
    out.shares = shares;
    out.spot_nav_tao = spot_value(ctx, hotkey);
    out.spot_price = price_per_share(out.spot_nav_tao, shares);
    const BetaMarks marks = beta_marks(ctx, hotkey, out.spot_price);
    out.display_price = marks.display;
    out.stake_price = marks.stake;
    out.staker_yield = marks.yield;
    out.staker_twr = storage::BasketTwr.get(ctx, hotkey);
    out.bag_index = levels.bag;
    out.stake_index = levels.stake;
    out.first_block = marks.first_block;
    out.provisional = marks.provisional;
    out.display_shares = U64F64::saturating_from_num(shares).saturating_mul(marks.divisor);
    return out;
}

BetaPricingPage beta_pricing_page(Context& ctx, const std::optional<AccountId>& start_after, u32 limit)
{
    BetaPricingPage page;
    Bytes at = start_after ? to_bytes(storage::BasketShares.key(*start_after).view()) : Bytes{};
    while (auto key = next_key_of(ctx, storage::BasketShares, at)) {
        auto pricing = beta_pricing(ctx, account_in_key(*key));
        at = std::move(*key);
        if (!pricing) continue;
        if (page.pricing.size() >= limit) {
            // More than fits: the last one shown is where the next page begins.
            if (!page.pricing.empty()) page.next = page.pricing.back().hotkey;
            break;
        }
        page.pricing.push_back(std::move(*pricing));
    }
    return page;
}

std::optional<BetaPosition> beta_position(Context& ctx, const AccountId& hotkey, const AccountId& coldkey)
{
    const auto position = basket_position(ctx, hotkey, coldkey);
    if (!position) return std::nullopt;
    const BetaMarks marks = beta_marks(ctx, hotkey, price_per_share(spot_value(ctx, hotkey), position->beta_total));
    return BetaPosition{hotkey,
                        position->beta,
                        U64F64::saturating_from_num(position->beta).saturating_mul(marks.divisor),
                        marks.display,
                        position->value_tao,
                        position->spot_value_tao,
                        marks.provisional};
}

std::vector<BetaPosition> beta_positions(Context& ctx, const AccountId& coldkey)
{
    return for_each_position(ctx, coldkey, beta_position);
}

std::optional<BasketClaimPreview> basket_claim_preview(Context& ctx, const AccountId& hotkey, const AccountId& coldkey)
{
    std::optional<BasketClaimPreview> out;
    static_cast<void>(ctx.transactional([&]() -> Outcome<> {
        out = claim_and_look(ctx, hotkey, coldkey);
        return tl::make_unexpected(DispatchError::other());
    }));
    return out;
}

std::vector<BasketClaimPreview> basket_claim_previews(Context& ctx, const AccountId& coldkey)
{
    return for_each_position(ctx, coldkey, basket_claim_preview);
}

BasketTradingStatus basket_trading_status(Context& ctx, const AccountId& hotkey)
{
    Tao guarded;
    for (const auto& holding : basket_holdings(ctx, hotkey)) {
        const Tao value = shown_value(ctx, holding);
        guarded = guarded.saturating_add(Tao{guarded_value(ctx, holding.netuid, holding.alpha, value.value)});
    }
    const u64 budget = basket_turnover_budget(ctx, guarded.value);
    return {.enabled = storage::BasketTradingEnabled.get(ctx),
            .frozen = storage::BasketTradingFrozen.contains(ctx, hotkey),
            .refill_blocks = basket_refill_blocks,
            .tao_available = Tao{basket_turnover_left(ctx, hotkey, budget)},
            .budget_tao = Tao{budget}};
}

}  // namespace tau::pallets::subtensor
