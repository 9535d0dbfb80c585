// Staked alpha that is recycled or burned (reference: staking/recycle_alpha.rs).
#include "pallets/subtensor/alpha.hpp"
#include "pallets/subtensor/availability.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/childkey_threshold.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/staking.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// Takes at most the position out of the share pool.
Outcome<Alpha> take_alpha(Context& ctx, Holder holder, NetUid netuid, Alpha amount)
{
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    if (netuid.is_root()) return fail(Error::CannotBurnOrRecycleOnRootSubnet);
    TAU_TRY(ensure_subtoken_enabled(ctx, netuid));
    if (!hotkey_exists(ctx, holder.hotkey)) return fail(Error::HotKeyAccountNotExists);
    const Alpha capped =
        std::min(amount, stake_for_hotkey_and_coldkey_on_subnet(ctx, holder.hotkey, holder.coldkey, netuid));
    if (storage::SubnetAlphaOut.get(ctx, netuid) < capped) return fail(Error::InsufficientLiquidity);
    TAU_TRY(ensure_available_to_unstake(ctx, holder.coldkey, netuid, capped));
    TAU_TRY(ensure_hotkey_covers_collateral(ctx, holder.coldkey, holder.hotkey, netuid, capped));
    const Alpha taken =
        decrease_stake_for_hotkey_and_coldkey_on_subnet(ctx, holder.hotkey, holder.coldkey, netuid, capped);
    if (taken != capped) return fail(Error::InsufficientAlphaBalance);
    drop_staking_hotkey_if_empty(ctx, holder.coldkey, holder.hotkey);
    queue_childkey_check(ctx, holder.hotkey);
    return taken;
}

}  // namespace

Outcome<Alpha> do_recycle_alpha(Context& ctx, Holder holder, NetUid netuid, Alpha amount)
{
    TAU_TRY_ASSIGN(const Alpha taken, take_alpha(ctx, holder, netuid, amount));
    recycle_subnet_alpha(ctx, netuid, taken);
    ctx.deposit(event::AlphaRecycled{holder.coldkey, holder.hotkey, taken, netuid});
    return taken;
}

Outcome<Alpha> do_burn_alpha(Context& ctx, Holder holder, NetUid netuid, Alpha amount)
{
    TAU_TRY_ASSIGN(const Alpha taken, take_alpha(ctx, holder, netuid, amount));
    burn_subnet_alpha(ctx, netuid, taken);
    ctx.deposit(event::AlphaBurned{holder.coldkey, holder.hotkey, taken, netuid});
    return taken;
}

namespace call {

DispatchResult apply(Context& ctx, const Origin& origin, const recycle_alpha& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(do_recycle_alpha(ctx, {coldkey, call.hotkey}, call.netuid, call.amount));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const burn_alpha& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(do_burn_alpha(ctx, {coldkey, call.hotkey}, call.netuid, call.amount));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const add_stake_burn& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const Holder holder{coldkey, call.hotkey};
    TAU_TRY_ASSIGN(const Alpha alpha,
                   call.limit ? do_add_stake_limit(ctx, holder, call.netuid, call.amount, *call.limit, false)
                              : do_add_stake(ctx, holder, call.netuid, call.amount));
    TAU_TRY(do_burn_alpha(ctx, holder, call.netuid, alpha));
    ctx.deposit(event::AddStakeBurn{call.netuid, call.hotkey, call.amount, alpha});
    return PostInfo{};
}

}  // namespace call
}  // namespace tau::pallets::subtensor
