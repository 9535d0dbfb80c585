#include "pallets/subtensor/basket_claim.hpp"

#include "pallets/subtensor/beta_index.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/root_dividends.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// Who claims what part of which basket.
struct Claimant {
    const AccountId& hotkey;
    const AccountId& coldkey;
    u64 owed;
    u64 shares;
};

/// Where the TAO of a claim came from and where it goes.
struct Proceeds {
    /// Cash of the basket that becomes the claimant's.
    Tao cash;
    /// Of sales: the claimant's, and what a sale brought beyond what was owed.
    Tao sold;
    Tao kept;
    u32 written_off = 0;

    Tao total() const { return cash.saturating_add(sold); }
};

/// Holdings too small to pay any claimant become cash; those that can not be sold yet stay.
u32 sweep_small_holdings(Context& ctx, const AccountId& hotkey)
{
    const u64 least = storage::RootClaimableThreshold.get(ctx, root_netuid).to_num<u64>();
    if (least == 0) return 0;
    u32 swept = 0;
    for (const auto& holding : basket_holdings(ctx, hotkey)) {
        if (holding.netuid.is_root()) continue;
        const auto value = realizable_tao(ctx, holding.netuid, holding.alpha);
        if (value && value->value_or(0) < least && convert_basket_holding(ctx, hotkey, holding.netuid)) ++swept;
    }
    return swept;
}

/// The claimant's part of a holding's alpha, at least one unit where it is owed anything for it.
Alpha slice_of(const BasketHolding& holding, const Claimant& claimant)
{
    const u64 part = mul_div(holding.alpha.value, claimant.owed, claimant.shares);
    const bool owed_something = basket_payout(claimant.owed, holding.value, claimant.shares) > 0;
    const bool can_be_sold = !holding.netuid.is_root() && !holding.is_garbage;
    return Alpha{part == 0 && owed_something && can_be_sold ? 1 : part};
}

/// The claimant gets what its shares are worth; a sale of a part brings more than that part of a sale of all.
void divide_sale(Proceeds& proceeds, const BasketHolding& holding, const Claimant& claimant, Tao tao)
{
    const Tao owed{basket_payout(claimant.owed, holding.value, claimant.shares)};
    const Tao paid = claimant.owed == claimant.shares ? tao : std::min(tao, owed);
    proceeds.sold = proceeds.sold.saturating_add(paid);
    proceeds.kept = proceeds.kept.saturating_add(tao.saturating_sub(paid));
}

Outcome<> sell_slice(Context& ctx, const BasketHolding& holding, const Claimant& claimant, Alpha slice,
                     Proceeds& proceeds)
{
    const auto write_off = [&] {
        write_off_basket_alpha(ctx, claimant.hotkey, holding.netuid, slice);
        ++proceeds.written_off;
        return Outcome<>{};
    };
    if (holding.is_garbage) return write_off();
    const auto tao = sell_basket_alpha_for_root(ctx, holding.netuid, slice);
    if (!tao && is_too_shallow(tao.error())) return write_off();
    if (!tao) return tl::make_unexpected(tao.error());
    storage::SubnetRootSellTao.mutate(ctx, holding.netuid, [&](Tao& total) { total = total.saturating_add(*tao); });
    divide_sale(proceeds, holding, claimant, *tao);
    return {};
}

Outcome<> redeem_row(Context& ctx, const BasketHolding& holding, const Claimant& claimant, Proceeds& proceeds,
                     u32& sold)
{
    const Alpha slice = slice_of(holding, claimant);
    if (slice.is_zero()) return {};
    ++sold;
    decrease_stake_for_hotkey_and_coldkey_on_subnet(ctx, claimant.hotkey, basket_escrow(), holding.netuid, slice);
    if (!holding.netuid.is_root()) return sell_slice(ctx, holding, claimant, slice, proceeds);
    proceeds.cash = proceeds.cash.saturating_add(Tao{slice.value});
    return {};
}

void pay(Context& ctx, const Claimant& claimant, const Proceeds& proceeds)
{
    const auto& [hotkey, coldkey, owed, shares] = claimant;
    if (!proceeds.kept.is_zero()) credit_basket_cash(ctx, hotkey, proceeds.kept);
    const Alpha total{proceeds.total().value};
    if (total.is_zero()) return;
    increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, root_netuid, total);
    if (!proceeds.sold.is_zero()) credit_root_reserves(ctx, proceeds.sold);
    touch_root_stake_age(ctx, coldkey, hotkey);
    rebase_basket_claimed(ctx, hotkey, coldkey, i128{total.value});
}

