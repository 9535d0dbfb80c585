#include "pallets/subtensor/market.hpp"

#include "frame/revision.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/swap/swap.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// A swap where alpha is TAO.
amm::Swap one_to_one(u64 amount)
{
    return {.paid_in = amount, .paid_out = amount};
}

Outcome<amm::Swap> simulate(Context& ctx, NetUid netuid, amm::Side side, u64 amount)
{
    if (!is_dynamic(ctx, netuid)) return one_to_one(subnet_exists(ctx, netuid) ? amount : 0);
    const u64 limit = side == amm::Side::buy ? amm::max_price : amm::min_price;
    return swap::simulate(ctx, netuid, reserves(ctx, netuid), {.side = side, .amount = amount, .price_limit = limit});
}

Outcome<amm::Swap> trade(Context& ctx, NetUid netuid, const amm::Order& order)
{
    if (!is_dynamic(ctx, netuid)) return one_to_one(order.amount);
    return swap::swap(ctx, netuid, reserves(ctx, netuid), order);
}

void grow_volume(Context& ctx, NetUid netuid, u64 tao)
{
    storage::SubnetVolume.mutate(ctx, netuid, [&](u128& volume) { volume += volume > ~u128{0} - tao ? 0 : tao; });
}

}  // namespace

amm::Reserves reserves(const Context& ctx, NetUid netuid)
{
    return {storage::SubnetTAO.get(ctx, netuid).value, storage::SubnetAlphaIn.get(ctx, netuid).value};
}

bool is_dynamic(const Context& ctx, NetUid netuid)
{
    return storage::SubnetMechanism.get(ctx, netuid) == 1;
}

U64F64 alpha_price(const Context& ctx, NetUid netuid)
{
    return is_dynamic(ctx, netuid) ? swap::price(ctx, netuid, reserves(ctx, netuid)) : U64F64::one();
}

U64F64 moving_alpha_price(const Context& ctx, NetUid netuid)
{
    if (netuid.is_root() || storage::SubnetMechanism.get(ctx, netuid) == 0) return U64F64::one();
    return U64F64::saturating_from_num(storage::SubnetMovingPrice.get(ctx, netuid));
}

U64F64 median_subnet_alpha_price(const Context& ctx)
{
    std::vector<U64F64> prices;
    for (const NetUid netuid : all_networks(ctx)) {
        if (netuid.is_root()) continue;
        if (const U64F64 price = alpha_price(ctx, netuid); price > U64F64::zero()) prices.push_back(price);
    }
    if (prices.empty()) return U64F64::one();
    std::ranges::sort(prices);
    const U64F64 lower = prices[(prices.size() - 1) / 2];
    const U64F64 upper = prices[prices.size() / 2];
    if (prices.size() % 2 == 1) return lower;
    return lower.saturating_add(upper).safe_div(U64F64::saturating_from_num(2));
}

Outcome<amm::Swap> simulate_buy(Context& ctx, NetUid netuid, Tao tao)
{
    return simulate(ctx, netuid, amm::Side::buy, tao.value);
}

Outcome<amm::Swap> simulate_sell(Context& ctx, NetUid netuid, Alpha alpha)
{
    return simulate(ctx, netuid, amm::Side::sell, alpha.value);
}

Outcome<amm::Swap> swap_tao_for_alpha(Context& ctx, NetUid netuid, Tao tao, Tao price_limit, bool drop_fees)
{
    TAU_TRY_ASSIGN(const amm::Swap done, trade(ctx, netuid, {amm::Side::buy, tao.value, price_limit.value, drop_fees}));
    const Tao paid{done.paid_in};
    const Alpha bought{done.paid_out};
    storage::SubnetAlphaIn.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_sub(bought); });
    storage::SubnetAlphaOut.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_add(bought); });
    storage::SubnetTAO.mutate(ctx, netuid, [&](Tao& total) { total = total.saturating_add(paid); });
    const Tao counted = frame::has(ctx, frame::Feature::purchase_counted_by_pool) ? paid : tao;
    storage::TotalStake.mutate(ctx, [&](Tao& total) { total = total.saturating_add(counted); });
    grow_volume(ctx, netuid, tao.value);
    return done;
}

Outcome<amm::Swap> swap_alpha_for_tao(Context& ctx, NetUid netuid, Alpha alpha, Tao price_limit, bool drop_fees)
{
    TAU_TRY_ASSIGN(const amm::Swap done,
                   trade(ctx, netuid, {amm::Side::sell, alpha.value, price_limit.value, drop_fees}));
    const Alpha sold{done.paid_in};
    const Tao received{done.paid_out};
    storage::SubnetAlphaIn.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_add(sold); });
    storage::SubnetAlphaOut.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_sub(sold); });
    storage::SubnetTAO.mutate(ctx, netuid, [&](Tao& total) { total = total.saturating_sub(received); });
    storage::TotalStake.mutate(ctx, [&](Tao& total) { total = total.saturating_sub(received); });
    grow_volume(ctx, netuid, received.value);
    return done;
}

}  // namespace tau::pallets::subtensor
