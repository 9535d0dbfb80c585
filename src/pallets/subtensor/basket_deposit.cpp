#include "pallets/subtensor/basket_deposit.hpp"

#include "frame/revision.hpp"
#include "pallets/subtensor/alpha.hpp"
#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/beta_index.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/root_dividends.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// Root stake that a dividend was earned with: the stakers' and the basket's own cash.
struct Earners {
    u64 stakers = 0;
    u64 cash = 0;
};

Earners earners_of(const Context& ctx, const AccountId& hotkey)
{
    const Alpha cash = basket_holding_of(ctx, hotkey, root_netuid);
    return {stake_for_hotkey_on_subnet(ctx, hotkey, root_netuid).saturating_sub(cash).value, cash.value};
}

/// Without stakers nobody can claim it, unless it adds to what holders of shares have.
bool can_be_kept(const Context& ctx, const AccountId& hotkey, const Earners& earners)
{
    if (earners.stakers > 0) return true;
    return frame::has(ctx, frame::Feature::cash_dividends_kept) && earners.cash > 0 &&
           storage::BasketShares.get(ctx, hotkey) > 0;
}

void recycle(Context& ctx, std::span<const BasketCredit> credits)
{
    for (const auto& credit : credits) recycle_subnet_alpha(ctx, credit.netuid, credit.alpha);
}

void announce(Context& ctx, const AccountId& hotkey, u64 value, u64 shares)
{
    storage::BasketDepositedTao.mutate(ctx, hotkey, [&](Tao& total) { total = total.saturating_add(Tao{value}); });
    ctx.deposit(event::BasketDeposited{hotkey, Tao{value}, shares});
}

/// Shares for the stakers' part of the value; the part that cash earned makes every share worth more.
Outcome<> mint_shares(Context& ctx, const AccountId& hotkey, u64 value_before, u64 value, const Earners& earners)
{
    if (earners.stakers == 0) {
        announce(ctx, hotkey, value, 0);
        return {};
    }
    const u64 all = Tao{earners.stakers}.saturating_add(Tao{earners.cash}).value;
    const u64 stakers_value = mul_div(value, earners.stakers, all);
    const u64 present = storage::BasketShares.get(ctx, hotkey);
    const u64 shares = shares_for_value(stakers_value, value_before, present);
    const I96F32 rate_step = I96F32::saturating_from_num(shares).safe_div(I96F32::saturating_from_num(earners.stakers));
    // Too little for anyone to be owed anything.
    if (shares == 0 || rate_step == I96F32::zero()) return tl::make_unexpected(DispatchError::other());
    if (value_before == 0 && present > 0) retire_beta_display(ctx, hotkey);
    storage::BasketShares.put(ctx, hotkey, Tao{present}.saturating_add(Tao{shares}).value);
    storage::BasketRate.mutate(ctx, hotkey, [&](I96F32& rate) { rate = rate.saturating_add(rate_step); });
    grow_basket_return(ctx, hotkey, stakers_value, earners.stakers);
    announce(ctx, hotkey, value, shares);
    return {};
}

/// Adds one credit to the holding of its subnet. Returns the value that joined; nullopt (the credit recycled) where the
/// holding can not be sold, before or after.
Outcome<std::optional<u64>> add_credit(Context& ctx, const AccountId& hotkey, const BasketCredit& credit)
{
    const auto& [netuid, alpha] = credit;
    const Alpha held = basket_holding_of(ctx, hotkey, netuid);
    TAU_TRY_ASSIGN(const auto before, realizable_tao(ctx, netuid, held));
    if (!before) {
        recycle_subnet_alpha(ctx, netuid, alpha);
        return std::optional<u64>();
    }
    increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, basket_escrow(), netuid, alpha);
    const Alpha holds = basket_holding_of(ctx, hotkey, netuid);
    TAU_TRY_ASSIGN(const auto after, realizable_tao(ctx, netuid, holds));
    if (!after) {
        const Alpha added = holds.saturating_sub(held);
        decrease_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, basket_escrow(), netuid, added);
        recycle_subnet_alpha(ctx, netuid, alpha);
        return std::optional<u64>();
    }
    return std::optional(Tao{*after}.saturating_sub(Tao{*before}).value);
}

Outcome<> add_credits(Context& ctx, const AccountId& hotkey, std::span<const BasketCredit> credits,
                      const Earners& earners)
{
    TAU_TRY_ASSIGN(const auto holdings, valued_basket_holdings(ctx, hotkey));
    Tao value;
    bool any = false;
    for (const auto& credit : credits) {
        if (credit.alpha.is_zero()) continue;
        TAU_TRY_ASSIGN(const auto added, add_credit(ctx, hotkey, credit));
        any |= added.has_value();
        value = value.saturating_add(Tao{added.value_or(0)});
    }
    return any ? mint_shares(ctx, hotkey, total_value(holdings), value.value, earners) : Outcome<>{};
}

}  // namespace

u64 deposit_into_basket(Context& ctx, const AccountId& hotkey, std::span<const BasketCredit> credits)
{
    if (std::ranges::all_of(credits, [](const BasketCredit& credit) { return credit.alpha.is_zero(); })) return 0;
    const Earners earners = earners_of(ctx, hotkey);
    if (!can_be_kept(ctx, hotkey, earners)) {
        recycle(ctx, credits);
        return 0;
    }
    u64 work = basket_holdings(ctx, hotkey).size() + 2 * credits.size();
    if (ctx.transactional([&] { return add_credits(ctx, hotkey, credits, earners); })) {
        stamp_beta_baseline(ctx, hotkey);
    } else if (credits.size() > 1) {
        // One bad credit must not hold up the others.
        for (const auto& credit : credits) work += deposit_into_basket(ctx, hotkey, std::span(&credit, 1));
    } else {
        queue_basket_deposit(ctx, hotkey, credits[0].netuid, credits[0].alpha);
    }
    return work;
}

}  // namespace tau::pallets::subtensor
