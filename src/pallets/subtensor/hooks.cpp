#include "pallets/subtensor/beta_index.hpp"
#include "pallets/subtensor/block_step.hpp"
#include "pallets/subtensor/call_weights.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

/// Records of swaps that no longer limit anything; a subnet's turn comes once per interval.
void drop_old_hotkey_swaps(Context& ctx)
{
    const u64 interval = constants::HotkeySwapOnSubnetInterval.of(ctx);
    const u64 now = ctx.block_number;
    if (interval == 0) return;
    for (const NetUid netuid : all_networks(ctx)) {
        if (netuid.value % interval != now % interval) continue;
        storage::LastHotkeySwapOnNetuid.for_each_under(
            ctx,
            [&](const AccountId& coldkey, u64 block) {
                if (block + interval < now) storage::LastHotkeySwapOnNetuid.remove(ctx, netuid, coldkey);
            },
            netuid);
    }
}

/// What the pass over old hotkey swaps looks up beside its rows.
Weight sweep_weight(const Context& ctx)
{
    return frame::reads_writes(2 + all_networks(ctx).size(), 0);
}

}  // namespace

Weight on_initialize(Context& ctx)
{
    drop_old_hotkey_swaps(ctx);
    block_step(ctx);
    sweep_beta_index(ctx);
    return call_weights::block_step.saturating_add(sweep_weight(ctx));
}

}  // namespace tau::pallets::subtensor
