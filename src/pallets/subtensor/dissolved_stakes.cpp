// What stakers of a dissolved subnet get: its TAO by their alpha, to their coldkeys' free balances.
#include "pallets/subtensor/dissolution.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"

#include <algorithm>
#include <map>

namespace tau::pallets::subtensor {
namespace {

struct Share {
    AccountId hotkey;
    AccountId coldkey;
    u64 alpha = 0;
};

struct Payout {
    AccountId coldkey;
    u64 tao = 0;
    u128 remainder = 0;
};

std::vector<AccountId> staked_hotkeys(const Context& ctx, NetUid netuid)
{
    std::vector<AccountId> hotkeys;
    storage::TotalHotkeyAlpha.for_each(ctx, [&](const AccountId& hotkey, NetUid subnet, Alpha) {
        if (subnet == netuid) hotkeys.push_back(hotkey);
    });
    return hotkeys;
}

/// The share rows of one hotkey, worth something or not, by coldkey.
std::vector<Share> shares_of(const Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    std::vector<Share> shares;
    storage::AlphaV2.for_each_under(
        ctx,
        [&](const AccountId& coldkey, NetUid subnet, const SafeFloat&) {
            if (subnet != netuid) return;
            shares.push_back(
                {hotkey, coldkey, stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid).value});
        },
        hotkey);
    std::ranges::sort(shares, {}, &Share::coldkey);
    return shares;
}

std::vector<Share> shares_of(const Context& ctx, NetUid netuid, const std::vector<AccountId>& hotkeys)
{
    std::vector<Share> all;
    for (const auto& hotkey : hotkeys) {
        const auto shares = shares_of(ctx, netuid, hotkey);
        all.insert(all.end(), shares.begin(), shares.end());
    }
    return all;
}

/// Alpha that is the protocol's own: it counts, but nobody is paid for it.
u128 protocol_alpha(const Context& ctx, NetUid netuid)
{
    const u64 bought = storage::SubnetProtocolAlpha.get(ctx, netuid).value;
    const bool pool_counts =
        storage::NetworkRegisteredAt.get(ctx, netuid) > storage::TaoInRefundDeploymentBlock.get(ctx);
    return u128{bought} + (pool_counts ? storage::SubnetAlphaIn.get(ctx, netuid).value : 0);
}

/// floor(pot * alpha / total) each, and what is left one rao each to the largest remainders.
std::vector<Payout> divide(u64 pot, const std::vector<Share>& shares, u128 total)
{
    std::vector<Payout> payouts;
    u128 remainders = 0;
    for (const Share& share : shares) {
        if (share.alpha == 0) continue;
        const u128 product = u128{pot} * share.alpha;
        payouts.push_back({share.coldkey, static_cast<u64>(product / total), product % total});
        remainders += product % total;
    }
    std::ranges::stable_sort(payouts, std::greater<>{}, &Payout::remainder);
    const auto lucky = static_cast<std::size_t>(std::min<u128>(remainders / total, payouts.size()));
    for (std::size_t i = 0; i < lucky; ++i) payouts[i].tao += 1;
    return payouts;
}

void pay(Context& ctx, NetUid netuid, const std::vector<Payout>& payouts)
{
    std::map<AccountId, Tao> sums;
    for (const Payout& payout : payouts)
        if (payout.tao > 0) sums[payout.coldkey] = sums[payout.coldkey].saturating_add(Tao{payout.tao});
    // A payout that can not be made stays in the subnet's account and is recycled with the rest.
    for (const auto& [coldkey, tao] : sums) static_cast<void>(transfer_tao_from_subnet(ctx, netuid, coldkey, tao));
}

void forget_stakes(Context& ctx, NetUid netuid, const std::vector<AccountId>& hotkeys, const std::vector<Share>& shares)
{
    for (const Share& share : shares) {
        storage::AlphaV2.remove(ctx, share.hotkey, share.coldkey, netuid);
        storage::AlphaShareEpoch.remove(ctx, share.hotkey, share.coldkey, netuid);
    }
    for (const auto& hotkey : hotkeys) {
        storage::TotalHotkeyAlpha.remove(ctx, hotkey, netuid);
        storage::TotalHotkeySharesV2.remove(ctx, hotkey, netuid);
        storage::AlphaSharePoolEpoch.remove(ctx, hotkey, netuid);
    }
    storage::SubnetTAO.remove(ctx, netuid);
    storage::SubnetAlphaIn.remove(ctx, netuid);
    storage::SubnetAlphaOut.remove(ctx, netuid);
    storage::SubnetProtocolAlpha.remove(ctx, netuid);
}

/// What is left in the account above the existential deposit is nobody's.
void recycle_rest(Context& ctx, NetUid netuid)
{
    const auto account = subnet_account(ctx, netuid);
    TAU_ASSERT(account);
    static_cast<void>(recycle_tao(ctx, *account, keep_alive_balance(ctx, *account)));
}

}  // namespace

void settle_stakes(Context& ctx, NetUid netuid)
{
    const auto hotkeys = staked_hotkeys(ctx, netuid);
    const auto shares = shares_of(ctx, netuid, hotkeys);
    u128 total = protocol_alpha(ctx, netuid);
    for (const Share& share : shares) total += share.alpha;
    const u64 pot = storage::SubnetTAO.get(ctx, netuid).value;
    if (pot > 0 && total > 0) pay(ctx, netuid, divide(pot, shares, total));
    forget_stakes(ctx, netuid, hotkeys, shares);
    recycle_rest(ctx, netuid);
}

}  // namespace tau::pallets::subtensor
