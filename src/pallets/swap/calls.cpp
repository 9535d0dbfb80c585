#include "pallets/swap/calls.hpp"

#include "pallets/swap/constants.hpp"
#include "pallets/swap/errors.hpp"
#include "pallets/swap/events.hpp"
#include "pallets/swap/storage.hpp"

namespace tau::pallets::swap::call {
namespace {

/// SubtensorModule's, which lies above this room; only read here.
constexpr frame::Map<bool, frame::Identity<NetUid>> networks_added{frame::Prefix{"SubtensorModule"}, "NetworksAdded"};

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const set_fee_rate& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (!networks_added.get(ctx, call.netuid)) return fail(Error::MechanismDoesNotExist);
    if (call.rate > constants::MaxFeeRate.of(ctx)) return fail(Error::FeeRateTooHigh);
    storage::FeeRate.put(ctx, call.netuid, call.rate);
    ctx.deposit(event::FeeRateSet{call.netuid, call.rate});
    return PostInfo{};
}

// Users can no longer own liquidity: these calls exist for their indices only.

DispatchResult apply(Context&, const Origin&, const add_liquidity&)
{
    return fail(Error::Deprecated);
}

DispatchResult apply(Context&, const Origin&, const remove_liquidity&)
{
    return fail(Error::Deprecated);
}

DispatchResult apply(Context&, const Origin&, const modify_position&)
{
    return fail(Error::Deprecated);
}

DispatchResult apply(Context&, const Origin&, const toggle_user_liquidity&)
{
    return fail(Error::Deprecated);
}

DispatchResult apply(Context&, const Origin&, const disable_lp&)
{
    return fail(Error::Deprecated);
}

}  // namespace tau::pallets::swap::call
