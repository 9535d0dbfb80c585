#include "pallets/subtensor/staking.hpp"

#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/ownership.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {

Outcome<Alpha> do_add_stake(Context& ctx, Holder holder, NetUid netuid, Tao amount)
{
    TAU_TRY(ensure_buy_within_swap_limit(ctx, netuid, amount));
    TAU_TRY(validate_add_stake(ctx, holder, netuid, amount, amount, false));
    return stake_into_subnet(ctx, holder, netuid, amount, {max_swap_price});
}

Outcome<Alpha> do_add_stake_limit(Context& ctx, Holder holder, NetUid netuid, Tao amount, Tao limit_price,
                                  bool allow_partial)
{
    TAU_TRY(ensure_buy_within_swap_limit(ctx, netuid, amount));
    TAU_TRY_ASSIGN(const Tao max_amount, max_amount_to_add(ctx, netuid, limit_price));
    TAU_TRY(validate_add_stake(ctx, holder, netuid, amount, max_amount, allow_partial));
    if (owner_of_hotkey(ctx, holder.hotkey) != holder.coldkey) maybe_become_delegate(ctx, holder.hotkey);
    return stake_into_subnet(ctx, holder, netuid, std::min(amount, max_amount), {limit_price});
}

namespace call {

DispatchResult apply(Context& ctx, const Origin& origin, const add_stake& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(do_add_stake(ctx, {coldkey, call.hotkey}, call.netuid, call.amount_staked));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const add_stake_limit& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(do_add_stake_limit(ctx, {coldkey, call.hotkey}, call.netuid, call.amount_staked, call.limit_price,
                               call.allow_partial));
    return PostInfo{};
}

}  // namespace call
}  // namespace tau::pallets::subtensor
