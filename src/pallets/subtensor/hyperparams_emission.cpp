// Emission shares and baskets of the whole chain; see hyperparams.hpp.
#include "pallets/subtensor/hyperparams.hpp"

#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {

void set_tao_flow_cutoff(Context& ctx, I64F64 value)
{
    storage::TaoFlowCutoff.put(ctx, value);
}

void set_flow_norm_exponent(Context& ctx, U64F64 value)
{
    storage::FlowNormExponent.put(ctx, value);
}

void set_flow_smoothing_factor(Context& ctx, u64 value)
{
    storage::FlowEmaSmoothingFactor.put(ctx, value);
}

void set_net_tao_flow_enabled(Context& ctx, bool value)
{
    storage::NetTaoFlowEnabled.put(ctx, value);
}

void set_emission_gate_exponent(Context& ctx, U64F64 value)
{
    storage::EmissionGateExponent.put(ctx, value);
}

void set_basket_concentration_cap(Context& ctx, u16 value)
{
    storage::BasketConcentrationCap.put(ctx, value);
}

void set_basket_trading_enabled(Context& ctx, bool value)
{
    storage::BasketTradingEnabled.put(ctx, value);
}

void set_basket_daily_turnover_cap(Context& ctx, u16 value)
{
    storage::BasketDailyTurnoverCap.put(ctx, value);
}

void set_basket_liquidity_cap(Context& ctx, u16 value)
{
    storage::BasketLiquidityCap.put(ctx, value);
}

void set_basket_min_trade_tao(Context& ctx, u64 value)
{
    storage::BasketMinTradeTao.put(ctx, value);
}

}  // namespace tau::pallets::subtensor
