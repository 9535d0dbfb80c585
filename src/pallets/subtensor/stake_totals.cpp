#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

/// What selling the stake would bring, with its fee at spot price; zero where the pool can not sell.
Tao worth(Context& ctx, NetUid netuid, Alpha stake)
{
    const auto sale = simulate_sell(ctx, netuid, stake);
    if (!sale) return Tao{0};
    const u64 fee = U64F64::saturating_from_num(sale->fee_paid).saturating_mul(alpha_price(ctx, netuid)).to_num<u64>();
    return Tao{sale->paid_out}.saturating_add(Tao{fee});
}

template <class Chosen>
Tao worth_of_positions(Context& ctx, const AccountId& coldkey, Chosen&& chosen)
{
    Tao total{0};
    for (const AccountId& hotkey : storage::StakingHotkeys.get(ctx, coldkey)) {
        storage::AlphaV2.for_each_under(
            ctx,
            [&](NetUid netuid, const SafeFloat&) {
                if (!chosen(netuid)) return;
                const Alpha stake = stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid);
                total = total.saturating_add(worth(ctx, netuid, stake));
            },
            hotkey, coldkey);
    }
    return total;
}

}  // namespace

Alpha total_coldkey_alpha_on_subnet(const Context& ctx, const AccountId& coldkey, NetUid netuid)
{
    Alpha total{0};
    for (const AccountId& hotkey : storage::StakingHotkeys.get(ctx, coldkey)) {
        total = total.saturating_add(stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid));
    }
    return total;
}

Tao total_stake_for_hotkey(const Context& ctx, const AccountId& hotkey)
{
    U64F64 total;
    for (const NetUid netuid : all_networks(ctx)) {
        const auto alpha = U64F64::saturating_from_num(stake_for_hotkey_on_subnet(ctx, hotkey, netuid).value);
        total = total.saturating_add(alpha.saturating_mul(alpha_price(ctx, netuid)));
    }
    return Tao{total.to_num<u64>()};
}

Tao total_stake_for_coldkey(Context& ctx, const AccountId& coldkey)
{
    return worth_of_positions(ctx, coldkey, [](NetUid) { return true; });
}

Tao total_stake_for_coldkey_on_subnet(Context& ctx, const AccountId& coldkey, NetUid netuid)
{
    return worth_of_positions(ctx, coldkey, [&](NetUid other) { return other == netuid; });
}

}  // namespace tau::pallets::subtensor
