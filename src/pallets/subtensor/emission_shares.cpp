// A block's TAO over the subnets.
#include "emission/shares.hpp"

#include "pallets/subtensor/coinbase.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {

BlockEmissions subnet_block_emissions(Context& ctx, std::span<const NetUid> emitting, Tao emission)
{
    std::vector<emission::Subnet> subnets;
    for (const NetUid netuid : emitting) {
        subnets.push_back({.moving_price = emission::moving_price_of(storage::SubnetMechanism.get(ctx, netuid),
                                                                     storage::SubnetMovingPrice.get(ctx, netuid)),
                           .miner_burned = storage::MinerBurned.get(ctx, netuid),
                           .emission_enabled = storage::SubnetEmissionEnabled.get(ctx, netuid)});
    }
    const emission::Gate gate{.rank = storage::EmissionBarRank.get(ctx),
                              .quantile = storage::EmissionBarQuantile.get(ctx),
                              .exponent = storage::EmissionGateExponent.get(ctx),
                              .bar = storage::EmissionGateBar.get(ctx)};
    const auto shares = emission::subnet_block_emissions(subnets, emission.value, gate, ctx.block_number);
    if (shares.bar != gate.bar) storage::EmissionGateBar.put(ctx, shares.bar);

    BlockEmissions out{.subnets = {}, .root_sell = emission::root_sell_flag(subnets)};
    for (std::size_t i = 0; i < emitting.size(); ++i) out.subnets.push_back({emitting[i], shares.emissions[i]});
    return out;
}

}  // namespace tau::pallets::subtensor
