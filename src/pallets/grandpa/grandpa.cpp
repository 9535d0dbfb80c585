#include "pallets/grandpa/grandpa.hpp"

#include "pallets/grandpa/calls.hpp"
#include "pallets/grandpa/errors.hpp"
#include "pallets/grandpa/events.hpp"
#include "pallets/grandpa/storage.hpp"
#include "pallets/system/storage.hpp"

namespace tau::pallets::grandpa {
namespace {

constexpr EngineId engine{'F', 'R', 'N', 'K'};

using AuthorityList = std::vector<std::tuple<GrandpaId, u64>>;

/// ConsensusLog::ScheduledChange (1) or ForcedChange (2) of sp_consensus_grandpa.
Bytes change_log(const StoredPendingChange& change)
{
    Bytes log;
    scale::encode(log, static_cast<u8>(change.forced ? 2 : 1));
    if (change.forced) scale::encode(log, *change.forced);
    scale::encode(log, change.next_authorities);
    scale::encode(log, change.delay);
    return log;
}

void append_digest(Context& ctx, Bytes log)
{
    system::storage::Digest.mutate(
        ctx, [&](Digest& digest) { digest.logs.push_back({DigestItem::Consensus{engine, std::move(log)}}); });
}

void enact(Context& ctx, const StoredPendingChange& change)
{
    storage::Authorities.put(ctx, change.next_authorities);
    ctx.deposit(event::NewAuthorities{AuthorityList(change.next_authorities.begin(), change.next_authorities.end())});
    storage::PendingChange.remove(ctx);
    storage::CurrentSetId.mutate(ctx, [](u64& id) { ++id; });
}

}  // namespace

void on_finalize(Context& ctx)
{
    const auto change = storage::PendingChange.get(ctx);
    if (!change) return;
    if (ctx.block_number == change->scheduled_at) append_digest(ctx, change_log(*change));
    if (ctx.block_number == change->scheduled_at + change->delay) enact(ctx, *change);
}

void build_genesis(Context& ctx, std::span<const FixedBytes<32>> authorities)
{
    WeakBoundedVec<std::tuple<GrandpaId, u64>, 32> list;
    for (const auto& key : authorities) list.emplace_back(GrandpaId{key}, 1);
    storage::Authorities.put(ctx, list);
    storage::CurrentSetId.put(ctx, u64{0});
}

Outcome<> schedule_change(Context& ctx, const std::vector<std::tuple<FixedBytes<32>, u64>>& next, u32 in_blocks,
                          std::optional<u32> forced)
{
    if (storage::PendingChange.contains(ctx)) return fail(Error::ChangePending);
    if (forced) {
        const auto next_forced = storage::NextForced.get(ctx);
        if (next_forced && *next_forced > ctx.block_number) return fail(Error::TooSoon);
        storage::NextForced.put(ctx, ctx.block_number + in_blocks * 2);
    }
    StoredPendingChange change{ctx.block_number, in_blocks, {}, forced};
    for (const auto& [key, weight] : next) change.next_authorities.emplace_back(GrandpaId{key}, weight);
    storage::PendingChange.put(ctx, change);
    return {};
}

namespace call {

/// No key ownership proof exists on this chain (its type has no value), so no report can be decoded, let alone
/// accepted.
DispatchResult apply(Context&, const Origin& origin, const report_equivocation&)
{
    TAU_TRY(frame::ensure_signed(origin));
    return fail(Error::InvalidKeyOwnershipProof);
}

DispatchResult apply(Context&, const Origin& origin, const report_equivocation_unsigned&)
{
    TAU_TRY(frame::ensure_none(origin));
    return fail(Error::InvalidKeyOwnershipProof);
}

DispatchResult apply(Context& ctx, const Origin& origin, const note_stalled& call)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::Stalled.put(ctx, std::tuple<u32, u32>{call.delay, call.best_finalized_block_number});
    return PostInfo{};
}

}  // namespace call
}  // namespace tau::pallets::grandpa
