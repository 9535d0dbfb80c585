#include "pallets/swap/swap.hpp"

#include "pallets/swap/constants.hpp"
#include "pallets/swap/errors.hpp"
#include "pallets/swap/storage.hpp"

namespace tau::pallets::swap {
namespace {

Error error_of(amm::SwapError e)
{
    switch (e) {
    case amm::SwapError::SwapInputTooLarge:
        return Error::SwapInputTooLarge;
    case amm::SwapError::ReservesTooLow:
        return Error::ReservesTooLow;
    case amm::SwapError::PriceLimitExceeded:
        return Error::PriceLimitExceeded;
    case amm::SwapError::InsufficientLiquidity:
        break;
    }
    return Error::InsufficientLiquidity;
}

u64 minimum_reserve(const Context& ctx)
{
    return constants::MinimumReserve.of(ctx).value;
}

void put_balancer(Context& ctx, NetUid netuid, amm::Balancer balancer)
{
    storage::SwapBalancer.put(ctx, netuid, Balancer{Perquintill{balancer.quote}});
}

/// Zero is not stored.
template <class Item, class Number>
void put_reservoir(Context& ctx, const Item& item, NetUid netuid, Number amount)
{
    if (amount.is_zero())
        item.remove(ctx, netuid);
    else
        item.put(ctx, netuid, amount);
}

}  // namespace

amm::Pool pool(const Context& ctx, NetUid netuid, amm::Reserves reserves)
{
    return {.reserves = reserves,
            .balancer = {storage::SwapBalancer.get(ctx, netuid).quote.value},
            .reservoir = reservoirs(ctx, netuid),
            .fee_rate = storage::FeeRate.get(ctx, netuid)};
}

U64F64 price(const Context& ctx, NetUid netuid, amm::Reserves reserves)
{
    return amm::Balancer{storage::SwapBalancer.get(ctx, netuid).quote.value}.price(reserves);
}

u64 fee_of(const Context& ctx, NetUid netuid, u64 amount)
{
    return amm::fee_amount(storage::FeeRate.get(ctx, netuid), amount);
}

Outcome<amm::Swap> simulate(const Context& ctx, NetUid netuid, amm::Reserves reserves, const amm::Order& order)
{
    const auto result = amm::simulate_swap(pool(ctx, netuid, reserves), order, minimum_reserve(ctx));
    if (!result) return fail(error_of(result.error()));
    return *result;
}

Outcome<amm::Swap> swap(Context& ctx, NetUid netuid, amm::Reserves reserves, const amm::Order& order)
{
    const auto result = amm::swap(pool(ctx, netuid, reserves), order, minimum_reserve(ctx));
    // The reference keeps its writes when only the pool can not pay.
    if (result || result.error() == amm::SwapError::InsufficientLiquidity) initialise(ctx, netuid);
    if (!result) return fail(error_of(result.error()));
    return *result;
}

void initialise(Context& ctx, NetUid netuid)
{
    if (storage::PalSwapInitialized.get(ctx, netuid)) return;
    put_balancer(ctx, netuid, amm::Balancer{});
    storage::PalSwapInitialized.put(ctx, netuid, true);
}

amm::Reserves adjust_protocol_liquidity(Context& ctx, NetUid netuid, amm::Reserves reserves, amm::Reserves delta)
{
    amm::Pool pool_now = pool(ctx, netuid, reserves);
    const amm::Injection injection = amm::inject(pool_now, delta);
    if (injection.accepted) put_balancer(ctx, netuid, pool_now.balancer);
    put_reservoir(ctx, storage::BalancerTaoReservoir, netuid, Tao{pool_now.reservoir.tao});
    put_reservoir(ctx, storage::BalancerAlphaReservoir, netuid, Alpha{pool_now.reservoir.alpha});
    return injection.active;
}

amm::Reserves reservoirs(const Context& ctx, NetUid netuid)
{
    return {storage::BalancerTaoReservoir.get(ctx, netuid).value,
            storage::BalancerAlphaReservoir.get(ctx, netuid).value};
}

amm::Reserves take_reservoirs(Context& ctx, NetUid netuid)
{
    return {storage::BalancerTaoReservoir.take(ctx, netuid).value,
            storage::BalancerAlphaReservoir.take(ctx, netuid).value};
}

amm::Reserves clear_protocol_liquidity(Context& ctx, NetUid netuid)
{
    const amm::Reserves held = take_reservoirs(ctx, netuid);
    storage::PalSwapInitialized.remove(ctx, netuid);
    storage::FeeRate.remove(ctx, netuid);
    storage::SwapBalancer.remove(ctx, netuid);
    return held;
}

}  // namespace tau::pallets::swap
