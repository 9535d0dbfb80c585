// Whose epoch runs in this block, and what waited for it.
#include "pallets/subtensor/coinbase.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tempo.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

void count_block(Context& ctx, NetUid netuid)
{
    const u64 most = u64{storage::Tempo.get(ctx, netuid)} + 1;
    storage::BlocksSinceLastStep.mutate(ctx, netuid, [&](u64& blocks) { blocks = blocks < most ? blocks + 1 : most; });
}

void defer(Context& ctx, NetUid netuid)
{
    const u64 now = ctx.block_number;
    storage::PendingEpochAt.put(ctx, netuid, now + 1);
    ctx.deposit(event::EpochDeferred{netuid, now, now + 1});
}

template <class Item>
u64 drain(Context& ctx, const Item& item, NetUid netuid)
{
    const Alpha pending = item.get(ctx, netuid);
    item.put(ctx, netuid, Alpha{0});
    return pending.value;
}

emission::PendingAlpha drain_subnet(Context& ctx, NetUid netuid)
{
    storage::BlocksSinceLastStep.put(ctx, netuid, u64{0});
    emission::PendingAlpha pending;
    pending.server = drain(ctx, storage::PendingServerEmission, netuid);
    pending.validator = drain(ctx, storage::PendingValidatorEmission, netuid);
    pending.root = drain(ctx, storage::PendingRootAlphaDivs, netuid);
    pending.owner_cut = drain(ctx, storage::PendingOwnerCut, netuid);
    return pending;
}

/// Also for an epoch that was skipped: its turn is over.
void advance_schedule(Context& ctx, NetUid netuid)
{
    storage::LastEpochBlock.put(ctx, netuid, u64{ctx.block_number});
    storage::PendingEpochAt.put(ctx, netuid, u64{0});
    storage::SubnetEpochIndex.mutate(ctx, netuid, [](u64& index) { index += index != ~u64{0}; });
}

}  // namespace

std::map<NetUid, emission::PendingAlpha> drain_pending(Context& ctx, std::span<const NetUid> subnets)
{
    const u32 most = max_epochs(ctx, subnets);
    std::map<NetUid, emission::PendingAlpha> due;
    for (const NetUid netuid : subnets) {
        count_block(ctx, netuid);
        if (!should_run_epoch(ctx, netuid, ctx.block_number)) continue;
        if (due.size() >= most) {
            defer(ctx, netuid);
            continue;
        }
        if (is_epoch_input_consistent(ctx, netuid)) {
            due.emplace(netuid, drain_subnet(ctx, netuid));
            follow_conviction(ctx, netuid);
        } else {
            ctx.deposit(event::EpochSkipped{netuid, ctx.block_number});
        }
        advance_schedule(ctx, netuid);
    }
    return due;
}

}  // namespace tau::pallets::subtensor
