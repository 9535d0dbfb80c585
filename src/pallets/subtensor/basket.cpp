#include "pallets/subtensor/basket.hpp"

#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "primitives/pallet_account.hpp"

#include <algorithm>
#include <limits>

namespace tau::pallets::subtensor {
namespace {

/// Worthless shares that may share in a new deposit: a hundredth of it.
constexpr u64 stale_shares_divisor = 100;

i128 saturating_sum(i128 a, i128 b)
{
    i128 sum = 0;
    if (!__builtin_add_overflow(a, b, &sum)) return sum;
    return a > 0 ? std::numeric_limits<i128>::max() : std::numeric_limits<i128>::min();
}

void move_claimed(Context& ctx, const AccountId& hotkey, const AccountId& coldkey, i128 change)
{
    storage::BasketClaimed.mutate(ctx, hotkey, coldkey,
                                  [&](i128& claimed) { claimed = saturating_sum(claimed, change); });
}

}  // namespace

const AccountId& basket_escrow()
{
    static const AccountId escrow = pallet_sub_account(constants::SubtensorPalletId.setting.of({}).value,
                                                       FixedBytes<8>{'b', 'e', 't', 'a', '/', 'e', 's', 'c'});
    return escrow;
}

std::vector<BasketHolding> basket_holdings(const Context& ctx, const AccountId& hotkey)
{
    std::vector<BasketHolding> holdings;
    storage::AlphaV2.for_each_under(
        ctx,
        [&](NetUid netuid, const SafeFloat&) {
            const Alpha alpha = basket_holding_of(ctx, hotkey, netuid);
            if (!alpha.is_zero()) holdings.push_back({.netuid = netuid, .alpha = alpha});
        },
        hotkey, basket_escrow());
    return holdings;
}

Outcome<std::vector<BasketHolding>> valued_basket_holdings(Context& ctx, const AccountId& hotkey)
{
    auto holdings = basket_holdings(ctx, hotkey);
    for (auto& holding : holdings) {
        TAU_TRY_ASSIGN(const auto value, realizable_tao(ctx, holding.netuid, holding.alpha));
        holding.value = value.value_or(0);
        holding.is_garbage = !value;
    }
    return holdings;
}

u64 total_value(const std::vector<BasketHolding>& holdings)
{
    Tao sum;
    for (const auto& holding : holdings) sum = sum.saturating_add(Tao{holding.value});
    return sum.value;
}

Alpha basket_holding_of(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    return stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, basket_escrow(), netuid);
}

u64 mul_div(u64 a, u64 b, u64 divisor)
{
    if (divisor == 0) return 0;
    return static_cast<u64>(std::min<u128>(u128{a} * b / divisor, ~u64{0}));
}

u64 basket_payout(u64 owed, u64 value, u64 shares)
{
    return std::min(mul_div(owed, value, shares), value);
}

u64 shares_for_value(u64 value, u64 value_before, u64 shares)
{
    if (shares == 0) return value;
    if (value_before == 0) return shares <= value / stale_shares_divisor ? value : 0;
    return mul_div(value, shares, value_before);
}

u64 owed_basket_shares(const Context& ctx, const AccountId& hotkey, const AccountId& coldkey)
{
    const Alpha stake = stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, root_netuid);
    const I96F32 earned = storage::BasketRate.get(ctx, hotkey).saturating_mul(I96F32::saturating_from_num(stake.value));
    const auto claimed = I96F32::saturating_from_num(storage::BasketClaimed.get(ctx, hotkey, coldkey));
    const I96F32 owed = earned.saturating_sub(claimed);
    return owed.bits < 0 ? 0 : owed.to_num<u64>();
}

void rebase_basket_claimed(Context& ctx, const AccountId& hotkey, const AccountId& coldkey, i128 stake_change)
{
    const I96F32 rate = storage::BasketRate.get(ctx, hotkey);
    if (rate == I96F32::zero()) return;
    move_claimed(ctx, hotkey, coldkey, rate.saturating_mul(I96F32::saturating_from_num(stake_change)).to_num<i128>());
}

void grant_basket_shares(Context& ctx, const AccountId& hotkey, const AccountId& coldkey, u64 shares)
{
    move_claimed(ctx, hotkey, coldkey, -i128{shares});
}

void credit_root_reserves(Context& ctx, Tao tao)
{
    storage::SubnetTAO.mutate(ctx, root_netuid, [&](Tao& total) { total = total.saturating_add(tao); });
    storage::SubnetAlphaOut.mutate(ctx, root_netuid,
                                   [&](Alpha& total) { total = total.saturating_add(Alpha{tao.value}); });
    storage::TotalStake.mutate(ctx, [&](Tao& total) { total = total.saturating_add(tao); });
}

void debit_root_reserves(Context& ctx, Tao tao)
{
    storage::SubnetTAO.mutate(ctx, root_netuid, [&](Tao& total) { total = total.saturating_sub(tao); });
    storage::SubnetAlphaOut.mutate(ctx, root_netuid,
                                   [&](Alpha& total) { total = total.saturating_sub(Alpha{tao.value}); });
    storage::TotalStake.mutate(ctx, [&](Tao& total) { total = total.saturating_sub(tao); });
}

void credit_basket_cash(Context& ctx, const AccountId& hotkey, Tao tao)
{
    increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, basket_escrow(), root_netuid, Alpha{tao.value});
    credit_root_reserves(ctx, tao);
}

Outcome<> debit_basket_cash(Context& ctx, const AccountId& hotkey, Tao tao)
{
    const Alpha taken =
        decrease_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, basket_escrow(), root_netuid, Alpha{tao.value});
    if (taken.value != tao.value) return fail(Error::NotEnoughStakeToWithdraw);
    debit_root_reserves(ctx, tao);
    return {};
}

}  // namespace tau::pallets::subtensor
