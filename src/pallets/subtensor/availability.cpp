#include "pallets/subtensor/availability.hpp"

#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {

Alpha available_to_unstake(const Context& ctx, const AccountId& coldkey, NetUid netuid)
{
    return transferable_alpha(ctx, coldkey, netuid).saturating_sub(locked_alpha(ctx, coldkey, netuid));
}

Alpha transferable_alpha(const Context& ctx, const AccountId& coldkey, NetUid netuid)
{
    return total_coldkey_alpha_on_subnet(ctx, coldkey, netuid)
        .saturating_sub(storage::ColdkeyMinerCollateral.get(ctx, netuid, coldkey));
}

Outcome<> ensure_available_to_unstake(const Context& ctx, const AccountId& coldkey, NetUid netuid, Alpha amount)
{
    if (available_to_unstake(ctx, coldkey, netuid) < amount) return fail(Error::StakeUnavailable);
    return {};
}

Outcome<> ensure_hotkey_covers_collateral(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey,
                                          NetUid netuid, Alpha amount)
{
    const auto collateral = storage::MinerCollateral.get(ctx, netuid, hotkey, coldkey);
    if (!collateral) return {};
    const Alpha stake = stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid);
    if (stake.saturating_sub(collateral->locked) < amount) return fail(Error::StakeUnavailable);
    return {};
}

}  // namespace tau::pallets::subtensor
