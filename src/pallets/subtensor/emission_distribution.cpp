// Pending alpha after an epoch: the owner's cut, miners' incentives, validators' dividends.
#include "emission/dividends.hpp"
#include "frame/revision.hpp"
#include "pallets/subtensor/alpha.hpp"
#include "pallets/subtensor/coinbase.hpp"
#include "pallets/subtensor/collateral.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/inherited.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/root_dividends.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/weights.hpp"

#include <algorithm>
#include <set>

namespace tau::pallets::subtensor {
namespace {

/// Dividends by hotkey after they went back to parents.
using Dividends = std::map<AccountId, U96F32>;

Dividends dividends_by_hotkey(Context& ctx, NetUid netuid, std::span<const HotkeyEmission> emissions)
{
    Dividends dividends;
    const auto add = [&](const AccountId& hotkey, u64 amount) {
        U96F32& sum = dividends[hotkey];
        sum = sum.saturating_add(U96F32::saturating_from_num(amount));
    };
    const bool null_consensus = has_null_consensus(ctx, netuid);
    for (const auto& earned : emissions) {
        if (null_consensus && earned.dividend.is_zero()) continue;
        const auto [parents, split] = split_dividends(ctx, earned.hotkey, netuid, earned.dividend);
        for (std::size_t i = 0; i < parents.size(); ++i) add(std::get<1>(parents[i]), split.parents[i]);
        add(earned.hotkey, split.own);
        recycle_subnet_alpha(ctx, netuid, Alpha{split.recycled});
    }
    return dividends;
}

/// Hotkeys of the subnet's owner with a uid: what they mine is withheld.
std::set<AccountId> owner_hotkeys(const Context& ctx, NetUid netuid)
{
    std::set<AccountId> hotkeys;
    const auto add = [&](const AccountId& hotkey) {
        if (is_registered(ctx, netuid, hotkey)) hotkeys.insert(hotkey);
    };
    for (const auto& hotkey : storage::OwnedHotkeys.get(ctx, storage::SubnetOwner.get(ctx, netuid))) add(hotkey);
    if (const auto hotkey = owner_hotkey(ctx, netuid)) add(*hotkey);
    return hotkeys;
}

bool is_only_member(const Context& ctx, const AccountId& hotkey, const AccountId& coldkey, NetUid netuid)
{
    const SafeFloat all = storage::TotalHotkeySharesV2.get(ctx, hotkey, netuid);
    return !all.is_zero() && storage::AlphaV2.get(ctx, hotkey, coldkey, netuid) == all &&
           storage::AlphaShareEpoch.get(ctx, hotkey, coldkey, netuid) ==
               storage::AlphaSharePoolEpoch.get(ctx, hotkey, netuid);
}

void credit_stake(Context& ctx, const AccountId& hotkey, const AccountId& coldkey, NetUid netuid, Alpha amount)
{
    if (amount.is_zero()) return;
    // The same balance without new shares.
    if (has_null_consensus(ctx, netuid) && is_only_member(ctx, hotkey, coldkey, netuid))
        increase_stake_for_hotkey_on_subnet(ctx, hotkey, netuid, amount);
    else
        increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid, amount);
}

/// Dividends of a share pool; in one without members nobody could ever take them out.
void credit_pool(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount)
{
    const bool empty = storage::TotalHotkeySharesV2.get(ctx, hotkey, netuid).is_zero();
    if (empty && frame::has(ctx, frame::Feature::memberless_dividends_to_owner))
        credit_stake(ctx, hotkey, owner_of_hotkey(ctx, hotkey), netuid, amount);
    else
        increase_stake_for_hotkey_on_subnet(ctx, hotkey, netuid, amount);
}

void pay_owner_cut(Context& ctx, NetUid netuid, Alpha cut)
{
    const auto coldkey = storage::SubnetOwner.try_get(ctx, netuid);
    const auto hotkey = owner_hotkey(ctx, netuid);
    if (!coldkey || !hotkey) return;
    credit_stake(ctx, *hotkey, *coldkey, netuid, cut);
    lock_owner_cut(ctx, netuid, cut);
}

void withhold(Context& ctx, NetUid netuid, Alpha incentive)
{
    if (storage::RecycleOrBurn.get(ctx, netuid) == RecycleOrBurnEnum::Recycle)
        recycle_subnet_alpha(ctx, netuid, incentive);
    else
        burn_subnet_alpha(ctx, netuid, incentive);
}

void pay_incentive(Context& ctx, NetUid netuid, const AccountId& hotkey, Alpha incentive)
{
    const AccountId owner = owner_of_hotkey(ctx, hotkey);
    const Alpha captured = settle_collateral(ctx, {netuid, hotkey, owner}, incentive, incentive);
    const Alpha liquid = incentive.saturating_sub(captured);
    if (liquid.is_zero()) return;
    const auto destination = storage::AutoStakeDestination.get(ctx, owner, netuid);
    if (destination) ctx.deposit(event::AutoStakeAdded{netuid, *destination, hotkey, owner, liquid});
    credit_stake(ctx, destination.value_or(hotkey), owner, netuid, liquid);
}

void pay_incentives(Context& ctx, NetUid netuid, std::span<const HotkeyEmission> emissions)
{
    const auto withheld_hotkeys = owner_hotkeys(ctx, netuid);
    Alpha total, withheld;
    for (const auto& earned : emissions) {
        total = total.saturating_add(earned.incentive);
        if (withheld_hotkeys.contains(earned.hotkey)) {
            withheld = withheld.saturating_add(earned.incentive);
            withhold(ctx, netuid, earned.incentive);
        } else {
            pay_incentive(ctx, netuid, earned.hotkey, earned.incentive);
        }
    }
    storage::MinerBurned.put(
        ctx, netuid, U96F32::saturating_from_num(withheld.value).safe_div(U96F32::saturating_from_num(total.value)));
}

/// What a validator's dividends are to its owner and to its stakers.
struct Shared {
    Alpha take;
    Alpha rest;
};

/// Pays the take to the owner, less what its collateral captures.
Shared pay_take(Context& ctx, NetUid netuid, const AccountId& hotkey, U96F32 dividend)
{
    const AccountId owner = owner_of_hotkey(ctx, hotkey);
    const U96F32 take = emission::u16_proportion(storage::Delegates.get(ctx, hotkey).value).saturating_mul(dividend);
    const Shared shared{Alpha{take.to_num<u64>()}, Alpha{dividend.saturating_sub(take).to_num<u64>()}};
    const Alpha captured = settle_collateral(ctx, {netuid, hotkey, owner}, Alpha{dividend.to_num<u64>()}, shared.take);
    credit_stake(ctx, hotkey, owner, netuid, shared.take.saturating_sub(captured));
    return shared;
}

void pay_alpha_dividend(Context& ctx, NetUid netuid, const AccountId& hotkey, U96F32 dividend)
{
    const Alpha rest = pay_take(ctx, netuid, hotkey, dividend).rest;
    if (!rest.is_zero()) {
        credit_pool(ctx, hotkey, netuid, rest);
        storage::AlphaDividendsPerSubnet.put(ctx, netuid, hotkey, rest);
    }
    storage::TotalHotkeyAlphaLastEpoch.put(ctx, hotkey, netuid, storage::TotalHotkeyAlpha.get(ctx, hotkey, netuid));
}

/// Stakers on root get their part into the validator's basket.
void pay_root_dividend(Context& ctx, NetUid netuid, const AccountId& hotkey, U96F32 dividend)
{
    const Alpha rest = pay_take(ctx, netuid, hotkey, dividend).rest;
    if (rest.is_zero()) return;
    queue_basket_deposit(ctx, hotkey, netuid, rest);
    storage::RootAlphaDividendsPerSubnet.put(ctx, netuid, hotkey, rest);
}

emission::DividendDistribution distribute(const Context& ctx, NetUid netuid, const Dividends& dividends,
                                          u64 pending_alpha, u64 pending_root)
{
    std::vector<emission::DividendEarner> earners;
    for (const auto& [hotkey, dividend] : dividends) {
        earners.push_back({.alpha_stake = stake_for_hotkey_on_subnet(ctx, hotkey, netuid).value,
                           .root_stake = stake_for_hotkey_on_subnet(ctx, hotkey, root_netuid).value,
                           .dividend = dividend,
                           .on_root = is_registered(ctx, root_netuid, hotkey)});
    }
    return emission::dividend_distribution(pending_alpha, pending_root, tao_weight(ctx), earners);
}

void pay_dividends(Context& ctx, NetUid netuid, const Dividends& dividends, const emission::DividendDistribution& parts)
{
    storage::AlphaDividendsPerSubnet.clear_under(ctx, ~u64{0}, netuid);
    std::size_t i = 0;
    for (const auto& [hotkey, dividend] : dividends) pay_alpha_dividend(ctx, netuid, hotkey, parts.alpha[i++]);
    storage::RootAlphaDividendsPerSubnet.clear_under(ctx, ~u64{0}, netuid);
    i = 0;
    for (const auto& [hotkey, dividend] : dividends) pay_root_dividend(ctx, netuid, hotkey, parts.root[i++]);
}

}  // namespace

void distribute_emission(Context& ctx, NetUid netuid, const emission::PendingAlpha& pending)
{
    const auto emissions = run_epoch(ctx, netuid, pending);
    const bool mined = std::ranges::any_of(emissions, [](const auto& earned) { return !earned.incentive.is_zero(); });
    // Without miners the validators get their part too.
    const u64 for_validators =
        mined ? pending.validator : Alpha{pending.validator}.saturating_add(Alpha{pending.server}).value;

    const auto dividends = dividends_by_hotkey(ctx, netuid, emissions);
    const auto parts = distribute(ctx, netuid, dividends, for_validators, pending.root);
    const auto reaches_one = [](U96F32 dividend) { return dividend.to_num<u64>() > 0; };
    if (pending.root > 0 && std::ranges::none_of(parts.root, reaches_one)) {
        recycle_subnet_alpha(ctx, netuid, Alpha{pending.root});
    }
    pay_owner_cut(ctx, netuid, Alpha{pending.owner_cut});
    pay_incentives(ctx, netuid, emissions);
    pay_dividends(ctx, netuid, dividends, parts);
}

}  // namespace tau::pallets::subtensor
