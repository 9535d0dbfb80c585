// Calls that create, start and end subnets.
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/network_registration.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor::call {

DispatchResult apply(Context& ctx, const Origin& origin, const register_network& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(subtensor::register_network(ctx, {.coldkey = coldkey, .hotkey = call.hotkey}));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const register_network_with_identity& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(subtensor::register_network(ctx, {.coldkey = coldkey, .hotkey = call.hotkey, .identity = call.identity}));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const start_call& call)
{
    const NetUid netuid = call.netuid;
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    TAU_TRY(ensure_subnet_owner(ctx, origin, netuid));
    if (storage::FirstEmissionBlockNumber.contains(ctx, netuid)) return fail(Error::FirstEmissionBlockNumberAlreadySet);
    const u128 ready = u128{storage::NetworkRegisteredAt.get(ctx, netuid)} + storage::StartCallDelay.get(ctx);
    if (ctx.block_number < ready) return fail(Error::StartCallNotReady);
    const u64 first = u64{ctx.block_number} + 1;
    storage::FirstEmissionBlockNumber.put(ctx, netuid, first);
    storage::SubtokenEnabled.put(ctx, netuid, true);
    ctx.deposit(event::FirstEmissionBlockNumberSet{netuid, first});
    return PostInfo{};
}

/// The coldkey is left over from a time when owners could dissolve.
DispatchResult apply(Context& ctx, const Origin& origin, const dissolve_network& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(subtensor::dissolve_network(ctx, call.netuid));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const root_dissolve_network& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(subtensor::dissolve_network(ctx, call.netuid));
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
