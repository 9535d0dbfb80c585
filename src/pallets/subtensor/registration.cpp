#include "pallets/subtensor/registration.hpp"

#include "frame/revision.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/collateral.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"

namespace tau::pallets::subtensor {
namespace {

/// The price, split.
struct Charge {
    Tao burned;
    Tao bonded;
    Tao total() const { return burned.saturating_add(bonded); }
};

Charge charge_for(const Context& ctx, Position position)
{
    const Tao price = storage::Burn.get(ctx, position.netuid);
    return {.burned = price.saturating_sub(collateral_requirement(ctx, position.netuid, price)),
            .bonded = collateral_topup(ctx, position, price)};
}

/// part of `amount` in proportion to the bonded share of the charge, floored.
u64 bonded_part(u64 amount, const Charge& charge)
{
    return static_cast<u64>(u128{amount} * charge.bonded.value / std::max(charge.total().value, u64{1}));
}

/// What is bonded becomes a position, so its price is bounded: 5 % above spot. What is burned has no bound.
Outcome<Tao> price_limit(const Context& ctx, NetUid netuid, const Charge& charge)
{
    if (charge.bonded.is_zero()) return max_swap_price;
    const auto number = [](u64 value) { return U64F64::saturating_from_num(value); };
    const U64F64 limit = alpha_price(ctx, netuid).saturating_mul(number(105)).safe_div(number(100));
    const Tao rao{limit.saturating_mul(number(1'000'000'000)).to_num<u64>()};
    if (rao.is_zero()) return fail(Error::InsufficientLiquidity);
    return rao;
}

/// Left alone the fee lies in the subnet's account, in no pool.
Outcome<> pay_author(Context& ctx, NetUid netuid, Tao fee)
{
    if (!frame::has(ctx, frame::Feature::registration_fee_to_author)) return {};
    if (ctx.author) return transfer_tao_from_subnet(ctx, netuid, *ctx.author, fee);
    // As in the reference the fee may stay where it is.
    if (const auto account = subnet_account(ctx, netuid)) static_cast<void>(burn_tao(ctx, *account, fee));
    return {};
}

/// Stakes the bonded alpha and locks it.
Outcome<> bond(Context& ctx, Position position, Alpha alpha, Tao tao, Tao fee)
{
    if (alpha.is_zero()) {
        renew_drain_ratio(ctx, position);
        return {};
    }
    const auto& [netuid, hotkey, coldkey] = position;
    if (!can_increase_stake_on_subnet(ctx, hotkey, netuid, alpha)) return fail(Error::InsufficientLiquidity);
    increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid, alpha);
    add_staking_hotkey(ctx, coldkey, hotkey);
    ctx.deposit(event::StakeAdded{coldkey, hotkey, tao, alpha, netuid, fee.value});
    TAU_TRY_ASSIGN(const Alpha total, credit_collateral(ctx, position, alpha, Drain::renew));
    ctx.deposit(event::CollateralLocked{netuid, hotkey, alpha, total});
    return {};
}

/// One purchase of alpha for the whole charge: the burned part of it leaves the subnet, the bonded part is staked.
Outcome<> pay(Context& ctx, Position position, const Charge& charge)
{
    const NetUid netuid = position.netuid;
    if (charge.total().is_zero()) {
        renew_drain_ratio(ctx, position);
        return {};
    }
    TAU_TRY_ASSIGN(const Tao paid, transfer_tao_to_subnet(ctx, netuid, position.coldkey, charge.total()));
    if (paid != charge.total()) return fail(Error::NotEnoughBalanceToStake);
    TAU_TRY_ASSIGN(const Tao limit, price_limit(ctx, netuid, charge));
    TAU_TRY_ASSIGN(const amm::Swap swap, swap_tao_for_alpha(ctx, netuid, paid, limit, false));
    // A limit that stops the purchase refuses the registration.
    if (swap.paid_in + swap.fee_paid < paid.value) return fail(Error::SlippageTooHigh);
    TAU_TRY(pay_author(ctx, netuid, Tao{swap.fee_to_block_author}));
    record_tao_inflow(ctx, netuid, Tao{swap.paid_in});
    const Alpha bonded{bonded_part(swap.paid_out, charge)};
    const Alpha burned = Alpha{swap.paid_out}.saturating_sub(bonded);
    storage::SubnetAlphaOut.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_sub(burned); });
    return bond(ctx, position, bonded, Tao{bonded_part(paid.value, charge)}, Tao{swap.fee_paid});
}

Outcome<> check_open(const Context& ctx, NetUid netuid)
{
    if (netuid.is_root()) return fail(Error::RegistrationNotPermittedOnRootSubnet);
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    return {};
}

Outcome<> check_room(const Context& ctx, NetUid netuid)
{
    const u16 max = storage::MaxAllowedUids.get(ctx, netuid);
    if (max == 0) return fail(Error::NoNeuronIdAvailable);
    if (neuron_count(ctx, netuid) >= max && !neuron_to_prune(ctx, netuid)) return fail(Error::NoNeuronIdAvailable);
    return {};
}

}  // namespace

void increase_rao_recycled(Context& ctx, NetUid netuid, Tao amount)
{
    const Tao recycled = storage::RAORecycledForRegistration.get(ctx, netuid).saturating_add(amount);
    storage::RAORecycledForRegistration.put(ctx, netuid, recycled);
    ctx.deposit(event::RAORecycledForRegistrationSet{netuid, recycled});
}

Outcome<> register_by_burn(Context& ctx, const AccountId& coldkey, NetUid netuid, const AccountId& hotkey)
{
    TAU_TRY(check_open(ctx, netuid));
    if (!storage::NetworkRegistrationAllowed.get(ctx, netuid)) return fail(Error::SubNetRegistrationDisabled);
    if (is_registered(ctx, netuid, hotkey)) return fail(Error::HotKeyAlreadyRegisteredInSubNet);
    const Position position{netuid, hotkey, coldkey};
    const Charge charge = charge_for(ctx, position);
    if (keep_alive_balance(ctx, coldkey) < charge.total()) return fail(Error::NotEnoughBalanceToStake);
    TAU_TRY(create_account_if_absent(ctx, coldkey, hotkey));
    if (!coldkey_owns_hotkey(ctx, coldkey, hotkey)) return fail(Error::NonAssociatedColdKey);
    TAU_TRY(check_room(ctx, netuid));
    return ctx.transactional([&]() -> Outcome<> {
        TAU_TRY(pay(ctx, position, charge));
        TAU_TRY_ASSIGN(const u16 uid, register_neuron(ctx, netuid, hotkey));
        bump_burn(ctx, netuid);
        storage::RegistrationsThisBlock.mutate(ctx, netuid, [](u16& count) { count += count < 0xffff; });
        increase_rao_recycled(ctx, netuid, charge.burned);
        ctx.deposit(event::NeuronRegistered{netuid, uid, hotkey});
        return {};
    });
}

}  // namespace tau::pallets::subtensor

namespace tau::pallets::subtensor::call {

/// Work, block and coldkey are left over from another time.
DispatchResult apply(Context& ctx, const Origin& origin, const register_& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(register_by_burn(ctx, coldkey, call.netuid, call.hotkey));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const burned_register& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(register_by_burn(ctx, coldkey, call.netuid, call.hotkey));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const register_limit& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(check_open(ctx, call.netuid));
    if (storage::Burn.get(ctx, call.netuid).value > call.limit_price)
        return fail(Error::RegistrationPriceLimitExceeded);
    TAU_TRY(register_by_burn(ctx, coldkey, call.netuid, call.hotkey));
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
