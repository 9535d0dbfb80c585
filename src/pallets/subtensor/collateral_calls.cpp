#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/collateral.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/stake_checks.hpp"
#include "pallets/subtensor/tao.hpp"

namespace tau::pallets::subtensor::call {
namespace {

Outcome<> check_position(const Context& ctx, Position position)
{
    if (position.netuid.is_root()) return fail(Error::RegistrationNotPermittedOnRootSubnet);
    if (!subnet_exists(ctx, position.netuid)) return fail(Error::SubnetNotExists);
    return check_take_owner(ctx, position.coldkey, position.hotkey);
}

Holder holder_of(Position position)
{
    return {.coldkey = position.coldkey, .hotkey = position.hotkey};
}

/// What buying this much alpha costs at the moving price.
Outcome<Tao> price_of(const Context& ctx, NetUid netuid, Alpha alpha)
{
    if (alpha.is_zero()) return Tao{0};
    const U64F64 price = moving_alpha_price(ctx, netuid);
    if (price == U64F64::zero()) return fail(Error::InsufficientLiquidity);
    return Tao{U64F64::saturating_from_num(alpha.value).saturating_mul(price).to_num<u64>()};
}

Outcome<> check_purchase(Context& ctx, Position position, Tao tao)
{
    if (tao.is_zero()) return {};
    TAU_TRY(ensure_buy_within_swap_limit(ctx, position.netuid, tao));
    TAU_TRY(validate_add_stake(ctx, holder_of(position), position.netuid, tao, tao, false));
    if (keep_alive_balance(ctx, position.coldkey) < tao) return fail(Error::NotEnoughBalanceToStake);
    return {};
}

/// Stakes `tao` and bonds what it bought.
Outcome<Alpha> buy_and_bond(Context& ctx, Position position, Tao tao, Tao limit_price)
{
    if (tao.is_zero()) return Alpha{0};
    TAU_TRY_ASSIGN(const Tao most, max_amount_to_add(ctx, position.netuid, limit_price));
    if (tao > most) return fail(Error::SlippageTooHigh);
    TAU_TRY_ASSIGN(const Alpha bought,
                   stake_into_subnet(ctx, holder_of(position), position.netuid, tao, {.price_limit = limit_price}));
    TAU_TRY(credit_collateral(ctx, position, bought, Drain::keep));
    return bought;
}

}  // namespace

/// Bonds alpha that the position has free, and buys what is missing.
DispatchResult apply(Context& ctx, const Origin& origin, const add_collateral& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const Position position{call.netuid, call.hotkey, coldkey};
    TAU_TRY(check_position(ctx, position));
    if (call.alpha.is_zero()) return fail(Error::AmountTooLow);
    const Alpha free = stake_for_hotkey_and_coldkey_on_subnet(ctx, call.hotkey, coldkey, call.netuid)
                           .saturating_sub(collateral_locked(ctx, position));
    const Alpha from_stake = std::min(free, call.alpha);
    TAU_TRY_ASSIGN(const Tao tao, price_of(ctx, call.netuid, call.alpha.saturating_sub(from_stake)));
    TAU_TRY(check_purchase(ctx, position, tao));
    if (!from_stake.is_zero()) TAU_TRY(credit_collateral(ctx, position, from_stake, Drain::keep));
    TAU_TRY_ASSIGN(const Alpha bought, buy_and_bond(ctx, position, tao, call.limit_price));
    const Alpha added = from_stake.saturating_add(bought);
    if (added.is_zero()) return fail(Error::AmountTooLow);
    ctx.deposit(event::CollateralLocked{call.netuid, call.hotkey, added, collateral_locked(ctx, position)});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_min_collateral& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const Position position{call.netuid, call.hotkey, coldkey};
    TAU_TRY(check_position(ctx, position));
    TAU_TRY(set_collateral_floor(ctx, position, call.min_locked));
    ctx.deposit(event::MinCollateralSet{call.netuid, call.hotkey, call.min_locked});
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
