#include "frame/revision.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/childkey_threshold.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/staking.hpp"
#include "pallets/subtensor/tao.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// The largest amount means the position as it is now.
Alpha whole_position(const Context& ctx, const Transition& move)
{
    if (move.amount != Alpha::max()) return move.amount;
    return stake_for_hotkey_and_coldkey_on_subnet(ctx, move.origin.hotkey, move.origin.coldkey, move.origin_netuid);
}

Outcome<Tao> sell_for_destination(Context& ctx, const Transition& move, Alpha amount, bool drop_fees)
{
    const bool direct = frame::has(ctx, frame::Feature::direct_cross_transfers);
    const AccountId& beneficiary = direct ? move.destination.coldkey : move.origin.coldkey;
    TAU_TRY_ASSIGN(const Tao tao, unstake_from_subnet(ctx, move.origin, beneficiary, move.origin_netuid, amount,
                                                      {min_swap_price, drop_fees}));
    if (!direct && move.changes_coldkey())
        TAU_TRY(transfer_tao(ctx, move.origin.coldkey, move.destination.coldkey, tao));
    return tao;
}

/// One fee is paid: on the way out, or on the way in for stake from root. What is too little stays as TAO.
Outcome<Tao> cross_subnets(Context& ctx, const Transition& move, Alpha amount)
{
    const bool from_root = move.origin_netuid.is_root();
    TAU_TRY_ASSIGN(const Tao tao, sell_for_destination(ctx, move, amount, from_root));
    if (tao < min_amount(ctx, move)) return tao;
    const auto& [coldkey, hotkey] = move.destination;
    if (owner_of_hotkey(ctx, hotkey) != coldkey) maybe_become_delegate(ctx, hotkey);
    TAU_TRY(stake_into_subnet(ctx, move.destination, move.destination_netuid, tao, {max_swap_price, !from_root}));
    return tao;
}

Outcome<Alpha> max_amount_of(const Context& ctx, const Transition& move)
{
    if (!move.crosses_subnets() || !move.limit_price) return move.amount;
    return max_amount_to_move(ctx, move.origin_netuid, move.destination_netuid, *move.limit_price);
}

}  // namespace

Outcome<Tao> do_transition(Context& ctx, const Transition& move)
{
    TAU_TRY_ASSIGN(const Alpha max_amount, max_amount_of(ctx, move));
    TAU_TRY(validate_transition(ctx, move, max_amount));
    const Alpha amount = std::min(move.amount, max_amount);
    TAU_TRY_ASSIGN(const Tao tao,
                   move.crosses_subnets()
                       ? cross_subnets(ctx, move, amount)
                       : transfer_stake_within_subnet(ctx, move.origin, move.destination, move.origin_netuid, amount));
    queue_childkey_check(ctx, move.origin.hotkey);
    queue_suspended_childkey_check(ctx, move.destination.hotkey);
    return tao;
}

namespace call {
namespace {

Outcome<Tao> move(Context& ctx, Transition transition)
{
    transition.amount = whole_position(ctx, transition);
    return do_transition(ctx, transition);
}

/// Before 475 the largest amount is only an amount here.
Outcome<Tao> swap_or_transfer(Context& ctx, const Transition& transition)
{
    if (frame::has(ctx, frame::Feature::whole_position_transitions)) return move(ctx, transition);
    return do_transition(ctx, transition);
}

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const move_stake& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const Tao tao, move(ctx, {{coldkey, call.origin_hotkey},
                                             {coldkey, call.destination_hotkey},
                                             call.origin_netuid,
                                             call.destination_netuid,
                                             call.alpha_amount}));
    ctx.deposit(event::StakeMoved{coldkey, call.origin_hotkey, call.origin_netuid, call.destination_hotkey,
                                  call.destination_netuid, tao});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const move_stake_limit& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const Tao tao, move(ctx, {{coldkey, call.origin_hotkey},
                                             {coldkey, call.destination_hotkey},
                                             call.origin_netuid,
                                             call.destination_netuid,
                                             call.alpha_amount,
                                             call.limit_price,
                                             call.allow_partial}));
    ctx.deposit(event::StakeMoved{coldkey, call.origin_hotkey, call.origin_netuid, call.destination_hotkey,
                                  call.destination_netuid, tao});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const swap_stake& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const Holder holder{coldkey, call.hotkey};
    TAU_TRY_ASSIGN(const Tao tao, swap_or_transfer(ctx, {holder, holder, call.origin_netuid, call.destination_netuid,
                                                         call.alpha_amount}));
    ctx.deposit(event::StakeSwapped{coldkey, call.hotkey, call.origin_netuid, call.destination_netuid, tao});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const swap_stake_limit& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const Holder holder{coldkey, call.hotkey};
    TAU_TRY_ASSIGN(const Tao tao, swap_or_transfer(ctx, {holder, holder, call.origin_netuid, call.destination_netuid,
                                                         call.alpha_amount, call.limit_price, call.allow_partial}));
    ctx.deposit(event::StakeSwapped{coldkey, call.hotkey, call.origin_netuid, call.destination_netuid, tao});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const transfer_stake& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const Tao tao, swap_or_transfer(ctx, {.origin = {coldkey, call.hotkey},
                                                         .destination = {call.destination_coldkey, call.hotkey},
                                                         .origin_netuid = call.origin_netuid,
                                                         .destination_netuid = call.destination_netuid,
                                                         .amount = call.alpha_amount,
                                                         .is_transfer = true}));
    ctx.deposit(event::StakeTransferred{coldkey, call.destination_coldkey, call.hotkey, call.origin_netuid,
                                        call.destination_netuid, tao});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const transfer_stake_and_hotkey& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const Tao tao,
                   swap_or_transfer(ctx, {.origin = {coldkey, call.origin_hotkey},
                                          .destination = {call.destination_coldkey, call.destination_hotkey},
                                          .origin_netuid = call.origin_netuid,
                                          .destination_netuid = call.destination_netuid,
                                          .amount = call.alpha_amount,
                                          .is_transfer = true}));
    ctx.deposit(event::StakeAndHotkeyTransferred{coldkey, call.destination_coldkey, call.origin_hotkey,
                                                 call.destination_hotkey, call.origin_netuid, call.destination_netuid,
                                                 tao});
    return PostInfo{};
}

}  // namespace call
}  // namespace tau::pallets::subtensor
