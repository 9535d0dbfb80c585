// Hyperparameters whose values are checked, or whose change has consequences, wherever they come from; see
// hyperparams.hpp.
#include "pallets/subtensor/hyperparams.hpp"

#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/rate_limits.hpp"
#include "pallets/subtensor/stake_flow.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

constexpr u16 alpha_floor = 0xffff / 40;  // 2.5%
constexpr u64 reveal_period_min = 1, reveal_period_max = 100;
constexpr u16 immune_owner_uids_min = 1, immune_owner_uids_max = 10;

struct Position {
    AccountId hotkey;
    AccountId coldkey;
    NetUid netuid;
};

/// Selling changes the map, so it is read first.
std::vector<Position> all_positions(const Context& ctx)
{
    std::vector<Position> positions;
    const auto collect = [&](const AccountId& hotkey, const AccountId& coldkey, NetUid netuid, const auto&) {
        positions.push_back({hotkey, coldkey, netuid});
    };
    storage::Alpha.for_each(ctx, collect);
    storage::AlphaV2.for_each(ctx, collect);
    return positions;
}

}  // namespace

Outcome<> set_alpha_values(Context& ctx, NetUid netuid, u16 low, u16 high)
{
    if (!storage::LiquidAlphaOn.get(ctx, netuid)) return fail(Error::LiquidAlphaDisabled);
    if (high < alpha_floor) return fail(Error::AlphaHighTooLow);
    if (low < alpha_floor || low > high) return fail(Error::AlphaLowOutOfRange);
    storage::AlphaValues.put(ctx, netuid, std::tuple{low, high});
    return {};
}

Outcome<> set_reveal_period(Context& ctx, NetUid netuid, u64 epochs)
{
    if (epochs > reveal_period_max) return fail(Error::RevealPeriodTooLarge);
    if (epochs < reveal_period_min) return fail(Error::RevealPeriodTooSmall);
    storage::RevealPeriodEpochs.put(ctx, netuid, epochs);
    ctx.deposit(event::CommitRevealPeriodsSet{netuid, epochs});
    return {};
}

Outcome<> set_owner_immune_neuron_limit(Context& ctx, NetUid netuid, u16 limit)
{
    if (limit < immune_owner_uids_min || limit > immune_owner_uids_max) return fail(Error::InvalidValue);
    storage::ImmuneOwnerUidsLimit.put(ctx, netuid, limit);
    return {};
}

Outcome<> change_owner_hotkey(Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    const TransactionType limit = TransactionKind::SetSNOwnerHotkey;
    if (!limit.passes_on_subnet(ctx, hotkey, netuid)) return fail(Error::TxRateLimitExceeded);
    limit.set_last_block_on_subnet(ctx, hotkey, netuid, ctx.block_number);
    reclassify_owner_locks(ctx, netuid, storage::SubnetOwnerHotkey.get(ctx, netuid), hotkey);
    return set_owner_hotkey(ctx, netuid, hotkey);
}

void set_nominator_min_required_stake(Context& ctx, u64 value)
{
    const u64 before = storage::NominatorMinRequiredStake.get(ctx);
    storage::NominatorMinRequiredStake.put(ctx, value);
    if (value <= before) return;
    for (const auto& [hotkey, coldkey, netuid] : all_positions(ctx))
        clear_small_nomination_if_required(ctx, {.coldkey = coldkey, .hotkey = hotkey}, netuid);
}

void set_emission_bar_quantile(Context& ctx, U64F64 value)
{
    storage::EmissionBarQuantile.put(ctx, value);
    storage::EmissionGateBar.remove(ctx);
}

void set_emission_bar_rank(Context& ctx, u16 value)
{
    storage::EmissionBarRank.put(ctx, value);
    storage::EmissionGateBar.remove(ctx);
}

void set_basket_trading_frozen(Context& ctx, const AccountId& hotkey, bool frozen)
{
    if (frozen)
        storage::BasketTradingFrozen.put(ctx, hotkey, scale::Unit{});
    else
        storage::BasketTradingFrozen.remove(ctx, hotkey);
}

void set_basket_claim_dust(Context& ctx, const BasketClaimDust& dust)
{
    storage::BasketClaimRowDustCapTao.put(ctx, dust.row_cap_rao);
    storage::BasketClaimRowDustBps.put(ctx, dust.row_bps);
    storage::BasketClaimSliceDustTao.put(ctx, dust.slice_rao);
    storage::BasketClaimForfeitCapTao.put(ctx, dust.forfeit_cap_rao);
}

}  // namespace tau::pallets::subtensor
