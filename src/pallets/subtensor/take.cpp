#include "pallets/subtensor/take.hpp"

#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/rate_limits.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {

PerU16 effective_min_childkey_take(const Context& ctx, NetUid netuid)
{
    return std::max(storage::MinChildkeyTake.get(ctx), storage::MinChildkeyTakePerSubnet.get(ctx, netuid));
}

PerU16 childkey_take(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    return std::max(storage::ChildkeyTake.get(ctx, hotkey, netuid), effective_min_childkey_take(ctx, netuid));
}

}  // namespace tau::pallets::subtensor

namespace tau::pallets::subtensor::call {

DispatchResult apply(Context& ctx, const Origin& origin, const increase_take& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(check_take_owner(ctx, coldkey, call.hotkey));
    const auto current = storage::Delegates.try_get(ctx, call.hotkey);
    if (current && call.take <= *current) return fail(Error::DelegateTakeTooLow);
    if (call.take > storage::MaxDelegateTake.get(ctx)) return fail(Error::DelegateTakeTooHigh);
    if (exceeds_delegate_take_rate_limit(ctx, last_delegate_take_block(ctx, call.hotkey)))
        return fail(Error::DelegateTxRateLimitExceeded);
    set_last_delegate_take_block(ctx, call.hotkey, ctx.block_number);
    storage::Delegates.put(ctx, call.hotkey, call.take);
    ctx.deposit(event::TakeIncreased{coldkey, call.hotkey, call.take});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const decrease_take& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(check_take_owner(ctx, coldkey, call.hotkey));
    const auto current = storage::Delegates.try_get(ctx, call.hotkey);
    if (current && call.take >= *current) return fail(Error::DelegateTakeTooLow);
    if (call.take < storage::MinDelegateTake.get(ctx)) return fail(Error::DelegateTakeTooLow);
    storage::Delegates.put(ctx, call.hotkey, call.take);
    set_last_delegate_take_block(ctx, call.hotkey, ctx.block_number);
    ctx.deposit(event::TakeDecreased{coldkey, call.hotkey, call.take});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_childkey_take& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    if (!coldkey_owns_hotkey(ctx, coldkey, call.hotkey)) return fail(Error::NonAssociatedColdKey);
    if (call.take < effective_min_childkey_take(ctx, call.netuid) || call.take > storage::MaxChildkeyTake.get(ctx))
        return fail(Error::InvalidChildkeyTake);
    const TransactionType kind = TransactionKind::SetChildkeyTake;
    // Lowering is always allowed, but counts as a change too.
    if (call.take > childkey_take(ctx, call.hotkey, call.netuid) &&
        !kind.passes_on_subnet(ctx, call.hotkey, call.netuid))
        return fail(Error::TxChildkeyTakeRateLimitExceeded);
    kind.set_last_block_on_subnet(ctx, call.hotkey, call.netuid, ctx.block_number);
    storage::ChildkeyTake.put(ctx, call.hotkey, call.netuid, call.take);
    ctx.deposit(event::ChildKeyTakeSet{call.hotkey, call.take});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_tx_childkey_take_rate_limit& call)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::TxChildkeyTakeRateLimit.put(ctx, call.tx_rate_limit);
    ctx.deposit(event::TxChildKeyTakeRateLimitSet{call.tx_rate_limit});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_min_childkey_take& call)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::MinChildkeyTake.put(ctx, call.take);
    ctx.deposit(event::MinChildKeyTakeSet{call.take});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_max_childkey_take& call)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::MaxChildkeyTake.put(ctx, call.take);
    ctx.deposit(event::MaxChildKeyTakeSet{call.take});
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
