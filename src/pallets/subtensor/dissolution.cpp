#include "pallets/subtensor/dissolution.hpp"

#include "pallets/alpha_assets/alpha_assets.hpp"
#include "pallets/subtensor/alpha.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/network_registration.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/swap/swap.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// What waits in the pool's reservoirs, now part of its reserves: by new weights where the pool trades, else as it is.
amm::Reserves drain_reservoirs(Context& ctx, NetUid netuid)
{
    const amm::Reserves pool = reserves(ctx, netuid);
    const amm::Reserves waiting = swap::reservoirs(ctx, netuid);
    const bool trades =
        is_dynamic(ctx, netuid) && (pool.tao != 0 || waiting.tao != 0) && (pool.alpha != 0 || waiting.alpha != 0);
    if (trades) return swap::adjust_protocol_liquidity(ctx, netuid, pool, {});
    return swap::take_reservoirs(ctx, netuid);
}

void fold_reservoirs(Context& ctx, NetUid netuid)
{
    const amm::Reserves more = drain_reservoirs(ctx, netuid);
    const Tao tao{more.tao};
    const Alpha alpha{more.alpha};
    if (tao.is_zero() && alpha.is_zero()) return;
    storage::SubnetTAO.mutate(ctx, netuid, [&](Tao& total) { total = total.saturating_add(tao); });
    storage::SubnetAlphaIn.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_add(alpha); });
    storage::TotalStake.mutate(ctx, [&](Tao& total) { total = total.saturating_add(tao); });
}

/// Root dividends that never reached a basket.
void drop_basket_deposits(Context& ctx, NetUid netuid)
{
    std::vector<std::pair<AccountId, Alpha>> deposits;
    storage::PendingBasketDeposits.for_each(ctx, [&](const AccountId& hotkey, NetUid origin, Alpha amount) {
        if (origin == netuid) deposits.emplace_back(hotkey, amount);
    });
    for (const auto& [hotkey, amount] : deposits) {
        storage::PendingBasketDeposits.remove(ctx, hotkey, netuid);
        alpha_assets::recycle(ctx, netuid, amount);
    }
}

}  // namespace

Outcome<> dissolve_network(Context& ctx, NetUid netuid)
{
    if (!subnet_exists(ctx, netuid) || netuid.is_root()) return fail(Error::SubnetNotExists);
    auto queue = storage::DissolveCleanupQueue.get(ctx);
    if (std::ranges::find(queue, netuid) != queue.end()) return fail(Error::NetworkDissolveAlreadyQueued);
    fold_reservoirs(ctx, netuid);
    storage::NetworksAdded.remove(ctx, netuid);
    storage::TotalNetworks.mutate(ctx, [](u16& count) { count -= count > 0; });
    const Tao pool = storage::SubnetTAO.get(ctx, netuid);
    storage::TotalStake.mutate(ctx, [&](Tao& total) { total = total.saturating_sub(pool); });
    queue.push_back(netuid);
    storage::DissolveCleanupQueue.put(ctx, queue);
    ctx.deposit(event::NetworkRemoved{netuid});
    return {};
}

void clean_up_dissolved_network(Context& ctx)
{
    auto queue = storage::DissolveCleanupQueue.get(ctx);
    if (queue.empty()) return;
    const NetUid netuid = queue.front();
    settle_stakes(ctx, netuid);
    swap::clear_protocol_liquidity(ctx, netuid);
    clear_network_storage(ctx, netuid);
    drop_basket_deposits(ctx, netuid);
    alpha_assets::clear(ctx, netuid);
    ctx.deposit(event::NetworkDissolveCleanupCompleted{netuid});
    queue.erase(queue.begin());
    storage::DissolveCleanupQueue.put(ctx, queue);
}

Weight on_idle(Context& ctx, Weight remaining)
{
    // Reads of the two queues, which is all there is to do in most blocks.
    constexpr Weight look = Weight::from_parts(2 * 25'000'000, 0);
    if (remaining.ref_time.value <= look.ref_time.value) return {};
    clean_up_dissolved_network(ctx);
    settle_network_registrations(ctx);
    return look;
}

}  // namespace tau::pallets::subtensor
