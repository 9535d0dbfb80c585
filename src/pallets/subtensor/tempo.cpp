#include "pallets/subtensor/tempo.hpp"

#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/rate_limits.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/weights.hpp"

#include <algorithm>
#include <set>

namespace tau::pallets::subtensor {
namespace {

u64 saturating_add(u64 a, u64 b)
{
    u64 sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? ~u64{0} : sum;
}

}  // namespace

bool should_run_epoch(const Context& ctx, NetUid netuid, u64 block)
{
    const u64 tempo = storage::Tempo.get(ctx, netuid);
    if (tempo == 0) return false;
    const u64 pending = storage::PendingEpochAt.get(ctx, netuid);
    if (pending > 0 && block >= pending) return true;
    if (storage::BlocksSinceLastStep.get(ctx, netuid) > constants::MaxTempo.of(ctx)) return true;
    const u64 last = storage::LastEpochBlock.get(ctx, netuid);
    return block >= last && block - last >= tempo;
}

u64 blocks_until_next_auto_epoch(const Context& ctx, NetUid netuid, u64 block)
{
    const u64 tempo = storage::Tempo.get(ctx, netuid);
    if (tempo == 0) return ~u64{0};
    const u64 next = saturating_add(storage::LastEpochBlock.get(ctx, netuid), tempo);
    return next > block ? next - block : 0;
}

std::optional<u64> next_epoch_start_block(const Context& ctx, NetUid netuid)
{
    const u64 tempo = storage::Tempo.get(ctx, netuid);
    if (tempo == 0) return std::nullopt;
    const u64 next = saturating_add(storage::LastEpochBlock.get(ctx, netuid), tempo);
    const u64 pending = storage::PendingEpochAt.get(ctx, netuid);
    return pending > 0 ? std::min(next, pending) : next;
}

u32 max_epochs(const Context& ctx, std::span<const NetUid> subnets)
{
    const u32 most = storage::MaxEpochsPerBlock.get(ctx);
    const bool null_due = std::ranges::any_of(subnets, [&](NetUid netuid) {
        return has_null_consensus(ctx, netuid) && should_run_epoch(ctx, netuid, ctx.block_number);
    });
    return null_due ? std::min<u32>(most, 1) : most;
}

std::vector<NetUid> epochs_deferred_this_block(const Context& ctx, std::span<const NetUid> subnets)
{
    const u32 most = max_epochs(ctx, subnets);
    u32 run = 0;
    std::vector<NetUid> deferred;
    for (const NetUid netuid : subnets) {
        if (!should_run_epoch(ctx, netuid, ctx.block_number)) continue;
        if (run >= most)
            deferred.push_back(netuid);
        else if (is_epoch_input_consistent(ctx, netuid))
            ++run;
    }
    return deferred;
}

bool is_epoch_input_consistent(const Context& ctx, NetUid netuid)
{
    std::set<AccountId> hotkeys;
    bool consistent = true;
    storage::Keys.for_each_under(
        ctx,
        [&](u16, const AccountId& hotkey) {
            consistent = hotkeys.insert(hotkey).second;
            return consistent;
        },
        netuid);
    return consistent;
}

bool is_in_admin_freeze_window(const Context& ctx, NetUid netuid)
{
    if (storage::Tempo.get(ctx, netuid) == 0) return false;
    const u64 now = ctx.block_number;
    if (storage::PendingEpochAt.get(ctx, netuid) > now) return true;
    return blocks_until_next_auto_epoch(ctx, netuid, now) < storage::AdminFreezeWindow.get(ctx);
}

Outcome<> ensure_admin_window_open(const Context& ctx, NetUid netuid)
{
    if (is_in_admin_freeze_window(ctx, netuid)) return fail(Error::AdminActionProhibitedDuringWeightsWindow);
    return {};
}

void apply_tempo_with_cycle_reset(Context& ctx, NetUid netuid, u16 tempo)
{
    storage::Tempo.put(ctx, netuid, tempo);
    ctx.deposit(event::TempoSet{netuid, tempo});
    storage::LastEpochBlock.put(ctx, netuid, u64{ctx.block_number});
}

u64 current_epoch(const Context& ctx, NetUid netuid)
{
    const u64 counted = storage::SubnetEpochIndex.get(ctx, netuid);
    return should_run_epoch(ctx, netuid, ctx.block_number) ? saturating_add(counted, 1) : counted;
}

bool is_commit_expired(const Context& ctx, NetUid netuid, u64 epoch)
{
    return current_epoch(ctx, netuid) > saturating_add(epoch, storage::RevealPeriodEpochs.get(ctx, netuid));
}

u64 activity_cutoff_blocks(const Context& ctx, NetUid netuid)
{
    const u64 factor = storage::ActivityCutoffFactorMilli.get(ctx, netuid);
    return std::max<u64>(1, factor * storage::Tempo.get(ctx, netuid) / 1000);
}

namespace call {

DispatchResult apply(Context& ctx, const Origin& origin, const set_tempo& call)
{
    TAU_TRY_ASSIGN(const auto who, ensure_subnet_owner(ctx, origin, call.netuid));
    if (call.tempo < constants::MinTempo.of(ctx) || call.tempo > constants::MaxTempo.of(ctx)) {
        return fail(Error::TempoOutOfBounds);
    }
    TAU_TRY(ensure_admin_window_open(ctx, call.netuid));
    const TransactionType limit = TransactionKind::TempoUpdate;
    if (!limit.passes_on_subnet(ctx, who, call.netuid)) return fail(Error::TxRateLimitExceeded);
    apply_tempo_with_cycle_reset(ctx, call.netuid, call.tempo);
    limit.set_last_block_on_subnet(ctx, who, call.netuid, ctx.block_number);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_activity_cutoff_factor& call)
{
    TAU_TRY_ASSIGN(const auto who, ensure_subnet_owner_or_root(ctx, origin, call.netuid));
    if (call.factor_milli < constants::MinActivityCutoffFactorMilli.of(ctx) ||
        call.factor_milli > constants::MaxActivityCutoffFactorMilli.of(ctx)) {
        return fail(Error::ActivityCutoffFactorMilliOutOfBounds);
    }
    const TransactionType limit = Hyperparameter::ActivityCutoffFactorMilli;
    if (who) {
        TAU_TRY(ensure_admin_window_open(ctx, call.netuid));
        if (!limit.passes_on_subnet(ctx, *who, call.netuid)) return fail(Error::TxRateLimitExceeded);
    }
    storage::ActivityCutoffFactorMilli.put(ctx, call.netuid, call.factor_milli);
    ctx.deposit(event::ActivityCutoffFactorMilliSet{call.netuid, call.factor_milli});
    if (who) limit.set_last_block_on_subnet(ctx, *who, call.netuid, ctx.block_number);
    return PostInfo{};
}

/// The epoch runs after the freeze window, which starts now.
DispatchResult apply(Context& ctx, const Origin& origin, const trigger_epoch& call)
{
    TAU_TRY_ASSIGN(const auto who, ensure_subnet_owner(ctx, origin, call.netuid));
    // An epoch out of turn would shift the reveal of commits.
    if (storage::CommitRevealWeightsEnabled.get(ctx, call.netuid))
        return fail(Error::DynamicTempoBlockedByCommitReveal);
    if (storage::PendingEpochAt.get(ctx, call.netuid) != 0) return fail(Error::EpochTriggerAlreadyPending);
    const u64 now = ctx.block_number;
    const u64 window = storage::AdminFreezeWindow.get(ctx);
    if (blocks_until_next_auto_epoch(ctx, call.netuid, now) < window) return fail(Error::AutoEpochAlreadyImminent);
    const TransactionType limit = Hyperparameter::TriggerEpoch;
    if (!limit.passes_on_subnet(ctx, who, call.netuid)) return fail(Error::TxRateLimitExceeded);
    const u64 fires_at = saturating_add(now, window);
    storage::PendingEpochAt.put(ctx, call.netuid, fires_at);
    limit.set_last_block_on_subnet(ctx, who, call.netuid, now);
    ctx.deposit(event::EpochTriggered{call.netuid, who, fires_at});
    return PostInfo{};
}

}  // namespace call

}  // namespace tau::pallets::subtensor
