#include "pallets/timestamp/timestamp.hpp"

#include "pallets/aura/aura.hpp"
#include "pallets/timestamp/call_weights.hpp"
#include "pallets/timestamp/calls.hpp"
#include "pallets/timestamp/constants.hpp"
#include "pallets/timestamp/storage.hpp"

namespace tau::pallets::timestamp {

u64 now(const Context& ctx)
{
    return storage::Now.get(ctx);
}

Weight on_initialize(Context&)
{
    return call_weights::on_finalize;
}

/// The reference panics, and so discards the block, without a timestamp; so does this program's block builder.
void on_finalize(Context& ctx)
{
    TAU_ASSERT(storage::DidUpdate.take(ctx));
}

namespace call {

/// pallet_timestamp panics on a second or too early timestamp: the block is invalid, not the call. BadMandatory says
/// so.
DispatchResult apply(Context& ctx, const Origin& origin, const set& call)
{
    TAU_TRY(frame::ensure_none(origin));
    const u64 moment = call.now.value;
    const u64 previous = storage::Now.get(ctx);
    const bool too_early = previous != 0 && moment < previous + constants::MinimumPeriod.of(ctx);
    const u64 slot = moment / aura::slot_duration(ctx);
    if (storage::DidUpdate.contains(ctx) || too_early || slot != aura::current_slot(ctx))
        return tl::make_unexpected(DispatchError::other());
    storage::Now.put(ctx, moment);
    storage::DidUpdate.put(ctx, true);
    return PostInfo{};
}

}  // namespace call
}  // namespace tau::pallets::timestamp
