// Stake given to childkeys and received from parents, and the stake weights made of it (reference:
// staking/stake_utils.rs, staking/set_children.rs). Amounts in rao.
#pragma once

#include "base/fixed.hpp"
#include "emission/inheritance.hpp"
#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Part of 2^64 - 1 of the parent's stake, and the other side.
using Relation = std::tuple<u64, AccountId>;

/// The childkeys a hotkey has; none while it is suspended, except on a subnet it owns.
std::vector<Relation> children_of(const Context& ctx, const AccountId& hotkey, NetUid netuid);
/// The parents of a childkey, without suspended ones.
std::vector<Relation> parents_of(const Context& ctx, const AccountId& hotkey, NetUid netuid);

/// `TaoWeight` as a fraction.
U96F32 tao_weight(const Context& ctx);

/// Alpha on the subnet after giving to children and receiving from parents.
Alpha inherited_alpha(const Context& ctx, const AccountId& hotkey, NetUid netuid);
/// The same of TAO on root, by the relations on `netuid`.
Tao inherited_tao(const Context& ctx, const AccountId& hotkey, NetUid netuid);
/// Inherited alpha + inherited TAO * TaoWeight.
I64F64 stake_weight(const Context& ctx, const AccountId& hotkey, NetUid netuid);
/// The stake weight of each uid; zero for an empty slot.
std::vector<I64F64> stake_weights(const Context& ctx, NetUid netuid);

/// How a hotkey's dividends go back to its parents; `parents` belongs to the result's parents.
struct SplitDividends {
    std::vector<Relation> parents;
    emission::DividendSplit split;
};
SplitDividends split_dividends(const Context& ctx, const AccountId& hotkey, NetUid netuid, Alpha dividends);

}  // namespace tau::pallets::subtensor
