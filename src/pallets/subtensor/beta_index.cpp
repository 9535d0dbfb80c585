#include "pallets/subtensor/beta_index.hpp"

#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/map_walk.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// Blocks between two publications.
constexpr u64 index_interval = 600;
/// Baskets and holdings a page visits; the basket at hand is finished.
constexpr u64 page_rows = 256;
/// Smaller baskets do not move the index: 0.1 TAO.
constexpr u64 index_value_min = 100'000'000;

U64F64 ratio(u64 part, u64 whole)
{
    return U64F64::saturating_from_num(part).safe_div(U64F64::saturating_from_num(whole));
}

BetaMarks marks_from(const BetaBaselineOf& baseline, U64F64 raw, I96F32 rate)
{
    BetaMarks out;
    out.divisor = baseline.price_divisor == U64F64::zero() ? U64F64::one() : baseline.price_divisor;
    out.display = raw.checked_div(out.divisor).value_or(raw);
    const I96F32 earned = rate.saturating_sub(baseline.rate0);
    if (earned.bits > 0) out.yield = U64F64::saturating_from_num(earned).saturating_mul(raw);
    out.stake = U64F64::one().saturating_add(out.yield).saturating_mul(baseline.tr_splice);
    out.first_block = baseline.first_block;
    return out;
}

/// A view: a holding that can not be valued counts as nothing.
u64 shown_value(Context& ctx, const std::vector<BasketHolding>& holdings)
{
    Tao sum;
    for (const auto& holding : holdings) {
        const auto value = realizable_tao(ctx, holding.netuid, holding.alpha);
        sum = sum.saturating_add(Tao{value ? value->value_or(0) : 0});
    }
    return sum.value;
}

/// A basket as the index sees it: nothing without shares, value or price. Adds the rows visited.
std::optional<BetaIndexFundSampleOf> sample(Context& ctx, const AccountId& hotkey, const BetaBaselineOf& baseline,
                                            u64& rows)
{
    const u64 shares = storage::BasketShares.get(ctx, hotkey);
    if (shares == 0) return std::nullopt;
    const auto holdings = basket_holdings(ctx, hotkey);
    rows += holdings.size();
    const u64 value = shown_value(ctx, holdings);
    const U64F64 raw = ratio(value, shares);
    if (raw == U64F64::zero()) return std::nullopt;
    const BetaMarks marks = marks_from(baseline, raw, storage::BasketRate.get(ctx, hotkey));
    if (marks.display == U64F64::zero() || marks.stake == U64F64::zero()) return std::nullopt;
    return BetaIndexFundSampleOf{.nav = value, .display = marks.display, .stake = marks.stake};
}

void add_change(BetaIndexSweepOf& sweep, const BetaIndexFundSampleOf& before, const BetaIndexFundSampleOf& now)
{
    if (before.nav < index_value_min || now.nav < index_value_min) return;
    const auto weight = U64F64::saturating_from_num(before.nav);
    const auto weighted = [&](U64F64 later, U64F64 earlier) { return weight.saturating_mul(later.safe_div(earlier)); };
    sweep.weight_sum += before.nav;
    sweep.rel_bag_sum = sweep.rel_bag_sum.saturating_add(weighted(now.display, before.display));
    sweep.rel_stake_sum = sweep.rel_stake_sum.saturating_add(weighted(now.stake, before.stake));
}

void visit(Context& ctx, BetaIndexSweepOf& sweep, const AccountId& hotkey, u64& rows)
{
    const auto baseline = storage::BetaBaseline.get(ctx, hotkey);
    TAU_ASSERT(baseline);
    const auto now = sample(ctx, hotkey, *baseline, rows);
    if (!now) {
        storage::BetaIndexFundSample.remove(ctx, hotkey);
        return;
    }
    if (const auto before = storage::BetaIndexFundSample.get(ctx, hotkey)) add_change(sweep, *before, *now);
    storage::BetaIndexFundSample.put(ctx, hotkey, *now);
}

/// level * sum / weight, unchanged where that is nothing.
U64F64 moved_level(U64F64 level, U64F64 sum, u128 weight)
{
    const auto change = sum.checked_div(U64F64::saturating_from_num(weight));
    if (!change) return level;
    const U64F64 moved = level.saturating_mul(*change);
    return moved == U64F64::zero() ? level : moved;
}

