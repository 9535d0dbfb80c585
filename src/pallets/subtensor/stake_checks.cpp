#include "pallets/subtensor/stake_checks.hpp"

#include "frame/revision.hpp"
#include "pallets/subtensor/availability.hpp"
#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"
#include "pallets/swap/swap.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// From 475 on: hotkeys a coldkey may stake to, and to how many others may bring it.
constexpr std::size_t staking_hotkeys_max = 256;
constexpr std::size_t received_staking_hotkeys_max = 128;

Outcome<> ensure_list_has_room(const Context& ctx, Holder holder, std::size_t limit)
{
    if (!frame::has(ctx, frame::Feature::staking_caps)) return {};
    const auto hotkeys = storage::StakingHotkeys.get(ctx, holder.coldkey);
    const bool listed = std::ranges::find(hotkeys, holder.hotkey) != hotkeys.end();
    if (!listed && hotkeys.size() >= limit) return fail(Error::TooManyStakingHotkeys);
    return {};
}

/// The least purchase, with its fee on top.
Tao min_purchase(Context& ctx, NetUid netuid)
{
    const Tao least = min_stake(ctx);
    const auto simulated = simulate_buy(ctx, netuid, least);
    return least.saturating_add(Tao{simulated ? simulated->fee_paid : swap::fee_of(ctx, netuid, least.value)});
}

/// What a purchase would bring must be worth staking and fit the share pool.
Outcome<> ensure_purchase_works(Context& ctx, const AccountId& hotkey, NetUid netuid, Tao amount)
{
    const auto purchase = simulate_buy(ctx, netuid, amount);
    if (!purchase) return fail(Error::InsufficientLiquidity);
    if (Tao{purchase->paid_in} < min_stake(ctx)) return fail(Error::AmountTooLow);
    if (purchase->paid_out == 0) return fail(Error::InsufficientLiquidity);
    if (!can_increase_stake_on_subnet(ctx, hotkey, netuid, Alpha{purchase->paid_out}))
        return fail(Error::InsufficientLiquidity);
    return {};
}

Outcome<> ensure_both_usable(const Context& ctx, const Transition& move)
{
    for (const NetUid netuid : {move.origin_netuid, move.destination_netuid})
        if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    for (const NetUid netuid : {move.origin_netuid, move.destination_netuid})
        TAU_TRY(ensure_subtoken_enabled(ctx, netuid));
    for (const auto* hotkey : {&move.origin.hotkey, &move.destination.hotkey})
        if (!hotkey_exists(ctx, *hotkey)) return fail(Error::HotKeyAccountNotExists);
    return {};
}

Outcome<> ensure_sale_is_worth_it(Context& ctx, const Transition& move, Alpha max_amount)
{
    const auto sale = simulate_sell(ctx, move.origin_netuid, move.amount);
    if (!sale) return fail(Error::InsufficientLiquidity);
    if (Tao{sale->paid_out} <= min_amount(ctx, move)) return fail(Error::AmountTooLow);
    if (!move.allow_partial && move.amount > max_amount) return fail(Error::SlippageTooHigh);
    return {};
}

Outcome<> ensure_transfers_allowed(const Context& ctx, const Transition& move)
{
    for (const NetUid netuid : {move.origin_netuid, move.destination_netuid})
        if (!storage::TransferToggle.get(ctx, netuid)) return fail(Error::TransferDisallowed);
    return {};
}

/// Locks travel with the stake to another coldkey, collateral does not.
Outcome<> ensure_may_leave(const Context& ctx, const Transition& move)
{
    const auto& [coldkey, hotkey] = move.origin;
    if (move.crosses_subnets())
        TAU_TRY(ensure_available_to_unstake(ctx, coldkey, move.origin_netuid, move.amount));
    else if (move.changes_coldkey() && transferable_alpha(ctx, coldkey, move.origin_netuid) < move.amount)
        return fail(Error::StakeUnavailable);
    TAU_TRY(ensure_hotkey_covers_collateral(ctx, coldkey, hotkey, move.origin_netuid, move.amount));
    return move.origin_netuid.is_root() ? ensure_root_stake_unlocked(ctx, coldkey, hotkey) : Outcome<>{};
}

}  // namespace

