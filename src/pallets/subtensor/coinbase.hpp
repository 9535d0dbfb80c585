// A block's emission: TAO and alpha for the pools of the subnets, alpha that waits for their epochs, and its way to
// miners, validators and owners (reference: coinbase/run_coinbase.rs, coinbase/subnet_emissions.rs). The arithmetic is
// src/emission.
#pragma once

#include "base/fixed.hpp"
#include "emission/terms.hpp"
#include "frame/context.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/subtensor/epoch.hpp"

#include <map>

namespace tau::pallets::subtensor {

using frame::Context;

/// Those of `netuids` that take part in emission: not root, started, subtoken and registration on.
std::vector<NetUid> subnets_to_emit_to(const Context& ctx, std::span<const NetUid> netuids);
/// All subnets but root, in key order.
std::vector<NetUid> subnets_without_root(const Context& ctx);

/// TAO to mint in a block at the present issuance, rao.
Tao block_emission(const Context& ctx);
/// Root's weighted TAO against the alpha of the subnet.
U96F32 root_proportion(const Context& ctx, NetUid netuid);

/// One block: `minted` goes to the subnets, due epochs run.
void run_coinbase(Context& ctx, balances::Credit minted);

/// TAO of each emitting subnet in this block, in rao; moves the gate's bar.
struct SubnetEmission {
    NetUid netuid;
    U96F32 tao;
};
struct BlockEmissions {
    std::vector<SubnetEmission> subnets;
    /// Whether root dividends are paid.
    bool root_sell = false;
};
BlockEmissions subnet_block_emissions(Context& ctx, std::span<const NetUid> emitting, Tao emission);
/// Pools and pending alpha; what is left of the credit is destroyed.
void emit_to_subnets(Context& ctx, const BlockEmissions& emissions, balances::Credit credit);

/// Pending alpha of the subnets whose epoch runs in this block. Epochs over the limit are put off to the next block.
std::map<NetUid, emission::PendingAlpha> drain_pending(Context& ctx, std::span<const NetUid> subnets);
/// Runs the epoch of the subnet and pays what was pending.
void distribute_emission(Context& ctx, NetUid netuid, const emission::PendingAlpha& pending);

/// Moving prices and root proportions after the block.
void update_moving_prices(Context& ctx);
void update_root_proportions(Context& ctx);

}  // namespace tau::pallets::subtensor
