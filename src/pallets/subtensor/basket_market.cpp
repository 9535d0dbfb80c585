// What a basket's alpha is worth, and how it is sold and bought (reference: staking/basket_views.rs,
// staking/claim_root.rs).
#include "frame/revision.hpp"
#include "pallets/subtensor/alpha.hpp"
#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"
#include "pallets/swap/errors.hpp"
#include "pallets/swap/swap.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// The next piece of an order that the pool accepts; all of it where the pool takes nothing, for the pool's own error.
u64 next_piece(const Context& ctx, NetUid netuid, amm::Side side, u64 left)
{
    const u64 most = is_dynamic(ctx, netuid) ? amm::max_input(reserves(ctx, netuid), side) : left;
    return most == 0 ? left : std::min(left, most);
}

/// Trades piece by piece and adds up what comes out. `trade`: amount -> Outcome<amm::Swap>.
template <class Trade>
Outcome<u64> trade_in_pieces(Context& ctx, NetUid netuid, amm::Side side, u64 amount, Trade&& trade)
{
    return ctx.transactional([&]() -> Outcome<u64> {
        Tao out;
        for (u64 left = amount; left > 0;) {
            TAU_TRY_ASSIGN(const amm::Swap done, trade(next_piece(ctx, netuid, side, left)));
            const Tao consumed = Tao{done.paid_in}.saturating_add(Tao{done.fee_paid});
            if (consumed.is_zero()) return fail(Error::AmountTooLow);
            left -= std::min(left, consumed.value);
            out = out.saturating_add(Tao{done.paid_out});
        }
        return out.value;
    });
}

/// What `sell_basket_alpha` would bring, everything undone.
Outcome<u64> simulate_pieces(Context& ctx, NetUid netuid, Alpha alpha)
{
    Outcome<Tao> sold;
    static_cast<void>(ctx.transactional([&]() -> Outcome<> {
        sold = sell_basket_alpha(ctx, netuid, alpha);
        return fail(Error::AmountTooLow);
    }));
    if (!sold) return tl::make_unexpected(sold.error());
    return sold->value;
}

Outcome<u64> quote(Context& ctx, NetUid netuid, Alpha alpha)
{
    const amm::Reserves pool = reserves(ctx, netuid);
    if (alpha.value > amm::max_input(pool, amm::Side::sell)) return simulate_pieces(ctx, netuid, alpha);
    TAU_TRY_ASSIGN(
        const amm::Swap sale,
        swap::simulate(
            ctx, netuid, pool,
            {.side = amm::Side::sell, .amount = alpha.value, .price_limit = amm::min_price, .drop_fees = true}));
    return sale.paid_out;
}

/// Before 468 a sale on a dissolved subnet left the total stake although its whole pool had left before.
void restore_total_stake(Context& ctx, NetUid netuid, Tao before)
{
    if (frame::has(ctx, frame::Feature::conversions_counted_once) && !subnet_exists(ctx, netuid))
        storage::TotalStake.put(ctx, before);
}

Outcome<> turn_into_cash(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha alpha, bool is_garbage)
{
    decrease_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, basket_escrow(), netuid, alpha);
    const Tao total_before = storage::TotalStake.get(ctx);
    Outcome<Tao> sold;
    if (!is_garbage) sold = sell_basket_alpha_for_root(ctx, netuid, alpha);
    if (is_garbage || (!sold && is_too_shallow(sold.error()))) {
        write_off_basket_alpha(ctx, hotkey, netuid, alpha);
        return {};
    }
    TAU_TRY_ASSIGN(const Tao tao, std::move(sold));
    restore_total_stake(ctx, netuid, total_before);
    credit_basket_cash(ctx, hotkey, tao);
    ctx.deposit(event::BasketHoldingConverted{hotkey, netuid, tao});
    return {};
}

}  // namespace

Outcome<std::optional<u64>> realizable_tao(Context& ctx, NetUid netuid, Alpha alpha)
{
    if (alpha.is_zero()) return std::optional<u64>(0);
    if (netuid.is_root() || !is_dynamic(ctx, netuid)) return std::optional(alpha.value);
    const auto worth = quote(ctx, netuid, alpha);
    if (worth) return std::optional(*worth);
    if (is_too_shallow(worth.error())) return std::optional<u64>();
    return tl::make_unexpected(worth.error());
}

u64 guarded_value(const Context& ctx, NetUid netuid, Alpha alpha, u64 value)
{
    if (netuid.is_root()) return value;
    const U64F64 price = moving_alpha_price(ctx, netuid);
    return std::min(value, price.saturating_mul(U64F64::saturating_from_num(alpha.value)).to_num<u64>());
}

bool is_too_shallow(const DispatchError& error)
{
    return error == swap::fail(swap::Error::ReservesTooLow).value();
}

Outcome<Tao> sell_basket_alpha(Context& ctx, NetUid netuid, Alpha alpha)
{
    const auto sell = [&](u64 piece) { return swap_alpha_for_tao(ctx, netuid, Alpha{piece}, min_swap_price, true); };
    TAU_TRY_ASSIGN(const u64 tao, trade_in_pieces(ctx, netuid, amm::Side::sell, alpha.value, sell));
    return Tao{tao};
}

Outcome<Tao> sell_basket_alpha_for_root(Context& ctx, NetUid netuid, Alpha alpha)
{
    TAU_TRY_ASSIGN(const Tao tao, sell_basket_alpha(ctx, netuid, alpha));
    const auto root_account = subnet_account(ctx, root_netuid);
    if (!root_account) return fail(Error::RootNetworkDoesNotExist);
    TAU_TRY(transfer_tao_from_subnet(ctx, netuid, *root_account, tao));
    record_protocol_outflow(ctx, netuid, tao);
    return tao;
}

Outcome<Alpha> buy_basket_alpha(Context& ctx, NetUid netuid, Tao tao)
{
    const auto buy = [&](u64 piece) { return swap_tao_for_alpha(ctx, netuid, Tao{piece}, max_swap_price, false); };
    TAU_TRY_ASSIGN(const u64 alpha, trade_in_pieces(ctx, netuid, amm::Side::buy, tao.value, buy));
    return Alpha{alpha};
}

void write_off_basket_alpha(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha alpha)
{
    burn_subnet_alpha(ctx, netuid, alpha);
    ctx.deposit(event::BasketAlphaWrittenOff{hotkey, netuid, alpha});
}

bool convert_basket_holding(Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    const Alpha alpha = basket_holding_of(ctx, hotkey, netuid);
    if (alpha.is_zero()) return false;
    const auto value = realizable_tao(ctx, netuid, alpha);
    if (!value) return false;
    const bool is_garbage = !*value;
    return ctx.transactional([&] { return turn_into_cash(ctx, hotkey, netuid, alpha, is_garbage); }).has_value();
}

}  // namespace tau::pallets::subtensor
