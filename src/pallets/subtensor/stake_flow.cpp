#include "pallets/subtensor/stake_flow.hpp"

#include "frame/revision.hpp"
#include "pallets/subtensor/alpha.hpp"
#include "pallets/subtensor/availability.hpp"
#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/childkey_threshold.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/root_dividends.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"

namespace tau::pallets::subtensor {
namespace {

/// TAO beyond the price limit goes back; before 475 the swap had counted it as stake.
Outcome<> refund_unused_tao(Context& ctx, NetUid netuid, const AccountId& coldkey, Tao unused)
{
    if (unused.is_zero()) return {};
    TAU_TRY(transfer_tao_from_subnet(ctx, netuid, coldkey, unused));
    if (!frame::has(ctx, frame::Feature::purchase_counted_by_pool)) {
        storage::TotalStake.mutate(ctx, [&](Tao& total) { total = total.saturating_sub(unused); });
    }
    return {};
}

Outcome<> credit_purchase(Context& ctx, Holder holder, NetUid netuid, Alpha bought)
{
    if (bought.is_zero()) return fail(Error::AmountTooLow);
    if (!can_increase_stake_on_subnet(ctx, holder.hotkey, netuid, bought)) return fail(Error::InsufficientLiquidity);
    increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, holder.hotkey, holder.coldkey, netuid, bought);
    return {};
}

/// The whole amount or an error.
Outcome<> take_stake(Context& ctx, Holder holder, NetUid netuid, Alpha alpha)
{
    const Alpha taken =
        decrease_stake_for_hotkey_and_coldkey_on_subnet(ctx, holder.hotkey, holder.coldkey, netuid, alpha);
    if (taken != alpha) return fail(Error::NotEnoughStakeToWithdraw);
    return {};
}

void after_root_stake_added(Context& ctx, Holder holder, Alpha added)
{
    touch_root_stake_age(ctx, holder.coldkey, holder.hotkey);
    rebase_basket_claimed(ctx, holder.hotkey, holder.coldkey, i128{added.value});
    add_staking_coldkey(ctx, holder.coldkey);
}

/// What the validators' stakers earned so far is theirs before the stake of one changes.
Outcome<> settle_root_dividends(Context& ctx, NetUid netuid, std::initializer_list<const AccountId*> hotkeys)
{
    if (!netuid.is_root()) return {};
    for (const AccountId* hotkey : hotkeys) TAU_TRY(settle_basket_deposits(ctx, *hotkey));
    return {};
}

bool nomination_is_small(const Context& ctx, NetUid netuid, Alpha stake)
{
    const auto required = U64F64::saturating_from_num(storage::NominatorMinRequiredStake.get(ctx));
    const Alpha minimum{required.safe_div(alpha_price(ctx, netuid)).to_num<u64>()};
    return !stake.is_zero() && stake < minimum;
}

}  // namespace

Outcome<> pay_buy_fee(Context& ctx, NetUid netuid, Tao fee)
{
    if (ctx.author) return transfer_tao_from_subnet(ctx, netuid, *ctx.author, fee);
    // A fee that can not be burned stays where it is, as in the reference.
    if (const auto account = subnet_account(ctx, netuid)) (void)burn_tao(ctx, *account, fee);
    return {};
}

Outcome<Tao> pay_sell_fee(Context& ctx, NetUid netuid, Alpha fee)
{
    if (!ctx.author) {
        burn_subnet_alpha(ctx, netuid, fee);
        return Tao{0};
    }
    TAU_TRY_ASSIGN(const amm::Swap sale, swap_alpha_for_tao(ctx, netuid, fee, min_swap_price, true));
    TAU_TRY(transfer_tao_from_subnet(ctx, netuid, *ctx.author, Tao{sale.paid_out}));
    return Tao{sale.paid_out};
}

Outcome<Alpha> stake_into_subnet(Context& ctx, Holder holder, NetUid netuid, Tao tao, SwapTerms terms)
{
    TAU_TRY(settle_root_dividends(ctx, netuid, {&holder.hotkey}));
    // Less than asked for where the coldkey must keep its existential deposit.
    TAU_TRY_ASSIGN(const Tao moved, transfer_tao_to_subnet(ctx, netuid, holder.coldkey, tao));
    TAU_TRY_ASSIGN(const amm::Swap purchase,
                   swap_tao_for_alpha(ctx, netuid, moved, terms.price_limit, terms.drop_fees));
    const Alpha bought{purchase.paid_out};
    TAU_TRY(credit_purchase(ctx, holder, netuid, bought));
    TAU_TRY(pay_buy_fee(ctx, netuid, Tao{purchase.fee_to_block_author}));
    const Tao unused = moved.saturating_sub(Tao{purchase.paid_in}.saturating_add(Tao{purchase.fee_paid}));
    TAU_TRY(refund_unused_tao(ctx, netuid, holder.coldkey, unused));
    record_tao_inflow(ctx, netuid, Tao{purchase.paid_in});
    tidy_lock(ctx, holder.coldkey, netuid);
    if (netuid.is_root()) after_root_stake_added(ctx, holder, bought);
    queue_suspended_childkey_check(ctx, holder.hotkey);
    ctx.deposit(event::StakeAdded{holder.coldkey, holder.hotkey, moved, bought, netuid, purchase.fee_paid});
    return bought;
}

