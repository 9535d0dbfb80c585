// Claims: shares of baskets given back for root stake (reference: staking/claim_root.rs; spec461.md 3.5,
// spec475.md 7.1).
#pragma once

#include "frame/context.hpp"
#include "pallets/subtensor/basket.hpp"
#include "primitives/dispatch.hpp"

#include <span>

namespace tau::pallets::subtensor {

/// What a claim did; the counts are what it is billed for.
struct BasketClaim {
    u64 tao = 0;
    /// Holdings looked at, sold for the claimant, and turned into cash before.
    u32 rows = 0;
    u32 sold = 0;
    u32 swept = 0;
    /// Values asked for by the deposits made before.
    u64 flushed = 0;
    u32 dust_rows = 0;
    /// What the skipped holdings would have paid.
    u64 forfeited = 0;
};

/// A holding as a claim sees it.
struct ClaimRow {
    BasketHolding holding;
    /// The value at most what the fast price average makes of it.
    u64 anchored = 0;
    /// Not worth selling for this claimant.
    bool is_dust = false;
};

/// Every holding as a claim of `owed` of all shares would find it. Errors of the Swap pallet.
Outcome<std::vector<ClaimRow>> plan_basket_claim(Context& ctx, const AccountId& hotkey, u64 owed, u64 shares);

/// Redeems what the coldkey is owed by one basket; event BasketClaimed unless that is too little. Errors of the Swap
/// pallet and of transfers.
Outcome<BasketClaim> claim_basket(Context& ctx, const AccountId& hotkey, const AccountId& coldkey);
/// One after the other; event RootClaimed. Returns the sums.
Outcome<BasketClaim> claim_baskets(Context& ctx, const AccountId& coldkey, std::span<const AccountId> hotkeys);

/// Of the coldkey's staking hotkeys those whose basket may owe it something.
std::vector<AccountId> claimable_hotkeys(const Context& ctx, const AccountId& coldkey);
/// RootClaimTooHeavy when hotkeys and holdings are more than `units`.
Outcome<> check_claim_size(const Context& ctx, std::span<const AccountId> hotkeys, u64 units);

}  // namespace tau::pallets::subtensor