void publish(Context& ctx, const BetaIndexSweepOf& sweep)
{
    const BetaLevels before = beta_levels(ctx);
    storage::BetaIndexSnapshot.put(
        ctx, BetaIndexSnapshotOf{.bag_level = moved_level(before.bag, sweep.rel_bag_sum, sweep.weight_sum),
                                 .stake_level = moved_level(before.stake, sweep.rel_stake_sum, sweep.weight_sum),
                                 .block = u64{ctx.block_number}});
    storage::BetaIndexSweep.remove(ctx);
}

bool is_fresh(const Context& ctx)
{
    const auto snapshot = storage::BetaIndexSnapshot.get(ctx);
    return snapshot && ctx.block_number - snapshot->block < index_interval;
}

}  // namespace

BetaLevels beta_levels(const Context& ctx)
{
    const auto snapshot = storage::BetaIndexSnapshot.get(ctx);
    return snapshot ? BetaLevels{snapshot->bag_level, snapshot->stake_level} : BetaLevels{};
}

BetaMarks beta_marks(const Context& ctx, const AccountId& hotkey, U64F64 raw)
{
    if (const auto baseline = storage::BetaBaseline.get(ctx, hotkey))
        return marks_from(*baseline, raw, storage::BasketRate.get(ctx, hotkey));
    const BetaLevels levels = beta_levels(ctx);
    BetaMarks out;
    out.stake = levels.stake;
    out.provisional = true;
    out.divisor = raw.checked_div(levels.bag).value_or(U64F64::one());
    if (out.divisor == U64F64::zero()) out.divisor = U64F64::one();
    out.display = raw.checked_div(out.divisor).value_or(raw);
    return out;
}

void stamp_beta_baseline(Context& ctx, const AccountId& hotkey)
{
    const u64 shares = storage::BasketShares.get(ctx, hotkey);
    const auto snapshot = storage::BetaIndexSnapshot.get(ctx);
    if (shares == 0 || !snapshot || storage::BetaBaseline.contains(ctx, hotkey)) return;
    const U64F64 raw = ratio(shown_value(ctx, basket_holdings(ctx, hotkey)), shares);
    if (raw == U64F64::zero()) return;
    const U64F64 divisor = std::max(raw.checked_div(snapshot->bag_level).value_or(raw), U64F64::delta());
    storage::BetaBaseline.put(ctx, hotkey,
                              BetaBaselineOf{.price_divisor = divisor,
                                             .rate0 = storage::BasketRate.get(ctx, hotkey),
                                             .tr_splice = snapshot->stake_level,
                                             .first_block = u64{ctx.block_number}});
    ctx.deposit(event::BetaBaselineStamped{hotkey});
}

void retire_beta_display(Context& ctx, const AccountId& hotkey)
{
    storage::BetaBaseline.remove(ctx, hotkey);
    storage::BasketTwr.remove(ctx, hotkey);
    storage::BetaIndexFundSample.remove(ctx, hotkey);
}

void move_beta_display(Context& ctx, const AccountId& before, const AccountId& after)
{
    move_row(ctx, storage::BetaBaseline, before, after);
    move_row(ctx, storage::BasketTwr, before, after);
    move_row(ctx, storage::BetaIndexFundSample, before, after);
}

void grow_basket_return(Context& ctx, const AccountId& hotkey, u64 value, u64 stake)
{
    storage::BasketTwr.mutate(ctx, hotkey, [&](U64F64& grown) {
        grown = grown.saturating_mul(U64F64::one().saturating_add(ratio(value, stake)));
    });
}

void sweep_beta_index(Context& ctx)
{
    auto running = storage::BetaIndexSweep.get(ctx);
    if (!running && is_fresh(ctx)) return;
    BetaIndexSweepOf sweep = running.value_or(BetaIndexSweepOf{});
    for (u64 rows = 0; rows < page_rows;) {
        auto key = next_key_of(ctx, storage::BetaBaseline, sweep.cursor);
        if (!key) return publish(ctx, sweep);
        ++rows;
        visit(ctx, sweep, account_in_key(*key), rows);
        sweep.cursor = std::move(*key);
    }
    storage::BetaIndexSweep.put(ctx, sweep);
}

}  // namespace tau::pallets::subtensor
