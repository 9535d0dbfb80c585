// stake_into_basket: TAO that buys what a basket holds, for shares of it.
#include "frame/revision.hpp"
#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/basket_deposit.hpp"
#include "pallets/subtensor/beta_index.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/root_dividends.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/stake_checks.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

Outcome<> check(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey, Tao tao)
{
    if (!hotkey_exists(ctx, hotkey)) return fail(Error::HotKeyAccountNotExists);
    if (!is_registered(ctx, root_netuid, hotkey)) return fail(Error::HotKeyNotRegisteredInSubNet);
    TAU_TRY(ensure_staking_list_has_room(ctx, {coldkey, hotkey}));
    if (tao < min_stake(ctx)) return fail(Error::AmountTooLow);
    if (!can_remove_balance(ctx, coldkey, tao)) return fail(Error::NotEnoughBalanceToStake);
    return {};
}

/// What is bought along: every holding, or cash for an empty basket. AmountTooLow for a worthless one where that
/// counts.
Outcome<std::vector<BasketHolding>> mirrored(const Context& ctx, std::vector<BasketHolding> holdings)
{
    const auto is_worthless = [](const BasketHolding& holding) { return holding.value == 0; };
    if (frame::has(ctx, frame::Feature::worthless_holdings_left_out))
        std::erase_if(holdings, is_worthless);
    else if (std::ranges::any_of(holdings, is_worthless))
        return fail(Error::AmountTooLow);
    return holdings;
}

Outcome<> buy_slice(Context& ctx, const AccountId& coldkey, const AccountId& hotkey, NetUid netuid, Tao slice)
{
    if (slice.is_zero()) return fail(Error::AmountTooLow);
    TAU_TRY_ASSIGN(const Tao moved, transfer_tao_to_subnet(ctx, netuid, coldkey, slice));
    if (moved != slice) return fail(Error::InsufficientTaoBalance);
    if (netuid.is_root()) {
        credit_basket_cash(ctx, hotkey, slice);
        return {};
    }
    TAU_TRY_ASSIGN(const Alpha bought, buy_basket_alpha(ctx, netuid, slice));
    if (bought.is_zero()) return fail(Error::AmountTooLow);
    record_protocol_inflow(ctx, netuid, slice);
    increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, basket_escrow(), netuid, bought);
    return {};
}

/// By value, the rest of the rounding with the last.
Outcome<> buy_slices(Context& ctx, const AccountId& coldkey, const AccountId& hotkey,
                     const std::vector<BasketHolding>& holdings, Tao tao)
{
    const u64 total = total_value(holdings);
    Tao left = tao;
    for (std::size_t i = 0; i + 1 < holdings.size(); ++i) {
        const Tao slice{mul_div(tao.value, holdings[i].value, total)};
        TAU_TRY(buy_slice(ctx, coldkey, hotkey, holdings[i].netuid, slice));
        left = left.saturating_sub(slice);
    }
    return buy_slice(ctx, coldkey, hotkey, holdings.empty() ? root_netuid : holdings.back().netuid, left);
}

/// A claim takes the same part of every holding: no more shares than of the holding that was bought least.
u64 covered_shares(const Context& ctx, const AccountId& hotkey, const std::vector<BasketHolding>& holdings, u64 shares)
{
    u64 least = ~u64{0};
    for (const auto& [netuid, held, value, is_garbage] : holdings) {
        const Alpha added = basket_holding_of(ctx, hotkey, netuid).saturating_sub(held);
        least = std::min(least, mul_div(added.value, shares, held.value));
    }
    return least;
}

Outcome<> buy_shares(Context& ctx, const AccountId& coldkey, const AccountId& hotkey, Tao tao)
{
    TAU_TRY_ASSIGN(const auto all, valued_basket_holdings(ctx, hotkey));
    TAU_TRY_ASSIGN(const auto holdings, mirrored(ctx, all));
    const u64 before = total_value(all);
    TAU_TRY(buy_slices(ctx, coldkey, hotkey, holdings, tao));
    TAU_TRY_ASSIGN(const auto now, valued_basket_holdings(ctx, hotkey));
    const Tao value = Tao{total_value(now)}.saturating_sub(Tao{before});

    const u64 present = storage::BasketShares.get(ctx, hotkey);
    u64 shares = shares_for_value(value.value, before, present);
    if (present > 0) shares = std::min(shares, covered_shares(ctx, hotkey, holdings, present));
    if (shares == 0) return fail(Error::AmountTooLow);
    if (before == 0 && present > 0) retire_beta_display(ctx, hotkey);
    storage::BasketShares.put(ctx, hotkey, Tao{present}.saturating_add(Tao{shares}).value);
    grant_basket_shares(ctx, hotkey, coldkey, shares);
    storage::BasketDepositedTao.mutate(ctx, hotkey, [&](Tao& total) { total = total.saturating_add(value); });
    add_staking_hotkey(ctx, coldkey, hotkey);
    add_staking_coldkey(ctx, coldkey);
    ctx.deposit(event::BasketStakedIn{hotkey, coldkey, tao, value, shares});
    return {};
}

}  // namespace

Outcome<> stake_into_basket(Context& ctx, const AccountId& coldkey, const AccountId& hotkey, Tao tao)
{
    TAU_TRY(check(ctx, coldkey, hotkey, tao));
    flush_basket_deposits(ctx, hotkey);
    TAU_TRY(buy_shares(ctx, coldkey, hotkey, tao));
    stamp_beta_baseline(ctx, hotkey);
    return {};
}

DispatchResult call::apply(Context& ctx, const Origin& origin, const stake_into_basket& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(subtensor::stake_into_basket(ctx, coldkey, call.hotkey, call.amount_staked));
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor
