#include "pallets/subtensor/root_dividends.hpp"

#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {

void queue_basket_deposit(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount)
{
    storage::PendingBasketDeposits.mutate(ctx, hotkey, netuid,
                                          [&](Alpha& queued) { queued = queued.saturating_add(amount); });
}

}  // namespace tau::pallets::subtensor
