// claim_root, claim_root_with_hotkey, and what they are billed for.
#include "frame/revision.hpp"
#include "pallets/subtensor/basket_claim.hpp"
#include "pallets/subtensor/call_weights.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

void add(BasketClaim& sum, const BasketClaim& claim)
{
    sum.tao = Tao{sum.tao}.saturating_add(Tao{claim.tao}).value;
    sum.rows += claim.rows;
    sum.sold += claim.sold;
    sum.swept += claim.swept;
    sum.flushed += claim.flushed;
}

/// Hotkeys and holdings that were sold cost as claims, holdings that were only valued as looks.
Weight weight_of(const BasketClaim& claim, u64 hotkeys)
{
    const u64 active = std::max<u64>({1, hotkeys, u64{claim.sold} + claim.swept});
    const u64 scanned = claim.rows - std::min(claim.rows, claim.sold);
    return call_weights::claim_root(active).saturating_add(call_weights::claim_root_scan(scanned + claim.flushed));
}

DispatchResult claim(Context& ctx, const AccountId& coldkey, std::span<const AccountId> hotkeys, u64 units, u64 listed)
{
    TAU_TRY(check_claim_size(ctx, hotkeys, units));
    TAU_TRY_ASSIGN(const auto done, claim_baskets(ctx, coldkey, hotkeys));
    return PostInfo{.actual_weight = weight_of(done, listed)};
}

}  // namespace

Outcome<BasketClaim> claim_baskets(Context& ctx, const AccountId& coldkey, std::span<const AccountId> hotkeys)
{
    BasketClaim sum;
    for (const auto& hotkey : hotkeys) {
        TAU_TRY_ASSIGN(const auto claim, claim_basket(ctx, hotkey, coldkey));
        add(sum, claim);
    }
    ctx.deposit(event::RootClaimed{coldkey, Tao{sum.tao}});
    return sum;
}

namespace call {

/// The subnets are left over from a time when claims were per subnet.
DispatchResult apply(Context& ctx, const Origin& origin, const claim_root&)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const u64 listed = storage::StakingHotkeys.get(ctx, coldkey).size();
    if (listed > call_weights::claim_units_max) return fail(Error::RootClaimTooHeavy);
    return claim(ctx, coldkey, claimable_hotkeys(ctx, coldkey), call_weights::claim_units_max, listed);
}

DispatchResult apply(Context& ctx, const Origin& origin, const claim_root_with_hotkey& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const bool billed = frame::has(ctx, frame::Feature::billed_claim_units);
    const u64 units = billed ? call_weights::claim_hotkey_units_max : call_weights::claim_units_max;
    return claim(ctx, coldkey, std::span(&call.hotkey, 1), units, 1);
}

}  // namespace call
}  // namespace tau::pallets::subtensor
