// swap_basket, swap_basket_many: a validator exchanges what its basket holds, within limits (reference:
// staking/basket_trade.rs; spec461.md 3.6, spec475.md 7.3).
#include "frame/revision.hpp"
#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/basket_limits.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/market.hpp"
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

struct Leg {
    NetUid origin;
    NetUid destination;
    Alpha amount;
    u64 min_out = 0;
};

Outcome<> check_subnet(const Context& ctx, NetUid netuid)
{
    if (!netuid.is_root() && !subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    return {};
}

Outcome<> check(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey, const Leg& leg)
{
    if (!storage::BasketTradingEnabled.get(ctx)) return fail(Error::BasketTradingDisabled);
    if (storage::BasketTradingFrozen.contains(ctx, hotkey)) return fail(Error::BasketTradingFrozen);
    if (leg.origin == leg.destination) return fail(Error::BasketSameSubnet);
    if (!coldkey_owns_hotkey(ctx, coldkey, hotkey)) return fail(Error::NonAssociatedColdKey);
    if (!is_registered(ctx, root_netuid, hotkey)) return fail(Error::HotKeyNotRegisteredInSubNet);
    TAU_TRY(check_subnet(ctx, leg.origin));
    TAU_TRY(check_subnet(ctx, leg.destination));
    const bool both = frame::has(ctx, frame::Feature::basket_trade_limits);
    if (both && !leg.origin.is_root()) TAU_TRY(ensure_subtoken_enabled(ctx, leg.origin));
    if (!leg.destination.is_root()) TAU_TRY(ensure_subtoken_enabled(ctx, leg.destination));
    if (leg.amount.is_zero()) return fail(Error::AmountTooLow);
    return {};
}

/// The whole order within the price limit, or SlippageTooHigh; something must come out.
Outcome<> check_filled(const amm::Swap& done, u64 amount)
{
    if (Tao{done.paid_in}.saturating_add(Tao{done.fee_paid}).value != amount) return fail(Error::SlippageTooHigh);
    if (done.paid_out == 0) return fail(Error::AmountTooLow);
    return {};
}

/// Returns the TAO, still in the subnet's account.
Outcome<Tao> sell(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha alpha)
{
    if (netuid.is_root()) {
        TAU_TRY(debit_basket_cash(ctx, hotkey, Tao{alpha.value}));
        return Tao{alpha.value};
    }
    const Alpha taken = decrease_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, basket_escrow(), netuid, alpha);
    if (taken != alpha) return fail(Error::NotEnoughStakeToWithdraw);
    TAU_TRY_ASSIGN(const Tao floor, basket_price_limit(ctx, netuid, amm::Side::sell));
    TAU_TRY_ASSIGN(const amm::Swap sale, swap_alpha_for_tao(ctx, netuid, alpha, floor, false));
    TAU_TRY(check_filled(sale, alpha.value));
    TAU_TRY_ASSIGN(const Tao fee, pay_sell_fee(ctx, netuid, Alpha{sale.fee_to_block_author}));
    record_protocol_outflow(ctx, netuid, Tao{sale.paid_out}.saturating_add(fee));
    return Tao{sale.paid_out};
}

/// For TAO that lies in the subnet's account. Returns what the basket got: alpha, or cash.
Outcome<Alpha> buy(Context& ctx, const AccountId& hotkey, NetUid netuid, Tao tao)
{
    if (netuid.is_root()) {
        credit_basket_cash(ctx, hotkey, tao);
        return Alpha{tao.value};
    }
    TAU_TRY_ASSIGN(const Tao ceiling, basket_price_limit(ctx, netuid, amm::Side::buy));
    TAU_TRY_ASSIGN(const amm::Swap purchase, swap_tao_for_alpha(ctx, netuid, tao, ceiling, false));
    TAU_TRY(check_filled(purchase, tao.value));
    TAU_TRY(pay_buy_fee(ctx, netuid, Tao{purchase.fee_to_block_author}));
    record_protocol_inflow(ctx, netuid, Tao{purchase.paid_in});
    const Alpha bought{purchase.paid_out};
    increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, basket_escrow(), netuid, bought);
    return bought;
}