Outcome<> ensure_subtoken_enabled(const Context& ctx, NetUid netuid)
{
    if (!storage::SubtokenEnabled.get(ctx, netuid)) return fail(Error::SubtokenDisabled);
    return {};
}

Outcome<> ensure_staking_list_has_room(const Context& ctx, Holder holder)
{
    return ensure_list_has_room(ctx, holder, staking_hotkeys_max);
}

Outcome<> validate_add_stake(Context& ctx, Holder holder, NetUid netuid, Tao amount, Tao max_amount, bool allow_partial)
{
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    TAU_TRY(ensure_subtoken_enabled(ctx, netuid));
    if (amount < min_purchase(ctx, netuid)) return fail(Error::AmountTooLow);
    if (!allow_partial && amount > max_amount) return fail(Error::SlippageTooHigh);
    const Tao possible = std::min(amount, max_amount);
    if (!can_remove_balance(ctx, holder.coldkey, possible)) return fail(Error::NotEnoughBalanceToStake);
    if (!hotkey_exists(ctx, holder.hotkey)) return fail(Error::HotKeyAccountNotExists);
    TAU_TRY(ensure_staking_list_has_room(ctx, holder));
    return ensure_purchase_works(ctx, holder.hotkey, netuid, possible);
}

Outcome<> validate_remove_stake(Context& ctx, Holder holder, NetUid netuid, Alpha amount, Alpha max_amount,
                                bool allow_partial)
{
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    if (amount.is_zero()) return fail(Error::AmountTooLow);
    const Alpha held = stake_for_hotkey_and_coldkey_on_subnet(ctx, holder.hotkey, holder.coldkey, netuid);
    if (held < amount) return fail(Error::NotEnoughStakeToWithdraw);
    const auto sale = simulate_sell(ctx, netuid, amount);
    if (!sale) return fail(Error::InsufficientLiquidity);
    // Who takes everything may take less than the minimum.
    if (held != amount && Tao{sale->paid_out} < min_stake(ctx)) return fail(Error::AmountTooLow);
    if (!allow_partial && amount > max_amount) return fail(Error::SlippageTooHigh);
    if (!hotkey_exists(ctx, holder.hotkey)) return fail(Error::HotKeyAccountNotExists);
    TAU_TRY(ensure_available_to_unstake(ctx, holder.coldkey, netuid, amount));
    TAU_TRY(ensure_hotkey_covers_collateral(ctx, holder.coldkey, holder.hotkey, netuid, amount));
    return netuid.is_root() ? ensure_root_stake_unlocked(ctx, holder.coldkey, holder.hotkey) : Outcome<>{};
}

Outcome<> validate_transition(Context& ctx, const Transition& move, Alpha max_amount)
{
    if (move.destination.coldkey == basket_escrow()) return fail(Error::CannotUseSystemAccount);
    if (!move.crosses_subnets() && !move.changes_coldkey() && move.origin.hotkey == move.destination.hotkey)
        return fail(Error::SameNetuid);
    TAU_TRY(ensure_both_usable(ctx, move));
    const Alpha held =
        stake_for_hotkey_and_coldkey_on_subnet(ctx, move.origin.hotkey, move.origin.coldkey, move.origin_netuid);
    if (move.amount > held) return fail(Error::NotEnoughStakeToWithdraw);
    if (move.crosses_subnets()) TAU_TRY(ensure_sale_is_worth_it(ctx, move, max_amount));
    if (move.is_transfer) TAU_TRY(ensure_transfers_allowed(ctx, move));
    TAU_TRY(ensure_list_has_room(ctx, move.destination,
                                 move.changes_coldkey() ? received_staking_hotkeys_max : staking_hotkeys_max));
    return ensure_may_leave(ctx, move);
}

Tao min_amount(const Context& ctx, const Transition& transition)
{
    return transition.is_transfer ? min_transfer(ctx) : min_stake(ctx);
}

}  // namespace tau::pallets::subtensor
