// Which holdings a claim sells: from 475 on not those that are not worth it (spec475.md 7.1).
#include "frame/revision.hpp"
#include "pallets/subtensor/basket_claim.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

constexpr u64 basis_points = 10'000;

u64 anchored_value(const Context& ctx, const BasketHolding& holding)
{
    const auto& [netuid, alpha, value, is_garbage] = holding;
    if (netuid.is_root()) return value;
    const auto price = storage::SubnetFastMovingPrice.get(ctx, netuid);
    if (!price) return guarded_value(ctx, netuid, alpha, value);
    return std::min(value, price->saturating_mul(U64F64::saturating_from_num(alpha.value)).to_num<u64>());
}

/// Below what value a holding, or the claimant's slice of one, is dust, and how much of a slice may be lost.
struct DustRules {
    u64 holding = 0;
    u64 slice = 0;
    u64 forfeit_max = 0;
};

DustRules dust_rules(const Context& ctx, u64 anchored_total)
{
    const u64 cap = storage::BasketClaimRowDustCapTao.get(ctx);
    const u64 part = mul_div(anchored_total, storage::BasketClaimRowDustBps.get(ctx), basis_points);
    return {.holding = std::min(cap, part),
            .slice = storage::BasketClaimSliceDustTao.get(ctx),
            .forfeit_max = storage::BasketClaimForfeitCapTao.get(ctx)};
}

bool is_dust(const ClaimRow& row, const DustRules& rules, u64 owed, u64 shares)
{
    if (rules.forfeit_max == 0 || row.holding.netuid.is_root() || row.holding.is_garbage) return false;
    const u64 slice = basket_payout(owed, row.anchored, shares);
    return slice <= rules.forfeit_max && (row.anchored < rules.holding || slice < rules.slice);
}

}  // namespace

Outcome<std::vector<ClaimRow>> plan_basket_claim(Context& ctx, const AccountId& hotkey, u64 owed, u64 shares)
{
    TAU_TRY_ASSIGN(const auto holdings, valued_basket_holdings(ctx, hotkey));
    std::vector<ClaimRow> rows;
    Tao anchored;
    for (const auto& holding : holdings) {
        rows.push_back({.holding = holding, .anchored = anchored_value(ctx, holding)});
        anchored = anchored.saturating_add(Tao{rows.back().anchored});
    }
    // Who owns the whole basket has nobody to leave anything to.
    if (owed >= shares || !frame::has(ctx, frame::Feature::claim_dust)) return rows;
    const DustRules rules = dust_rules(ctx, anchored.value);
    for (auto& row : rows) row.is_dust = is_dust(row, rules, owed, shares);
    return rows;
}

std::vector<AccountId> claimable_hotkeys(const Context& ctx, const AccountId& coldkey)
{
    auto hotkeys = storage::StakingHotkeys.get(ctx, coldkey);
    std::erase_if(hotkeys, [&](const AccountId& hotkey) {
        return stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, root_netuid).is_zero() &&
               storage::BasketClaimed.get(ctx, hotkey, coldkey) >= 0;
    });
    return hotkeys;
}

Outcome<> check_claim_size(const Context& ctx, std::span<const AccountId> hotkeys, u64 units)
{
    u64 work = hotkeys.size();
    const auto count = [&](NetUid, const auto&) { return ++work <= units; };
    for (const auto& hotkey : hotkeys) {
        if (work > units) break;
        storage::AlphaV2.for_each_under(ctx, count, hotkey, basket_escrow());
    }
    if (work > units) return fail(Error::RootClaimTooHeavy);
    return {};
}

}  // namespace tau::pallets::subtensor
