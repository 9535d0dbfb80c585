// StakeInfoRuntimeApi, SwapRuntimeApi, SubnetRegistrationRuntimeApi (rpc_info/stake_info.rs, runtime/src/lib.rs).
#include "frame/declare.hpp"
#include "pallets/subtensor/availability.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/swap/swap.hpp"
#include "runtime/apis_subtensor.hpp"
#include "runtime/stake_info.hpp"

#include <algorithm>

namespace tau::runtime {
namespace {

using frame::Context;
namespace declare = frame::declare;
namespace subtensor = pallets::subtensor;
namespace storage = pallets::subtensor::storage;

StakeInfo stake_info(const Context& ctx, const AccountId& hotkey, const AccountId& coldkey, NetUid netuid)
{
    StakeInfo out;
    out.hotkey = hotkey;
    out.coldkey = coldkey;
    out.netuid = {netuid};
    out.stake = {subtensor::stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid)};
    out.emission = {storage::AlphaDividendsPerSubnet.get(ctx, netuid, hotkey)};
    out.is_registered = subtensor::is_registered(ctx, netuid, hotkey);
    return out;
}

std::vector<StakeInfo> stakes_of(const Context& ctx, const AccountId& coldkey)
{
    std::vector<StakeInfo> out;
    const auto hotkeys = storage::StakingHotkeys.get(ctx, coldkey);
    for (const auto netuid : subtensor::all_networks(ctx))
        for (const auto& hotkey : hotkeys) {
            auto info = stake_info(ctx, hotkey, coldkey, netuid);
            if (!info.stake.value.is_zero()) out.push_back(std::move(info));
        }
    return out;
}

struct get_stake_info_for_coldkey {
    using Output = std::vector<StakeInfo>;
    AccountId coldkey_account{};
};
struct get_stake_info_for_coldkeys {
    using Output = std::vector<std::tuple<AccountId, std::vector<StakeInfo>>>;
    std::vector<AccountId> coldkey_accounts{};
};
struct get_stake_info_for_hotkey_coldkey_netuid {
    using Output = std::optional<StakeInfo>;
    AccountId hotkey_account{};
    AccountId coldkey_account{};
    NetUid netuid{};
};
struct get_stake_availability_for_coldkeys {
    using Output = std::map<AccountId, std::map<NetUid, StakeAvailability>>;
    std::vector<AccountId> coldkey_accounts{};
    std::optional<std::vector<NetUid>> netuids{};
};
struct get_stake_fee {
    using Output = u64;
    std::optional<std::tuple<AccountId, NetUid>> origin{};
    AccountId origin_coldkey_account{};
    std::optional<std::tuple<AccountId, NetUid>> destination{};
    AccountId destination_coldkey_account{};
    u64 amount{};
};

struct get_coldkey_lock {
    using Output = std::optional<LockState>;
    AccountId coldkey{};
    NetUid netuid{};
};
struct get_hotkey_conviction {
    using Output = U64F64;
    AccountId hotkey{};
    NetUid netuid{};
};
struct get_most_convicted_hotkey_on_subnet {
    using Output = std::optional<AccountId>;
    NetUid netuid{};
};

get_stake_info_for_coldkey::Output query(Context& ctx, const get_stake_info_for_coldkey& q)
{
    return stakes_of(ctx, q.coldkey_account);
}

get_stake_info_for_coldkeys::Output query(Context& ctx, const get_stake_info_for_coldkeys& q)
{
    get_stake_info_for_coldkeys::Output out;
    for (const auto& coldkey : q.coldkey_accounts) out.push_back({coldkey, stakes_of(ctx, coldkey)});
    return out;
}

/// An absent position is Some with zeros.
get_stake_info_for_hotkey_coldkey_netuid::Output query(Context& ctx, const get_stake_info_for_hotkey_coldkey_netuid& q)
{
    return stake_info(ctx, q.hotkey_account, q.coldkey_account, q.netuid);
}

/// The subnets asked for, or all; none at all when more are named than exist.
std::vector<NetUid> wanted_networks(const Context& ctx, const std::optional<std::vector<NetUid>>& asked)
{
    auto existing = subtensor::all_networks(ctx);
    if (!asked) return existing;
    auto wanted = *asked;
    std::ranges::sort(wanted);
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    if (wanted.size() > existing.size()) return {};
    std::erase_if(wanted, [&](NetUid netuid) { return !subtensor::subnet_exists(ctx, netuid); });
    return wanted;
}

get_stake_availability_for_coldkeys::Output query(Context& ctx, const get_stake_availability_for_coldkeys& q)
{
    get_stake_availability_for_coldkeys::Output out;
    const auto networks = wanted_networks(ctx, q.netuids);
    for (const auto& coldkey : q.coldkey_accounts) {
        auto& row = out[coldkey];
        for (const auto netuid : networks) {
            const Alpha total = subtensor::total_coldkey_alpha_on_subnet(ctx, coldkey, netuid);
            const Alpha available = subtensor::available_to_unstake(ctx, coldkey, netuid);
            if (total.is_zero()) continue;
            row[netuid] = {{total}, {subtensor::locked_alpha(ctx, coldkey, netuid)}, {available}};
        }
    }
    return out;
}

u64 query(Context& ctx, const get_stake_fee& q)
{
    if (q.destination == q.origin) return 0;
    const auto& place = q.destination ? q.destination : q.origin;
    const NetUid netuid = std::get<NetUid>(*place);
    if (!subtensor::is_dynamic(ctx, netuid)) return 0;
    return pallets::swap::fee_of(ctx, netuid, q.amount);
}

get_coldkey_lock::Output query(Context& ctx, const get_coldkey_lock& q)
{
    return subtensor::coldkey_lock(ctx, q.coldkey, q.netuid);
}

U64F64 query(Context& ctx, const get_hotkey_conviction& q)
{
    return subtensor::hotkey_conviction(ctx, q.hotkey, q.netuid);
}

get_most_convicted_hotkey_on_subnet::Output query(Context& ctx, const get_most_convicted_hotkey_on_subnet& q)
{
    return subtensor::most_convicted_hotkey(ctx, q.netuid);
}

constexpr std::array stake_methods{declare::method<get_stake_info_for_coldkey>,
                                   declare::method<get_stake_info_for_coldkeys>,
                                   declare::method<get_stake_info_for_hotkey_coldkey_netuid>,
                                   declare::method<get_stake_availability_for_coldkeys>,
                                   declare::method<get_stake_fee>,
                                   declare::method<get_coldkey_lock>,
                                   declare::method<get_hotkey_conviction>,
                                   declare::method<get_most_convicted_hotkey_on_subnet>};

struct current_alpha_price {
    using Output = u64;
    NetUid netuid{};
};
struct current_alpha_price_all {
    using Output = std::vector<SubnetPrice>;
};
struct sim_swap_tao_for_alpha {
    using Output = SimSwapResult;
    NetUid netuid{};
    Tao tao{};
};
struct sim_swap_alpha_for_tao {
    using Output = SimSwapResult;
    NetUid netuid{};
    Alpha alpha{};
};

/// Rao of TAO per 1e9 rao of alpha.
u64 query(Context& ctx, const current_alpha_price& q)
{
    return subtensor::alpha_price(ctx, q.netuid).saturating_mul(U64F64::from_num(u64{1'000'000'000})).to_num<u64>();
}

current_alpha_price_all::Output query(Context& ctx, const current_alpha_price_all&)
{
    current_alpha_price_all::Output out;
    for (const auto netuid : subtensor::all_networks(ctx))
        out.push_back({netuid, query(ctx, current_alpha_price{netuid})});
    return out;
}

u64 minus(u64 a, u64 b)
{
    return a > b ? a - b : 0;
}

SimSwapResult query(Context& ctx, const sim_swap_tao_for_alpha& q)
{
    const auto price = subtensor::alpha_price(ctx, q.netuid);
    const auto without_slippage = U64F64::from_num(q.tao.value).safe_div(price).to_num<u64>();
    const auto swap = subtensor::simulate_buy(ctx, q.netuid, q.tao);
    if (!swap) return {};
    SimSwapResult out;
    out.tao_amount = Tao{swap->paid_in};
    out.alpha_amount = Alpha{swap->paid_out};
    out.tao_fee = Tao{swap->fee_paid};
    out.alpha_slippage = Alpha{minus(without_slippage, swap->paid_out)};
    return out;
}

SimSwapResult query(Context& ctx, const sim_swap_alpha_for_tao& q)
{
    const auto price = subtensor::alpha_price(ctx, q.netuid);
    const auto without_slippage = U64F64::from_num(q.alpha.value).saturating_mul(price).to_num<u64>();
    const auto swap = subtensor::simulate_sell(ctx, q.netuid, q.alpha);
    if (!swap) return {};
    SimSwapResult out;
    out.tao_amount = Tao{swap->paid_out};
    out.alpha_amount = Alpha{swap->paid_in};
    out.alpha_fee = Alpha{swap->fee_paid};
    out.tao_slippage = Tao{minus(without_slippage, swap->paid_out)};
    return out;
}

constexpr std::array swap_methods{declare::method<current_alpha_price>, declare::method<current_alpha_price_all>,
                                  declare::method<sim_swap_tao_for_alpha>, declare::method<sim_swap_alpha_for_tao>};

struct get_network_registration_cost {
    using Output = Tao;
};
Tao query(Context& ctx, const get_network_registration_cost&)
{
    return subtensor::network_lock_cost(ctx);
}

constexpr std::array registration_methods{declare::method<get_network_registration_cost>};

}  // namespace

constinit const frame::ApiInfo stake_info_api{"StakeInfoRuntimeApi", 1u, stake_methods};
constinit const frame::ApiInfo swap_api{"SwapRuntimeApi", 1u, swap_methods};
constinit const frame::ApiInfo subnet_registration_api{"SubnetRegistrationRuntimeApi", 1u, registration_methods};

}  // namespace tau::runtime
