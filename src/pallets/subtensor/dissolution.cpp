#include "pallets/subtensor/dissolution.hpp"

#include "pallets/alpha_assets/alpha_assets.hpp"
#include "pallets/commitments/store/purge.hpp"
#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/childkey_threshold.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/network_registration.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/root_dividends.hpp"
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

/// Holdings of baskets become cash while the pool is there to sell to.
bool turn_basket_holdings_into_cash(Cleanup cleanup)
{
    constexpr Weight per_basket = frame::reads_writes(25, 20);
    auto& [ctx, meter, status] = cleanup;
    while (auto key = next_key_of(ctx, storage::BasketShares, status.last_key.value_or(Bytes{}))) {
        if (!meter.try_use(per_basket)) return false;
        convert_basket_holding(ctx, account_in_key(*key), status.netuid);
        status.last_key = std::move(*key);
    }
    return true;
}

/// Claims per subnet, from before baskets: no row on a chain that began with them.
bool forget_old_claimable(Cleanup cleanup)
{
    storage::RootClaimable.for_each(cleanup.ctx, [&](const AccountId& hotkey, auto rates) {
        if (rates.erase(cleanup.netuid()) != 0) storage::RootClaimable.put(cleanup.ctx, hotkey, rates);
    });
    return true;
}

bool forget_old_claims(Cleanup cleanup)
{
    return clear_metered(cleanup.ctx, cleanup.meter, storage::RootClaimed, cleanup.netuid());
}

bool forget_pool(Cleanup cleanup)
{
    if (!cleanup.meter.try_use(frame::reads_writes(6, 7))) return false;
    swap::clear_protocol_liquidity(cleanup.ctx, cleanup.netuid());
    return true;
}

bool forget_commitments(Cleanup cleanup)
{
    constexpr Weight write = frame::reads_writes(0, 1);
    const u64 rows_max = cleanup.meter.left().ref_time.value / write.ref_time.value;
    if (rows_max == 0) return false;
    const auto done = commitments::purge_netuid(cleanup.ctx, cleanup.netuid(), rows_max);
    cleanup.meter.use(write.saturating_mul(done.rows));
    return done.finished;
}

bool pass(Cleanup)
{
    return true;
}

/// Root dividends that never reached a basket.
bool drop_queued_deposits(Cleanup cleanup)
{
    auto& [ctx, meter, status] = cleanup;
    return remove_metered(ctx, meter, storage::PendingBasketDeposits, second_key, status.netuid, status.last_key, 3,
                          [&](const Bytes& key) {
                              const AccountId hotkey = account_in_key(key);
                              drop_basket_deposit(ctx, hotkey, status.netuid,
                                                  storage::PendingBasketDeposits.get(ctx, hotkey, status.netuid));
                          });
}

bool forget_alpha_counters(Cleanup cleanup)
{
    if (!cleanup.meter.try_use(frame::reads_writes(0, 3))) return false;
    alpha_assets::clear(cleanup.ctx, cleanup.netuid());
    return true;
}

struct Step {
    DissolveCleanupPhase phase;
    bool (*run)(Cleanup);
};

