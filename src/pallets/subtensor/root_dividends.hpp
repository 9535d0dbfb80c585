// Root dividends on their way into validators' baskets: queued by epochs, deposited one validator a block or before
// anything touches a basket or root stake (reference: staking/basket_flush.rs; spec461.md 3.3). Amounts in rao of
// alpha.
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Queues alpha, already outstanding and owned by nobody, for the hotkey's basket.
void queue_basket_deposit(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount);

struct BasketFlush {
    /// Raw key of the last row of the hotkey.
    std::optional<Bytes> last_key;
    /// Nothing that was worth depositing is left in the queue.
    bool completed = true;
    /// Values of holdings that were asked for.
    u64 work = 0;
};

/// Deposits what of the hotkey's queue is worth it; recycles what belongs to a gone subnet or to nobody on root.
BasketFlush flush_basket_deposits(Context& ctx, const AccountId& hotkey);
/// The same before root stake changes. BasketDepositPending when something worth depositing could not be.
Outcome<> settle_basket_deposits(Context& ctx, const AccountId& hotkey);
/// The turn of the next hotkey of the queue; a turn at the end of the queue goes back to its beginning.
void flush_next_basket_deposits(Context& ctx);
/// Recycles one row of the queue.
void drop_basket_deposit(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount);

}  // namespace tau::pallets::subtensor
