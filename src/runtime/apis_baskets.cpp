// BetaBasketRuntimeApi (rpc_info/basket_info.rs, runtime/src/lib.rs): validators' baskets and who owns what of them.
#include "frame/declare.hpp"
#include "pallets/subtensor/basket_views.hpp"
#include "pallets/subtensor/beta_index.hpp"
#include "runtime/api_answers.hpp"
#include "runtime/apis_subtensor.hpp"

namespace tau::runtime {
namespace {

using frame::Context;
namespace declare = frame::declare;
namespace subtensor = pallets::subtensor;

struct get_root_basket_owed {
    using Output = Tao;
    AccountId coldkey{};
};
struct get_basket_payout {
    using Output = Tao;
    AccountId hotkey{};
    AccountId coldkey{};
};
struct get_validator_basket_nav {
    using Output = Tao;
    AccountId hotkey{};
};
struct get_validator_basket {
    using Output = std::vector<std::tuple<NetUid, Alpha, Tao>>;
    AccountId hotkey{};
};
struct get_root_basket_total_nav {
    using Output = Tao;
};
struct get_validator_basket_summary {
    using Output = subtensor::BasketSummary;
    AccountId hotkey{};
};
struct get_all_validator_baskets {
    using Output = std::vector<subtensor::BasketSummary>;
};
struct get_root_basket_positions {
    using Output = std::vector<std::tuple<AccountId, u64, Tao>>;
    AccountId coldkey{};
};
struct get_basket_position {
    using Output = std::optional<subtensor::BasketPosition>;
    AccountId hotkey{};
    AccountId coldkey{};
};
struct get_root_basket_portfolio {
    using Output = std::vector<subtensor::BasketPosition>;
    AccountId coldkey{};
};
struct get_beta_pricing {
    using Output = std::optional<subtensor::BetaPricing>;
    AccountId hotkey{};
};
struct get_all_beta_pricing {
    using Output = subtensor::BetaPricingPage;
    std::optional<AccountId> start_after{};
    u32 limit{};
};
struct get_beta_index {
    using Output = std::tuple<U64F64, U64F64>;
};
struct get_beta_position {
    using Output = std::optional<subtensor::BetaPosition>;
    AccountId hotkey{};
    AccountId coldkey{};
};
struct get_beta_portfolio {
    using Output = std::vector<subtensor::BetaPosition>;
    AccountId coldkey{};
};
struct get_basket_trading_status {
    using Output = subtensor::BasketTradingStatus;
    AccountId hotkey{};
};
struct get_basket_claim_preview {
    using Output = std::optional<subtensor::BasketClaimPreview>;
    AccountId hotkey{};
    AccountId coldkey{};
};
struct get_root_basket_claim_previews {
    using Output = std::vector<subtensor::BasketClaimPreview>;
    AccountId coldkey{};
};

Tao query(Context& ctx, const get_root_basket_owed& q)
{
    return subtensor::basket_payouts_of(ctx, q.coldkey);
}
Tao query(Context& ctx, const get_basket_payout& q)
{
    return subtensor::basket_payout_of(ctx, q.hotkey, q.coldkey);
}
Tao query(Context& ctx, const get_validator_basket_nav& q)
{
    return subtensor::basket_value(ctx, q.hotkey);
}
get_validator_basket::Output query(Context& ctx, const get_validator_basket& q)
{
    return subtensor::basket_contents(ctx, q.hotkey);
}
Tao query(Context& ctx, const get_root_basket_total_nav&)
{
    return subtensor::total_basket_value(ctx);
}
get_validator_basket_summary::Output query(Context& ctx, const get_validator_basket_summary& q)
{
    return subtensor::basket_summary(ctx, q.hotkey);
}
get_all_validator_baskets::Output query(Context& ctx, const get_all_validator_baskets&)
{
    return subtensor::all_basket_summaries(ctx);
}
get_root_basket_positions::Output query(Context& ctx, const get_root_basket_positions& q)
{
    return subtensor::owed_baskets(ctx, q.coldkey);
}
get_basket_position::Output query(Context& ctx, const get_basket_position& q)
{
    return subtensor::basket_position(ctx, q.hotkey, q.coldkey);
}
get_root_basket_portfolio::Output query(Context& ctx, const get_root_basket_portfolio& q)
{
    return subtensor::basket_positions(ctx, q.coldkey);
}
get_beta_pricing::Output query(Context& ctx, const get_beta_pricing& q)
{
    return subtensor::beta_pricing(ctx, q.hotkey);
}
get_all_beta_pricing::Output query(Context& ctx, const get_all_beta_pricing& q)
{
    return subtensor::beta_pricing_page(ctx, q.start_after, q.limit);
}
get_beta_index::Output query(Context& ctx, const get_beta_index&)
{
    const auto levels = subtensor::beta_levels(ctx);
    return {levels.bag, levels.stake};
}
get_beta_position::Output query(Context& ctx, const get_beta_position& q)
{
    return subtensor::beta_position(ctx, q.hotkey, q.coldkey);
}
get_beta_portfolio::Output query(Context& ctx, const get_beta_portfolio& q)
{
    return subtensor::beta_positions(ctx, q.coldkey);
}
get_basket_trading_status::Output query(Context& ctx, const get_basket_trading_status& q)
{
    return subtensor::basket_trading_status(ctx, q.hotkey);
}
get_basket_claim_preview::Output query(Context& ctx, const get_basket_claim_preview& q)
{
    return subtensor::basket_claim_preview(ctx, q.hotkey, q.coldkey);
}
get_root_basket_claim_previews::Output query(Context& ctx, const get_root_basket_claim_previews& q)
{
    return subtensor::basket_claim_previews(ctx, q.coldkey);
}

constexpr std::array methods{declare::method<get_root_basket_owed>,
                             declare::method<get_basket_payout>,
                             declare::method<get_validator_basket_nav>,
                             declare::method<get_validator_basket>,
                             declare::method<get_root_basket_total_nav>,
                             declare::method<get_validator_basket_summary>,
                             declare::method<get_all_validator_baskets>,
                             declare::method<get_root_basket_positions>,
                             declare::method<get_basket_position>,
                             declare::method<get_root_basket_portfolio>,
                             declare::method<get_beta_pricing>,
                             declare::method<get_all_beta_pricing>,
                             declare::method<get_beta_index>,
                             declare::method<get_beta_position>,
                             declare::method<get_beta_portfolio>,
                             declare::method<get_basket_trading_status>,
                             since<get_basket_claim_preview>(frame::spec_475),
                             since<get_root_basket_claim_previews>(frame::spec_475)};

}  // namespace

constinit const frame::ApiInfo beta_basket_api{"BetaBasketRuntimeApi", frame::Setting<u32>(4).from(frame::spec_475, 5),
                                               methods};

}  // namespace tau::runtime
