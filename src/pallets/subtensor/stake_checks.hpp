// Guards of the staking calls, in the order of the reference (staking/stake_utils.rs), and how much a price limit lets
// through. Prices are rao of TAO per 1e9 rao of alpha.
#pragma once

#include "pallets/subtensor/stake_flow.hpp"

namespace tau::pallets::subtensor {

/// SubtokenDisabled.
Outcome<> ensure_subtoken_enabled(const Context& ctx, NetUid netuid);
/// InsufficientLiquidity above a thousand times the reserve that the input would join.
Outcome<> ensure_buy_within_swap_limit(const Context& ctx, NetUid netuid, Tao amount);
Outcome<> ensure_sell_within_swap_limit(const Context& ctx, NetUid netuid, Alpha amount);

/// How much may go in before the price passes the limit, fee included; everything or nothing where alpha is TAO. Errors
/// of the Swap pallet.
Outcome<Tao> max_amount_to_add(const Context& ctx, NetUid netuid, Tao limit_price);
Outcome<Alpha> max_amount_to_remove(const Context& ctx, NetUid netuid, Tao limit_price);
/// `limit_price`: destination alpha per 1e9 rao of origin alpha.
Outcome<Alpha> max_amount_to_move(const Context& ctx, NetUid origin, NetUid destination, Tao limit_price);

/// TooManyStakingHotkeys, where the revision bounds the list and the hotkey is new to it.
Outcome<> ensure_staking_list_has_room(const Context& ctx, Holder holder);

/// BetaBasketSeedInProgress aside: SubnetNotExists, SubtokenDisabled, AmountTooLow, SlippageTooHigh,
/// NotEnoughBalanceToStake, HotKeyAccountNotExists, InsufficientLiquidity.
Outcome<> validate_add_stake(Context& ctx, Holder holder, NetUid netuid, Tao amount, Tao max_amount,
                             bool allow_partial);
/// SubnetNotExists, AmountTooLow, NotEnoughStakeToWithdraw, InsufficientLiquidity, SlippageTooHigh,
/// HotKeyAccountNotExists, StakeUnavailable, RootStakeLocked.
Outcome<> validate_remove_stake(Context& ctx, Holder holder, NetUid netuid, Alpha amount, Alpha max_amount,
                                bool allow_partial);

/// Stake that changes its subnet, hotkey or coldkey.
struct Transition {
    Holder origin;
    Holder destination;
    NetUid origin_netuid;
    NetUid destination_netuid;
    Alpha amount;
    /// With it: how much of the amount may stay behind.
    std::optional<Tao> limit_price = std::nullopt;
    bool allow_partial = true;
    /// Of stake to another coldkey: asks the subnets' toggles and has its own minimum.
    bool is_transfer = false;

    bool crosses_subnets() const { return origin_netuid != destination_netuid; }
    bool changes_coldkey() const { return origin.coldkey != destination.coldkey; }
};

/// CannotUseSystemAccount, SameNetuid, SubnetNotExists, SubtokenDisabled, HotKeyAccountNotExists,
/// NotEnoughStakeToWithdraw,
/// InsufficientLiquidity, AmountTooLow, SlippageTooHigh, TransferDisallowed, TooManyStakingHotkeys, StakeUnavailable,
/// RootStakeLocked.
Outcome<> validate_transition(Context& ctx, const Transition& transition, Alpha max_amount);
/// The least TAO the transition may be worth.
Tao min_amount(const Context& ctx, const Transition& transition);

}  // namespace tau::pallets::subtensor
