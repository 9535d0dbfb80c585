// How emission is shared between subnets, and baskets; root only.
#include "pallets/admin_utils/calls.hpp"
#include "pallets/admin_utils/events.hpp"
#include "pallets/admin_utils/rights.hpp"
#include "pallets/subtensor/hyperparams.hpp"

namespace tau::pallets::admin_utils::call {
namespace {

constexpr U64F64 whole(u64 n)
{
    return U64F64::from_bits(u128{n} << 64);
}
constexpr u16 bps_max = 10'000;

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_tao_flow_cutoff& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_tao_flow_cutoff(ctx, call.flow_cutoff);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_tao_flow_normalization_exponent& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.exponent < whole(1) || call.exponent > whole(2)) return fail(Error::InvalidValue);
    subtensor::set_flow_norm_exponent(ctx, call.exponent);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_tao_flow_smoothing_factor& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_flow_smoothing_factor(ctx, call.smoothing_factor);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_net_tao_flow_enabled& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_net_tao_flow_enabled(ctx, call.enabled);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_emission_bar_quantile& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.quantile == whole(0) || call.quantile >= whole(1)) return fail(Error::InvalidValue);
    subtensor::set_emission_bar_quantile(ctx, call.quantile);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_emission_gate_exponent& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.exponent < whole(1) || call.exponent > whole(8)) return fail(Error::InvalidValue);
    subtensor::set_emission_gate_exponent(ctx, call.exponent);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_emission_bar_rank& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_emission_bar_rank(ctx, call.rank);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_basket_concentration_cap& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.cap == 0) return fail(Error::ValueNotInBounds);
    subtensor::set_basket_concentration_cap(ctx, call.cap);
    ctx.deposit(event::BasketConcentrationCapSet{call.cap});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_basket_daily_turnover_cap& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.cap == 0) return fail(Error::ValueNotInBounds);
    subtensor::set_basket_daily_turnover_cap(ctx, call.cap);
    ctx.deposit(event::BasketDailyTurnoverCapSet{call.cap});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_basket_liquidity_cap& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.cap == 0) return fail(Error::ValueNotInBounds);
    subtensor::set_basket_liquidity_cap(ctx, call.cap);
    ctx.deposit(event::BasketLiquidityCapSet{call.cap});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_basket_trading_enabled& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_basket_trading_enabled(ctx, call.enabled);
    ctx.deposit(event::BasketTradingToggled{call.enabled});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_basket_trading_frozen& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_basket_trading_frozen(ctx, call.hotkey, call.frozen);
    ctx.deposit(event::BasketTradingFrozenSet{call.hotkey, call.frozen});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_basket_claim_dust& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.row_bps > bps_max) return fail(Error::ValueNotInBounds);
    subtensor::set_basket_claim_dust(ctx, {.row_cap_rao = call.row_cap_rao,
                                           .row_bps = call.row_bps,
                                           .slice_rao = call.slice_rao,
                                           .forfeit_cap_rao = call.forfeit_cap_rao});
    ctx.deposit(event::BasketClaimDustSet{call.row_cap_rao, call.row_bps, call.slice_rao, call.forfeit_cap_rao});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_basket_min_trade_tao& call)
{
    TAU_TRY(frame::ensure_root(origin));
    subtensor::set_basket_min_trade_tao(ctx, call.min_trade_rao);
    ctx.deposit(event::BasketMinTradeTaoSet{call.min_trade_rao});
    return PostInfo{};
}

}  // namespace tau::pallets::admin_utils::call
