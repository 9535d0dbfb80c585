#include "pallets/subtensor/childkey_threshold.hpp"

#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

bool has_children(const Context& ctx, const AccountId& hotkey)
{
    bool found = false;
    storage::ChildKeys.for_each_under(
        ctx,
        [&](NetUid, const auto&) {
            found = true;
            return false;
        },
        hotkey);
    return found;
}

/// Its relations stay as they are; inherited.hpp hides those of a suspended parent.
void check_again(Context& ctx, const AccountId& hotkey)
{
    const Tao least{storage::StakeThreshold.get(ctx)};
    if (least.is_zero() || total_stake_for_hotkey(ctx, hotkey) >= least)
        storage::ChildkeyThresholdSuspended.remove(ctx, hotkey);
    else
        storage::ChildkeyThresholdSuspended.put(ctx, hotkey, scale::Unit{});
}

}  // namespace

void queue_childkey_check(Context& ctx, const AccountId& hotkey)
{
    if (storage::ChildkeyThresholdSuspended.contains(ctx, hotkey) || has_children(ctx, hotkey))
        storage::ChildkeyThresholdChecks.put(ctx, hotkey, scale::Unit{});
}

void queue_suspended_childkey_check(Context& ctx, const AccountId& hotkey)
{
    if (storage::ChildkeyThresholdSuspended.contains(ctx, hotkey))
        storage::ChildkeyThresholdChecks.put(ctx, hotkey, scale::Unit{});
}

void run_childkey_checks(Context& ctx, WeightMeter& meter)
{
    if (!meter.try_use(frame::reads_writes(1, 0))) return;
    const Weight per_hotkey = frame::reads_writes(u64{storage::TotalNetworks.get(ctx)} * 4 + 3, 2);
    while (const auto key = next_key_of(ctx, storage::ChildkeyThresholdChecks, Bytes{})) {
        if (!meter.try_use(per_hotkey)) return;
        const AccountId hotkey = account_in_key(*key);
        check_again(ctx, hotkey);
        storage::ChildkeyThresholdChecks.remove(ctx, hotkey);
    }
}

}  // namespace tau::pallets::subtensor
