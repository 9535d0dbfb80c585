#include "pallets/subtensor/coinbase.hpp"

#include "emission/block_emission.hpp"
#include "emission/prices.hpp"
#include "frame/revision.hpp"
#include "pallets/subtensor/alpha.hpp"
#include "pallets/subtensor/inherited.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/weights.hpp"

namespace tau::pallets::subtensor {
namespace {

void update_moving_price(Context& ctx, NetUid netuid)
{
    const U64F64 spot = alpha_price(ctx, netuid);
    const emission::MovingPriceSettings settings{
        .moving_alpha = storage::SubnetMovingAlpha.get(ctx),
        .halving_blocks = storage::EMAPriceHalvingBlocks.get(ctx, netuid),
        .first_emission_block = storage::FirstEmissionBlockNumber.get(ctx, netuid).value_or(0),
    };
    const U64F64 before = moving_alpha_price(ctx, netuid);
    storage::SubnetMovingPrice.put(ctx, netuid,
                                   emission::update_moving_price(before, spot, ctx.block_number, settings));
    const auto fast = storage::SubnetFastMovingPrice.get(ctx, netuid);
    storage::SubnetFastMovingPrice.put(ctx, netuid, emission::update_fast_moving_price(fast, spot));
}

}  // namespace

std::vector<NetUid> subnets_to_emit_to(const Context& ctx, std::span<const NetUid> netuids)
{
    std::vector<NetUid> emitting;
    for (const NetUid netuid : netuids) {
        if (!netuid.is_root() && storage::FirstEmissionBlockNumber.contains(ctx, netuid) &&
            storage::SubtokenEnabled.get(ctx, netuid) && storage::NetworkRegistrationAllowed.get(ctx, netuid)) {
            emitting.push_back(netuid);
        }
    }
    return emitting;
}

std::vector<NetUid> subnets_without_root(const Context& ctx)
{
    auto netuids = all_networks(ctx);
    std::erase(netuids, root_netuid);
    return netuids;
}

Tao block_emission(const Context& ctx)
{
    return Tao{emission::block_emission_for_issuance(storage::TotalIssuance.get(ctx).value).value_or(0)};
}

U96F32 root_proportion(const Context& ctx, NetUid netuid)
{
    return emission::root_proportion(alpha_issuance(ctx, netuid).value, storage::SubnetTAO.get(ctx, root_netuid).value,
                                     tao_weight(ctx));
}

void run_coinbase(Context& ctx, balances::Credit minted)
{
    storage::SubnetRootSellTao.clear_under(ctx, ~u64{0});
    const auto subnets = subnets_without_root(ctx);
    const auto emissions = subnet_block_emissions(ctx, subnets_to_emit_to(ctx, subnets), minted.amount);
    emit_to_subnets(ctx, emissions, minted);
    for (const auto& [netuid, pending] : drain_pending(ctx, subnets)) {
        distribute_emission(ctx, netuid, pending);
        storage::LastMechansimStepBlock.put(ctx, netuid, u64{ctx.block_number});
        if (frame::has(ctx, frame::Feature::null_consensus) && !has_null_consensus(ctx, netuid)) {
            storage::LastYumaStepBlock.put(ctx, netuid, u64{ctx.block_number});
        }
    }
}

void update_moving_prices(Context& ctx)
{
    for (const NetUid netuid : subnets_to_emit_to(ctx, all_networks(ctx))) update_moving_price(ctx, netuid);
}

void update_root_proportions(Context& ctx)
{
    for (const NetUid netuid : subnets_to_emit_to(ctx, all_networks(ctx))) {
        storage::RootProp.put(ctx, netuid, root_proportion(ctx, netuid));
    }
}

}  // namespace tau::pallets::subtensor