void burn_shares(Context& ctx, const Claimant& claimant, Tao paid)
{
    const u64 left = Tao{storage::BasketShares.get(ctx, claimant.hotkey)}.saturating_sub(Tao{claimant.owed}).value;
    storage::BasketShares.put(ctx, claimant.hotkey, left);
    if (left == 0) retire_beta_display(ctx, claimant.hotkey);
    storage::BasketClaimed.mutate(ctx, claimant.hotkey, claimant.coldkey, [&](i128& claimed) {
        if (__builtin_add_overflow(claimed, i128{claimant.owed}, &claimed)) claimed = std::numeric_limits<i128>::max();
    });
    storage::BasketRedeemedTao.mutate(ctx, claimant.hotkey, [&](Tao& total) { total = total.saturating_add(paid); });
}

/// Sells the claimant's part of each holding and pays it; nullopt, and nothing done, when that brings nothing.
Outcome<std::optional<Tao>> redeem(Context& ctx, const std::vector<ClaimRow>& rows, const Claimant& claimant, u32& sold)
{
    bool brings_nothing = false;
    auto paid = ctx.transactional([&]() -> Outcome<Tao> {
        Proceeds proceeds;
        for (const auto& row : rows)
            if (!row.is_dust) TAU_TRY(redeem_row(ctx, row.holding, claimant, proceeds, sold));
        brings_nothing = proceeds.total().is_zero() && proceeds.written_off == 0;
        if (brings_nothing) return tl::make_unexpected(DispatchError::other());
        pay(ctx, claimant, proceeds);
        burn_shares(ctx, claimant, proceeds.total());
        return proceeds.total();
    });
    if (brings_nothing) return std::optional<Tao>();
    TAU_TRY_ASSIGN(const Tao total, std::move(paid));
    return std::optional(total);
}

/// Whether the claim is large enough, by what is to be sold.
bool is_worth_claiming(const Context& ctx, const std::vector<ClaimRow>& rows, const Claimant& claimant)
{
    Tao value;
    for (const auto& row : rows) {
        if (row.holding.is_garbage) return true;
        if (!row.is_dust) value = value.saturating_add(Tao{row.holding.value});
    }
    const u64 payout = basket_payout(claimant.owed, value.value, claimant.shares);
    const I96F32 least = storage::RootClaimableThreshold.get(ctx, root_netuid);
    return payout > 0 && I96F32::saturating_from_num(payout) >= least;
}

void count_dust(BasketClaim& claim, const std::vector<ClaimRow>& rows, const Claimant& claimant)
{
    Tao lost;
    for (const auto& row : rows) {
        if (!row.is_dust) continue;
        ++claim.dust_rows;
        lost = lost.saturating_add(Tao{basket_payout(claimant.owed, row.holding.value, claimant.shares)});
    }
    claim.forfeited = lost.value;
}

}  // namespace

Outcome<BasketClaim> claim_basket(Context& ctx, const AccountId& hotkey, const AccountId& coldkey)
{
    BasketClaim claim;
    claim.flushed = flush_basket_deposits(ctx, hotkey).work;
    const u64 shares = storage::BasketShares.get(ctx, hotkey);
    const Claimant claimant{hotkey, coldkey, std::min(owed_basket_shares(ctx, hotkey, coldkey), shares), shares};
    if (claimant.owed == 0) return claim;
    claim.swept = sweep_small_holdings(ctx, hotkey);
    TAU_TRY_ASSIGN(const auto rows, plan_basket_claim(ctx, hotkey, claimant.owed, shares));
    claim.rows = static_cast<u32>(rows.size());
    count_dust(claim, rows, claimant);
    if (!is_worth_claiming(ctx, rows, claimant)) return claim;
    TAU_TRY_ASSIGN(const auto paid, redeem(ctx, rows, claimant, claim.sold));
    if (!paid) return claim;
    claim.tao = paid->value;
    if (claim.dust_rows > 0)
        ctx.deposit(event::BasketClaimDustSkipped{hotkey, coldkey, claim.dust_rows, Tao{claim.forfeited}});
    ctx.deposit(event::BasketClaimed{hotkey, coldkey, *paid});
    return claim;
}

}  // namespace tau::pallets::subtensor