/// Values of the basket's holdings at prices nobody can lift within a block; kept up to date leg by leg.
class Values {
public:
    static Outcome<Values> of(Context& ctx, const AccountId& hotkey)
    {
        Values out;
        TAU_TRY_ASSIGN(const auto holdings, valued_basket_holdings(ctx, hotkey));
        for (const auto& [netuid, alpha, value, is_garbage] : holdings)
            out.set(netuid, guarded_value(ctx, netuid, alpha, value));
        return out;
    }
    u64 total() const { return total_.value; }
    /// Saturating like the sum of all: out with the old, in with the new.
    void set(NetUid netuid, u64 value)
    {
        u64& known = by_subnet_[netuid];
        total_ = total_.saturating_sub(Tao{known}).saturating_add(Tao{value});
        known = value;
    }

private:
    std::map<NetUid, u64> by_subnet_;
    Tao total_;
};

/// Values a touched holding anew; returns its value at a sale.
Outcome<u64> revalue(Context& ctx, const AccountId& hotkey, NetUid netuid, Values& values)
{
    const Alpha held = basket_holding_of(ctx, hotkey, netuid);
    TAU_TRY_ASSIGN(const auto worth, realizable_tao(ctx, netuid, held));
    const u64 value = worth.value_or(0);
    values.set(netuid, guarded_value(ctx, netuid, held, value));
    return value;
}

Outcome<event::BasketSwapped> trade(Context& ctx, const AccountId& hotkey, const Leg& leg, Values& values)
{
    TAU_TRY_ASSIGN(const Tao tao, sell(ctx, hotkey, leg.origin, leg.amount));
    if (tao < min_basket_trade(ctx)) return fail(Error::AmountTooLow);
    TAU_TRY(spend_basket_turnover(ctx, hotkey, values.total(), tao));
    const auto account = subnet_account(ctx, leg.destination);
    if (!account) return fail(Error::SubnetNotExists);
    TAU_TRY(transfer_tao_from_subnet(ctx, leg.origin, *account, tao));
    TAU_TRY_ASSIGN(const Alpha bought, buy(ctx, hotkey, leg.destination, tao));
    if (bought.value < leg.min_out) return fail(Error::BasketMinOutNotMet);
    TAU_TRY(check_basket_liquidity(ctx, hotkey, leg.destination, bought));
    TAU_TRY(revalue(ctx, hotkey, leg.origin, values));
    TAU_TRY_ASSIGN(const u64 value, revalue(ctx, hotkey, leg.destination, values));
    TAU_TRY(check_basket_concentration(ctx, value, values.total()));
    return event::BasketSwapped{hotkey, leg.origin, leg.destination, leg.amount, tao, bought};
}

Outcome<> trade_all(Context& ctx, const Origin& origin, const AccountId& hotkey, const std::vector<Leg>& legs)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    if (legs.empty()) return fail(Error::BasketSwapBatchEmpty);
    for (const auto& leg : legs) TAU_TRY(check(ctx, coldkey, hotkey, leg));
    flush_basket_deposits(ctx, hotkey);
    if (legs.size() == 1 && basket_holding_of(ctx, hotkey, legs[0].origin) < legs[0].amount)
        return fail(Error::NotEnoughStakeToWithdraw);
    TAU_TRY_ASSIGN(auto values, Values::of(ctx, hotkey));
    std::vector<event::BasketSwapped> done;
    for (const auto& leg : legs) {
        TAU_TRY_ASSIGN(const auto swapped, trade(ctx, hotkey, leg, values));
        done.push_back(swapped);
    }
    for (const auto& swapped : done) ctx.deposit(swapped);
    return {};
}

}  // namespace

namespace call {

DispatchResult apply(Context& ctx, const Origin& origin, const swap_basket& call)
{
    TAU_TRY(trade_all(ctx, origin, call.hotkey,
                      {{call.origin_netuid, call.destination_netuid, call.amount, call.min_amount_out}}));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const swap_basket_many& call)
{
    std::vector<Leg> legs;
    for (const auto& [from, to, amount, min_out] : call.legs) legs.push_back({from, to, amount, min_out});
    TAU_TRY(trade_all(ctx, origin, call.hotkey, legs));
    return PostInfo{};
}

}  // namespace call
}  // namespace tau::pallets::subtensor
