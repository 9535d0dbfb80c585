#include "frame/revision.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/childkey_threshold.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/staking.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// From 475 on: positions that one unstake_all sells; the rest stays.
constexpr u64 unstake_all_positions_max = 16;

/// After a withdrawal: a nomination that became too small goes, and a parent may have become too poor.
void tidy_up(Context& ctx, Holder holder, NetUid netuid)
{
    clear_small_nomination_if_required(ctx, holder, netuid);
    queue_childkey_check(ctx, holder.hotkey);
}

/// Sells the position on each subnet in key order where that passes the checks. Returns the TAO received.
Outcome<Tao> unstake_everywhere(Context& ctx, Holder holder, bool with_root)
{
    if (!hotkey_exists(ctx, holder.hotkey)) return fail(Error::HotKeyAccountNotExists);
    Tao total{0};
    const bool capped = frame::has(ctx, frame::Feature::staking_caps);
    u64 sold = 0;
    for (const NetUid netuid : all_networks(ctx)) {
        if (!storage::SubtokenEnabled.get(ctx, netuid) || (netuid.is_root() && !with_root)) continue;
        const Alpha held = stake_for_hotkey_and_coldkey_on_subnet(ctx, holder.hotkey, holder.coldkey, netuid);
        if (!validate_remove_stake(ctx, holder, netuid, held, held, false)) continue;
        if (capped && sold++ == unstake_all_positions_max) break;
        TAU_TRY_ASSIGN(const Tao tao, unstake_from_subnet(ctx, holder, holder.coldkey, netuid, held, {min_swap_price}));
        total = total.saturating_add(tao);
        clear_small_nomination_if_required(ctx, holder, netuid);
    }
    queue_childkey_check(ctx, holder.hotkey);
    return total;
}

}  // namespace

Outcome<> do_remove_stake(Context& ctx, Holder holder, NetUid netuid, Alpha amount)
{
    TAU_TRY(ensure_subtoken_enabled(ctx, netuid));
    // A fee paid in alpha may have taken from the position already.
    const Alpha capped =
        std::min(amount, stake_for_hotkey_and_coldkey_on_subnet(ctx, holder.hotkey, holder.coldkey, netuid));
    TAU_TRY(ensure_sell_within_swap_limit(ctx, netuid, capped));
    TAU_TRY(validate_remove_stake(ctx, holder, netuid, capped, capped, false));
    TAU_TRY(unstake_from_subnet(ctx, holder, holder.coldkey, netuid, capped, {min_swap_price}));
    tidy_up(ctx, holder, netuid);
    return {};
}

Outcome<> do_remove_stake_limit(Context& ctx, Holder holder, NetUid netuid, Alpha amount, Tao limit_price,
                                bool allow_partial)
{
    TAU_TRY(ensure_sell_within_swap_limit(ctx, netuid, amount));
    TAU_TRY_ASSIGN(const Alpha max_amount, max_amount_to_remove(ctx, netuid, limit_price));
    TAU_TRY(validate_remove_stake(ctx, holder, netuid, amount, max_amount, allow_partial));
    TAU_TRY(unstake_from_subnet(ctx, holder, holder.coldkey, netuid, std::min(amount, max_amount), {limit_price}));
    tidy_up(ctx, holder, netuid);
    return {};
}

namespace call {

DispatchResult apply(Context& ctx, const Origin& origin, const remove_stake& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(do_remove_stake(ctx, {coldkey, call.hotkey}, call.netuid, call.amount_unstaked));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const remove_stake_limit& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(do_remove_stake_limit(ctx, {coldkey, call.hotkey}, call.netuid, call.amount_unstaked, call.limit_price,
                                  call.allow_partial));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const remove_stake_full_limit& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const Alpha held = stake_for_hotkey_and_coldkey_on_subnet(ctx, call.hotkey, coldkey, call.netuid);
    const Holder holder{coldkey, call.hotkey};
    TAU_TRY(call.limit_price ? do_remove_stake_limit(ctx, holder, call.netuid, held, *call.limit_price, false)
                             : do_remove_stake(ctx, holder, call.netuid, held));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const unstake_all& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(unstake_everywhere(ctx, {coldkey, call.hotkey}, true));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const unstake_all_alpha& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const Holder holder{coldkey, call.hotkey};
    TAU_TRY_ASSIGN(const Tao tao, unstake_everywhere(ctx, holder, false));
    TAU_TRY(stake_into_subnet(ctx, holder, root_netuid, tao, {max_swap_price}));
    return PostInfo{};
}

}  // namespace call
}  // namespace tau::pallets::subtensor
