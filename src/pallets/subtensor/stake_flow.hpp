// Stake into and out of subnets: TAO between coldkeys and the subnet's account, the swap, the shares, the author's fee
// (reference: staking/stake_utils.rs). Nothing is validated here; see stake_checks.hpp. Callers run in a transaction.
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Who holds a position.
struct Holder {
    const AccountId& coldkey;
    const AccountId& hotkey;
};

/// Prices at which a swap stops, rao of TAO per 1e9 rao of alpha, and whether its fee is waived.
struct SwapTerms {
    Tao price_limit;
    bool drop_fees = false;
};

/// Buys alpha and stakes it; event StakeAdded. Returns the alpha. What the price limit did not let in goes back.
/// AmountTooLow when nothing comes out, InsufficientLiquidity when the share pool is too coarse for it, errors of the
/// Swap pallet and transfers.
Outcome<Alpha> stake_into_subnet(Context& ctx, Holder holder, NetUid netuid, Tao tao, SwapTerms terms);

/// Sells staked alpha; event StakeRemoved. Returns the TAO that `beneficiary` got. What the price limit did not let in
/// stays staked. StakeUnavailable, NotEnoughStakeToWithdraw, errors of the Swap pallet and transfers.
Outcome<Tao> unstake_from_subnet(Context& ctx, Holder holder, const AccountId& beneficiary, NetUid netuid, Alpha alpha,
                                 SwapTerms terms);

/// Moves staked alpha without a swap; events StakeRemoved and StakeAdded. Returns its worth at spot price. AmountTooLow
/// below the minimum transfer, NotEnoughStakeToWithdraw.
Outcome<Tao> transfer_stake_within_subnet(Context& ctx, Holder origin, Holder destination, NetUid netuid, Alpha alpha);

/// The author's part of a swap's fee. Of a purchase it is TAO on the subnet's account: paid to the author, or burned
/// without one. Of a sale it is alpha, sold without fee first; returns the TAO paid. Errors of the Swap pallet and
/// transfers.
Outcome<> pay_buy_fee(Context& ctx, NetUid netuid, Tao fee);
Outcome<Tao> pay_sell_fee(Context& ctx, NetUid netuid, Alpha fee);

/// Sells what a nominator holds when that is less than `NominatorMinRequiredStake`.
void clear_small_nomination_if_required(Context& ctx, Holder holder, NetUid netuid);

/// Minimum of one stake operation and of a stake transfer, in rao of TAO.
Tao min_stake(const Context& ctx);
Tao min_transfer(const Context& ctx);

}  // namespace tau::pallets::subtensor