/// In the order of the reference, which is not that of the numbers.
constexpr Step steps[] = {
    {DissolveCleanupPhase::SubnetBasketHoldingsToRoot, turn_basket_holdings_into_cash},
    {DissolveCleanupPhase::SubnetRootDividendsRootClaimable, forget_old_claimable},
    {DissolveCleanupPhase::SubnetRootDividendsRootClaimed, forget_old_claims},
    {DissolveCleanupPhase::AlphaInOutStakesGetTotalAlphaValue, sum_up_stakes},
    {DissolveCleanupPhase::AlphaInOutStakesSettleStakes, pay_out_stakes},
    {DissolveCleanupPhase::AlphaInOutStakesAlpha, forget_shares},
    {DissolveCleanupPhase::AlphaInOutStakesHotkeyTotals, forget_pools},
    {DissolveCleanupPhase::AlphaInOutStakesLocks, forget_locks},
    {DissolveCleanupPhase::AlphaInOutStakesDecayingLocks, forget_lock_flags},
    {DissolveCleanupPhase::AlphaInOutStakes, finish_stakes},
    {DissolveCleanupPhase::ProtocolLiquidity, forget_pool},
    {DissolveCleanupPhase::PurgeNetuid, forget_commitments},
    {DissolveCleanupPhase::NetworkIsNetworkMember, forget_members},
    {DissolveCleanupPhase::NetworkParameters, forget_numbers},
    {DissolveCleanupPhase::NetworkMapParameters, forget_maps},
    {DissolveCleanupPhase::NetworkUpdateWeightsOnRoot, pass},
    {DissolveCleanupPhase::NetworkChildkeyTake, forget_childkey_takes},
    {DissolveCleanupPhase::NetworkChildkeys, forget_childkeys},
    {DissolveCleanupPhase::NetworkParentkeys, forget_parentkeys},
    {DissolveCleanupPhase::NetworkLastHotkeyEmissionOnNetuid, forget_last_emissions},
    {DissolveCleanupPhase::NetworkTotalHotkeyAlphaLastEpoch, forget_last_stakes},
    {DissolveCleanupPhase::NetworkTransactionKeyLastBlock, forget_rate_limited_blocks},
    {DissolveCleanupPhase::NetworkLock, forget_locks},
    {DissolveCleanupPhase::NetworkDecayingLock, forget_lock_flags},
    {DissolveCleanupPhase::NetworkPendingBasketDeposits, drop_queued_deposits},
    {DissolveCleanupPhase::NetworkAlphaAssetCounters, forget_alpha_counters},
};

/// Runs phases until one does not finish, or all have. The status is stored after each.
bool run_phases(Cleanup cleanup)
{
    auto& status = cleanup.status;
    if (!cleanup.meter.can_use(frame::reads_writes(1, 0))) return false;
    const Step* step = std::ranges::find(steps, status.phase, &Step::phase);
    while (step->run(cleanup)) {
        if (++step == std::end(steps)) return true;
        status.phase = step->phase;
        status.last_key.reset();
        storage::CurrentDissolveCleanupStatus.put(cleanup.ctx, status);
    }
    storage::CurrentDissolveCleanupStatus.put(cleanup.ctx, status);
    return false;
}

/// The subnet at hand, or else the next of the queue.
std::optional<DissolveCleanupStatus> current_status(Context& ctx, WeightMeter& meter)
{
    if (auto status = storage::CurrentDissolveCleanupStatus.get(ctx)) return status;
    if (!meter.try_use(frame::reads_writes(1, 0))) return std::nullopt;
    const auto queue = storage::DissolveCleanupQueue.get(ctx);
    if (queue.empty() || !meter.try_use(frame::reads_writes(0, 1))) return std::nullopt;
    DissolveCleanupStatus status{.netuid = queue.front(),
                                 .phase = steps[0].phase,
                                 .last_key = {},
                                 .subnet_total_alpha_value = {},
                                 .subnet_distributed_tao = {}};
    storage::CurrentDissolveCleanupStatus.put(ctx, status);
    return status;
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

void clean_up_dissolved_network(Context& ctx, WeightMeter& meter)
{
    auto status = current_status(ctx, meter);
    if (!status || !run_phases({ctx, meter, *status})) return;
    ctx.deposit(event::NetworkDissolveCleanupCompleted{status->netuid});
    storage::DissolveCleanupQueue.mutate(ctx, [&](auto& queue) { std::erase(queue, status->netuid); });
    storage::CurrentDissolveCleanupStatus.remove(ctx);
    meter.use(frame::reads_writes(0, 2));
}

Weight on_idle(Context& ctx, Weight remaining)
{
    WeightMeter meter(remaining);
    const auto is_left = [&] {
        const Weight used = meter.used();
        return used.ref_time.value < remaining.ref_time.value;
    };
    clean_up_dissolved_network(ctx, meter);
    if (is_left()) {
        settle_network_registrations(ctx);
        meter.use(frame::reads_writes(1, 0));
    }
    if (is_left()) run_childkey_checks(ctx, meter);
    return meter.used();
}

}  // namespace tau::pallets::subtensor
