#include "pallets/subtensor/networks.hpp"

#include "emission/block_emission.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/rate_limits.hpp"
#include "pallets/subtensor/storage.hpp"
#include "primitives/pallet_account.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

constexpr const FixedBytes<8>& pallet_id()
{
    return constants::SubtensorPalletId.setting.of({}).value;
}

bool waits_for_cleanup(const Context& ctx, NetUid netuid)
{
    const auto queue = storage::DissolveCleanupQueue.get(ctx);
    return std::ranges::find(queue, netuid) != queue.end();
}

u64 saturating_sub(u64 a, u64 b)
{
    return a > b ? a - b : 0;
}

}  // namespace

bool subnet_exists(const Context& ctx, NetUid netuid)
{
    return storage::NetworksAdded.get(ctx, netuid);
}

std::vector<NetUid> all_networks(const Context& ctx)
{
    std::vector<NetUid> networks;
    storage::NetworksAdded.for_each(ctx, [&](NetUid netuid, bool added) {
        if (added) networks.push_back(netuid);
    });
    return networks;
}

u16 subnet_count(const Context& ctx)
{
    const auto networks = all_networks(ctx);
    return static_cast<u16>(std::ranges::count_if(networks, [](NetUid netuid) { return !netuid.is_root(); }));
}

NetUid next_netuid(const Context& ctx)
{
    NetUid netuid{1};
    while (subnet_exists(ctx, netuid) || waits_for_cleanup(ctx, netuid)) ++netuid.value;
    return netuid;
}

std::optional<AccountId> subnet_account(const Context& ctx, NetUid netuid)
{
    if (!netuid.is_root() && !storage::NetworksAdded.contains(ctx, netuid) && !waits_for_cleanup(ctx, netuid))
        return std::nullopt;
    return pallet_sub_account(pallet_id(), netuid);
}

std::optional<NetUid> netuid_of_account(const AccountId& account)
{
    return sub_of_pallet_account<NetUid>(pallet_id(), account);
}

MechId mechanism_count(const Context& ctx, NetUid netuid)
{
    return storage::MechanismCountCurrent.get(ctx, netuid);
}

std::optional<AccountId> owner_hotkey(const Context& ctx, NetUid netuid)
{
    return storage::SubnetOwnerHotkey.try_get(ctx, netuid);
}

Outcome<> set_owner_hotkey(Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    if (netuid_of_account(hotkey)) return fail(Error::CannotUseSystemAccount);
    storage::SubnetOwnerHotkey.put(ctx, netuid, hotkey);
    ctx.deposit(event::SubnetOwnerHotkeySet{netuid, hotkey});
    return {};
}

u64 lock_reduction_interval(const Context& ctx)
{
    // As the pallet's own issuance says how far halving is.
    const u64 emission = emission::block_emission_for_issuance(storage::TotalIssuance.get(ctx).value)
                             .value_or(emission::initial_block_emission);
    const auto number = [](u64 value) { return I64F64::saturating_from_num(value); };
    const I64F64 halving = number(emission).checked_div(number(emission::initial_block_emission)).value_or(I64F64{});
    return number(storage::NetworkLockReductionInterval.get(ctx)).saturating_mul(halving).to_num<u64>();
}

Tao network_lock_cost(const Context& ctx)
{
    const Tao last_lock = storage::NetworkLastLockCost.get(ctx);
    const u64 last_block = network_last_lock_block(ctx);
    const Tao reduction =
        last_lock.safe_div(lock_reduction_interval(ctx)).saturating_mul(saturating_sub(ctx.block_number, last_block));
    const Tao cost = last_lock.saturating_mul(last_block == 0 ? 1 : 2).saturating_sub(reduction);
    return std::max(cost, storage::NetworkMinLockCost.get(ctx));
}

std::optional<NetUid> network_to_prune(const Context& ctx)
{
    std::optional<NetUid> worst;
    std::pair<U64F64, u64> worst_rank{U64F64::max(), ~u64{0}};
    const u64 immunity = storage::NetworkImmunityPeriod.get(ctx);
    for (const NetUid netuid : all_networks(ctx)) {
        const u64 registered = storage::NetworkRegisteredAt.get(ctx, netuid);
        const bool immune = u128{ctx.block_number} < u128{registered} + immunity;
        if (netuid.is_root() || immune) continue;
        const std::pair rank{moving_alpha_price(ctx, netuid), registered};
        if (rank >= worst_rank) continue;
        worst = netuid;
        worst_rank = rank;
    }
    return worst;
}

}  // namespace tau::pallets::subtensor