Outcome<Tao> unstake_from_subnet(Context& ctx, Holder holder, const AccountId& beneficiary, NetUid netuid, Alpha alpha,
                                 SwapTerms terms)
{
    TAU_TRY(settle_root_dividends(ctx, netuid, {&holder.hotkey}));
    TAU_TRY(ensure_available_to_unstake(ctx, holder.coldkey, netuid, alpha));
    TAU_TRY(ensure_hotkey_covers_collateral(ctx, holder.coldkey, holder.hotkey, netuid, alpha));
    TAU_TRY(take_stake(ctx, holder, netuid, alpha));
    TAU_TRY_ASSIGN(const amm::Swap sale, swap_alpha_for_tao(ctx, netuid, alpha, terms.price_limit, terms.drop_fees));
    const Alpha unused = alpha.saturating_sub(Alpha{sale.paid_in}.saturating_add(Alpha{sale.fee_paid}));
    increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, holder.hotkey, holder.coldkey, netuid, unused);
    const Tao received{sale.paid_out};
    TAU_TRY(transfer_tao_from_subnet(ctx, netuid, beneficiary, received));
    TAU_TRY_ASSIGN(const Tao fee, pay_sell_fee(ctx, netuid, Alpha{sale.fee_to_block_author}));
    if (netuid.is_root()) {
        rebase_basket_claimed(ctx, holder.hotkey, holder.coldkey, -i128{alpha.value});
        drop_staking_coldkey_if_empty(ctx, holder.coldkey);
    }
    drop_staking_hotkey_if_empty(ctx, holder.coldkey, holder.hotkey);
    record_tao_outflow(ctx, netuid, received.saturating_add(fee));
    tidy_lock(ctx, holder.coldkey, netuid);
    if (netuid.is_root()) touch_root_stake_age(ctx, holder.coldkey, holder.hotkey);
    ctx.deposit(
        event::StakeRemoved{holder.coldkey, holder.hotkey, received, Alpha{sale.paid_in}, netuid, sale.fee_paid});
    return received;
}

Outcome<Tao> transfer_stake_within_subnet(Context& ctx, Holder origin, Holder destination, NetUid netuid, Alpha alpha)
{
    TAU_TRY(settle_root_dividends(ctx, netuid, {&origin.hotkey, &destination.hotkey}));
    TAU_TRY(transfer_lock(ctx, origin.coldkey, destination.coldkey, destination.hotkey, netuid, alpha));
    TAU_TRY(take_stake(ctx, origin, netuid, alpha));
    const i128 moved{alpha.value};
    if (netuid.is_root()) rebase_basket_claimed(ctx, origin.hotkey, origin.coldkey, -moved);
    if (owner_of_hotkey(ctx, destination.hotkey) != destination.coldkey) maybe_become_delegate(ctx, destination.hotkey);
    increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, destination.hotkey, destination.coldkey, netuid, alpha);
    if (netuid.is_root()) rebase_basket_claimed(ctx, destination.hotkey, destination.coldkey, moved);
    const Tao worth{alpha_price(ctx, netuid).saturating_mul(U64F64::saturating_from_num(alpha.value)).to_num<u64>()};
    if (worth < min_transfer(ctx)) return fail(Error::AmountTooLow);
    drop_staking_hotkey_if_empty(ctx, origin.coldkey, origin.hotkey);
    if (netuid.is_root()) touch_root_stake_age(ctx, destination.coldkey, destination.hotkey);
    ctx.deposit(event::StakeRemoved{origin.coldkey, origin.hotkey, worth, alpha, netuid, 0});
    ctx.deposit(event::StakeAdded{destination.coldkey, destination.hotkey, worth, alpha, netuid, 0});
    return worth;
}

void clear_small_nomination_if_required(Context& ctx, Holder holder, NetUid netuid)
{
    if (coldkey_owns_hotkey(ctx, holder.coldkey, holder.hotkey)) return;
    const auto stake = [&] {
        return stake_for_hotkey_and_coldkey_on_subnet(ctx, holder.hotkey, holder.coldkey, netuid);
    };
    if (!nomination_is_small(ctx, netuid, stake())) return;
    if (unstake_from_subnet(ctx, holder, holder.coldkey, netuid, stake(), {min_swap_price})) return;
    // What can not be sold is struck off.
    decrease_stake_for_hotkey_and_coldkey_on_subnet(ctx, holder.hotkey, holder.coldkey, netuid, stake());
}

Tao min_stake(const Context& ctx)
{
    return constants::InitialMinStake.of(ctx);
}

Tao min_transfer(const Context& ctx)
{
    return constants::InitialMinTransfer.of(ctx);
}

}  // namespace tau::pallets::subtensor
