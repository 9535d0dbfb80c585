// Stake: alpha in the share pools of hotkeys, one pool per hotkey and subnet, coldkeys as members (reference:
// staking/stake_utils.rs, staking/helpers.rs). On root alpha is TAO. Amounts in rao of the subnet's alpha.
#pragma once

#include "base/fixed.hpp"
#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// All that is staked to the hotkey.
Alpha stake_for_hotkey_on_subnet(const Context& ctx, const AccountId& hotkey, NetUid netuid);
/// What of it belongs to the coldkey.
Alpha stake_for_hotkey_and_coldkey_on_subnet(const Context& ctx, const AccountId& hotkey, const AccountId& coldkey,
                                             NetUid netuid);
/// The coldkey's stake over all its staking hotkeys.
Alpha total_coldkey_alpha_on_subnet(const Context& ctx, const AccountId& coldkey, NetUid netuid);
/// TAO at spot price, over all subnets.
Tao total_stake_for_hotkey(const Context& ctx, const AccountId& hotkey);
/// TAO that selling everything would bring, the fees of it added at spot price.
Tao total_stake_for_coldkey(Context& ctx, const AccountId& coldkey);
Tao total_stake_for_coldkey_on_subnet(Context& ctx, const AccountId& coldkey, NetUid netuid);

/// Raises the value of all members at once: dividends.
void increase_stake_for_hotkey_on_subnet(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount);
void decrease_stake_for_hotkey_on_subnet(Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount);
/// Buys shares for the coldkey and lists the hotkey among its staking hotkeys.
void increase_stake_for_hotkey_and_coldkey_on_subnet(Context& ctx, const AccountId& hotkey, const AccountId& coldkey,
                                                     NetUid netuid, Alpha amount);
/// Whether a deposit of this size would move any share.
bool can_increase_stake_on_subnet(const Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha amount);
/// Sells shares of the coldkey; nothing when it has less. Returns what the pool lost.
Alpha decrease_stake_for_hotkey_and_coldkey_on_subnet(Context& ctx, const AccountId& hotkey, const AccountId& coldkey,
                                                      NetUid netuid, Alpha amount);

/// Adds the hotkey to the coldkey's staking hotkeys.
void add_staking_hotkey(Context& ctx, const AccountId& coldkey, const AccountId& hotkey);
/// Takes the hotkey off the coldkey's staking hotkeys when the pair has no share row and no basket watermark left.
void drop_staking_hotkey_if_empty(Context& ctx, const AccountId& coldkey, const AccountId& hotkey);

/// The dense index of coldkeys with root stake.
void add_staking_coldkey(Context& ctx, const AccountId& coldkey);
/// Takes the coldkey out of the index when it has no root stake left.
void drop_staking_coldkey_if_empty(Context& ctx, const AccountId& coldkey);

/// RootStakeLocked while the root stake of the pair is younger than `RootStakeUnlockInterval`.
Outcome<> ensure_root_stake_unlocked(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey);
/// Restarts the age of the pair's root stake.
void touch_root_stake_age(Context& ctx, const AccountId& coldkey, const AccountId& hotkey);

}  // namespace tau::pallets::subtensor
