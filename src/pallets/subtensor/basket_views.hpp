// Baskets as wallets and explorers ask for them (reference: staking/basket_views.rs, staking/beta_pricing.rs,
// rpc_info/basket_info.rs). Nothing here stays in the state. A holding that can not be valued counts as nothing.
#pragma once

#include "base/fixed.hpp"
#include "frame/context.hpp"
#include "primitives/numbers.hpp"

#include <string_view>
#include <tuple>

namespace tau::pallets::subtensor {

using frame::Context;

struct BasketHoldingInfo {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::basket_info::BasketHolding";
    NetUid netuid{};
    Alpha alpha{};
    Tao spot_tao{};
    Tao realizable_tao{};
};

struct BasketSummary {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::basket_info::BasketSummary";
    AccountId hotkey{};
    Tao nav_tao{};
    Tao spot_nav_tao{};
    u64 shares = 0;
    Tao deposited_tao{};
    Tao redeemed_tao{};
    std::vector<BasketHoldingInfo> holdings{};
};

struct BasketPosition {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::basket_info::BasketPosition";
    AccountId hotkey{};
    u64 beta = 0;
    u64 beta_total = 0;
    Tao nav_tao{};
    Tao value_tao{};
    Tao spot_value_tao{};
};

struct BetaPricing {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::basket_info::BetaPricing";
    AccountId hotkey{};
    U64F64 spot_price{};
    U64F64 display_price{};
    U64F64 stake_price{};
    U64F64 staker_yield{};
    U64F64 staker_twr{};
    U64F64 bag_index{};
    U64F64 stake_index{};
    u64 first_block = 0;
    bool provisional = false;
    Tao spot_nav_tao{};
    u64 shares = 0;
    U64F64 display_shares{};
};

struct BetaPricingPage {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::basket_info::BetaPricingPage";
    std::vector<BetaPricing> pricing{};
    std::optional<AccountId> next{};
};

struct BetaPosition {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::basket_info::BetaPosition";
    AccountId hotkey{};
    u64 beta = 0;
    U64F64 display_beta{};
    U64F64 display_price{};
    Tao value_tao{};
    Tao spot_value_tao{};
    bool provisional = false;
};

/// What a claim would do.
struct BasketClaimPreview {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::basket_info::BasketClaimPreview";
    AccountId hotkey{};
    u64 owed_shares = 0;
    /// Worth of the shares over all holdings, what the claim pays, and what stays with skipped holdings.
    Tao accrued_tao{};
    Tao redeemable_tao{};
    Tao forfeited_tao_est{};
    u32 rows = 0;
    u32 rows_to_sell = 0;
    u32 dust_rows = 0;
    /// Holdings turned into cash and queued deposits made before.
    u32 swept = 0;
    u32 flushed_credits = 0;
};

struct BasketTradingStatus {
    static constexpr std::string_view type_path = "pallet_subtensor::rpc_info::basket_info::BasketTradingStatus";
    bool enabled = false;
    bool frozen = false;
    u64 refill_blocks = 0;
    Tao tao_available{};
    Tao budget_tao{};
};

/// What selling the whole basket would bring.
Tao basket_value(Context& ctx, const AccountId& hotkey);
/// What the coldkey's part of it is worth.
Tao basket_payout_of(Context& ctx, const AccountId& hotkey, const AccountId& coldkey);
/// Over all its staking hotkeys.
Tao basket_payouts_of(Context& ctx, const AccountId& coldkey);
/// Of all baskets.
Tao total_basket_value(Context& ctx);

std::vector<std::tuple<NetUid, Alpha, Tao>> basket_contents(Context& ctx, const AccountId& hotkey);
BasketSummary basket_summary(Context& ctx, const AccountId& hotkey);
std::vector<BasketSummary> all_basket_summaries(Context& ctx);
/// Hotkeys that owe the coldkey shares, the shares, and what they are worth.
std::vector<std::tuple<AccountId, u64, Tao>> owed_baskets(Context& ctx, const AccountId& coldkey);
std::optional<BasketPosition> basket_position(Context& ctx, const AccountId& hotkey, const AccountId& coldkey);
std::vector<BasketPosition> basket_positions(Context& ctx, const AccountId& coldkey);

std::optional<BetaPricing> beta_pricing(Context& ctx, const AccountId& hotkey);
/// Up to `limit` baskets behind one of them.
BetaPricingPage beta_pricing_page(Context& ctx, const std::optional<AccountId>& start_after, u32 limit);
std::optional<BetaPosition> beta_position(Context& ctx, const AccountId& hotkey, const AccountId& coldkey);
std::vector<BetaPosition> beta_positions(Context& ctx, const AccountId& coldkey);
/// Makes the claim and takes it back; nullopt when nothing is owed.
std::optional<BasketClaimPreview> basket_claim_preview(Context& ctx, const AccountId& hotkey, const AccountId& coldkey);
std::vector<BasketClaimPreview> basket_claim_previews(Context& ctx, const AccountId& coldkey);
BasketTradingStatus basket_trading_status(Context& ctx, const AccountId& hotkey);

}  // namespace tau::pallets::subtensor
