#include "pallets/subtensor/block_step.hpp"
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

/// Benchmark of the reference, the reads and writes of its storage included (macros/hooks.rs).
constexpr u64 step_ref_time = 110'634'229'000;
constexpr u64 step_reads = 8304, step_writes = 110;
constexpr u64 read_ref_time = 25'000'000, write_ref_time = 100'000'000;

}  // namespace

Weight on_initialize(Context& ctx)
{
    drop_old_hotkey_swaps(ctx);
    block_step(ctx);
    publish_beta_index(ctx);
    return Weight::from_parts(step_ref_time + step_reads * read_ref_time + step_writes * write_ref_time, 0);
}

}  // namespace tau::pallets::subtensor
