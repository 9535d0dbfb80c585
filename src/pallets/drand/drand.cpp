// Calls of Drand. Beacons are BLS signatures over BLS12-381, which this program does not verify: no pulse is ever
// stored, so nothing that waits for one is revealed.
#include "pallets/drand/calls.hpp"
#include "pallets/drand/errors.hpp"
#include "pallets/drand/events.hpp"
#include "pallets/drand/storage.hpp"

namespace tau::pallets::drand::call {

DispatchResult apply(Context&, const Origin& origin, const write_pulse&)
{
    TAU_TRY(frame::ensure_none(origin));
    return fail(Error::PulseVerificationError);
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_beacon_config& call)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::BeaconConfig.put(ctx, call.config_payload.config);
    storage::NextUnsignedAt.put(ctx, ctx.block_number + 1);
    ctx.deposit(event::BeaconConfigChanged{});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_oldest_stored_round& call)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::OldestStoredRound.put(ctx, call.oldest_round);
    ctx.deposit(event::SetOldestStoredRound{call.oldest_round});
    return PostInfo{};
}

}  // namespace tau::pallets::drand::call
