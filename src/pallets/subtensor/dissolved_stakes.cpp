// What stakers of a dissolved subnet get: its TAO by their alpha, to their coldkeys' free balances.
#include "pallets/subtensor/dissolution.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"

#include <algorithm>
#include <map>
#include <set>

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

constexpr Weight read = frame::reads_writes(1, 0);
constexpr Weight write = frame::reads_writes(0, 1);
constexpr Weight transfer = frame::reads_writes(11, 3);

/// Uses weight that a hotkey at hand needs; false from then on when it did not fit. The hotkey is finished all the
/// same.
void use(WeightMeter& meter, const Weight& weight, bool& fits)
{
    if (!meter.try_use(weight)) fits = false;
}

/// Visits the hotkeys with stake on the subnet; visit(hotkey, fits) clears `fits` to stop behind it.
template <class Visit>
bool walk_hotkeys(Cleanup cleanup, Visit&& visit)
{
    auto& [ctx, meter, status] = cleanup;
    Bytes at = status.last_key.value_or(Bytes{});
    while (auto key = next_key_of(ctx, storage::TotalHotkeyAlpha, at)) {
        if (!meter.try_use(read)) return false;
        at = *key;
        if (!key_has_netuid(*key, second_key, status.netuid)) continue;
        bool fits = true;
        visit(account_in_key(*key), fits);
        status.last_key = std::move(*key);
        if (!fits) return false;
    }
    return true;
}

/// The share rows of one hotkey on the subnet, worth something or not, by coldkey. Rows of all its subnets are looked
/// at and cost `per_row`.
std::vector<Share> shares_of(Cleanup cleanup, const AccountId& hotkey, const Weight& per_row, bool& fits)
{
    auto& [ctx, meter, status] = cleanup;
    std::vector<Share> shares;
    storage::AlphaV2.for_each_under(
        ctx,
        [&](const AccountId& coldkey, NetUid subnet, const SafeFloat&) {
            use(meter, per_row, fits);
            if (subnet != status.netuid) return;
            shares.push_back(
                {hotkey, coldkey, stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, subnet).value});
        },
        hotkey);
    std::ranges::sort(shares, {}, &Share::coldkey);
    return shares;
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

/// Returns what was to be paid.
u128 pay(Context& ctx, NetUid netuid, const std::vector<Payout>& payouts)
{
    std::map<AccountId, Tao> sums;
    for (const Payout& payout : payouts)
        if (payout.tao > 0) sums[payout.coldkey] = sums[payout.coldkey].saturating_add(Tao{payout.tao});
    u128 total = 0;
    for (const auto& [coldkey, tao] : sums) {
        total += tao.value;
        // A payout that can not be made stays in the subnet's account and is recycled with the rest.
        static_cast<void>(transfer_tao_from_subnet(ctx, netuid, coldkey, tao));
    }
    return total;
}

/// What is left in the account above the existential deposit is nobody's.
void recycle_rest(Context& ctx, NetUid netuid)
{
    const auto account = subnet_account(ctx, netuid);
    TAU_ASSERT(account);
    static_cast<void>(recycle_tao(ctx, *account, keep_alive_balance(ctx, *account)));
}

}  // namespace

bool sum_up_stakes(Cleanup cleanup)
{
    auto& [ctx, meter, status] = cleanup;
    u128 total = status.subnet_total_alpha_value.value_or(0);
    if (!status.subnet_total_alpha_value) total = protocol_alpha(ctx, status.netuid);
    const bool done = walk_hotkeys(cleanup, [&](const AccountId& hotkey, bool& fits) {
        for (const Share& share : shares_of(cleanup, hotkey, read, fits)) total += share.alpha;
    });
    status.subnet_total_alpha_value = total;
    if (!done) return false;
    status.subnet_distributed_tao = 0;
    meter.use(frame::reads_writes(0, 2));
    return true;
}

bool pay_out_stakes(Cleanup cleanup)
{
    auto& [ctx, meter, status] = cleanup;
    std::vector<Share> shares;
    std::set<AccountId> coldkeys;
    const bool done = walk_hotkeys(cleanup, [&](const AccountId& hotkey, bool& fits) {
        for (const Share& share : shares_of(cleanup, hotkey, read.saturating_mul(2), fits)) {
            if (share.alpha == 0) continue;
            const bool first = coldkeys.insert(share.coldkey).second;
            use(meter, first ? write.saturating_add(transfer) : write, fits);
            shares.push_back(share);
        }
    });
    const u64 pot = storage::SubnetTAO.get(ctx, status.netuid).value;
    const u128 total = status.subnet_total_alpha_value.value_or(0);
    if (pot > 0 && total > 0)
        status.subnet_distributed_tao =
            status.subnet_distributed_tao.value_or(0) + pay(ctx, status.netuid, divide(pot, shares, total));
    return done;
}

bool forget_shares(Cleanup cleanup)
{
    auto& [ctx, meter, status] = cleanup;
    return walk_hotkeys(cleanup, [&](const AccountId& hotkey, bool& fits) {
        const auto shares = shares_of(cleanup, hotkey, read, fits);
        use(meter, write.saturating_mul(shares.size()), fits);
        for (const Share& share : shares) {
            storage::AlphaV2.remove(ctx, hotkey, share.coldkey, status.netuid);
            storage::AlphaShareEpoch.remove(ctx, hotkey, share.coldkey, status.netuid);
        }
    });
}

bool forget_pools(Cleanup cleanup)
{
    auto& [ctx, meter, status] = cleanup;
    return remove_metered(ctx, meter, storage::TotalHotkeyAlpha, second_key, status.netuid, status.last_key, 3,
                          [&](const Bytes& key) {
                              const AccountId hotkey = account_in_key(key);
                              storage::TotalHotkeyAlpha.remove(ctx, hotkey, status.netuid);
                              storage::TotalHotkeySharesV2.remove(ctx, hotkey, status.netuid);
                              storage::AlphaSharePoolEpoch.remove(ctx, hotkey, status.netuid);
                          });
}

bool finish_stakes(Cleanup cleanup)
{
    auto& [ctx, meter, status] = cleanup;
    storage::SubnetAlphaIn.remove(ctx, status.netuid);
    storage::SubnetAlphaOut.remove(ctx, status.netuid);
    storage::SubnetProtocolAlpha.remove(ctx, status.netuid);
    recycle_rest(ctx, status.netuid);
    storage::SubnetTAO.remove(ctx, status.netuid);
    status.subnet_total_alpha_value.reset();
    status.subnet_distributed_tao.reset();
    return true;
}

}  // namespace tau::pallets::subtensor
