// Weights that neurons set on each other, openly or committed first and revealed later (reference: subnets/weights.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

#include <span>

namespace tau::pallets::subtensor {

using frame::Context;
using frame::Origin;

/// A row of weights for one mechanism of a subnet; `values[i]` is for `uids[i]`, only their ratio counts.
struct WeightRow {
    NetUid netuid;
    MechId mechanism;
    std::span<const u16> uids;
    std::span<const u16> values;
    u64 version_key;
};

/// Stores the row scaled so that its largest value is 65535; event WeightsSet. CanNotSetRootNetworkWeights,
/// WeightVecNotEqualSize, MechanismDoesNotExist, UidsLengthExceedUidsInSubNet, HotKeyNotRegisteredInSubNet,
/// NotEnoughStakeToSetWeights, IncorrectWeightVersionKey, SettingWeightsTooFast, NeuronNoValidatorPermit,
/// DuplicateUids, UidVecContainInvalidOne, WeightVecLengthIsLow, MaxWeightExceeded, in this order.
Outcome<> set_weight_row(Context& ctx, const AccountId& hotkey, const WeightRow& row);

/// MechanismDoesNotExist.
Outcome<> ensure_mechanism_exists(const Context& ctx, NetUid netuid, MechId mechanism);
/// Whether the stake weight reaches `StakeThreshold`, or the hotkey is the subnet owner's.
bool has_stake_for_weights(const Context& ctx, const AccountId& hotkey, NetUid netuid);
/// Whether `WeightsSetRateLimit` blocks passed since the last row or commit. False for an unknown uid or mechanism.
bool passes_weights_rate_limit(const Context& ctx, NetUidStorageIndex index, u16 uid);
/// Null consensus takes weights of permitted validators only, and as they are sent.
bool has_null_consensus(const Context& ctx, NetUid netuid);

/// What a plain commit hides: blake2-256 of the row with its author and a salt.
H256 commit_hash(const AccountId& hotkey, const WeightRow& row, std::span<const u16> salt);
/// Whether this is the epoch in which a commit of `epoch` may be revealed, `RevealPeriodEpochs` after it.
bool is_reveal_epoch(const Context& ctx, NetUid netuid, u64 epoch);

/// Drops timelocked commits whose reveal epoch is over. Those in their reveal epoch wait for the drand pulse of their
/// round.
void reveal_timelocked_weights(Context& ctx);

}  // namespace tau::pallets::subtensor
