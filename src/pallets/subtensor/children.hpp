// Childkeys: parts of a hotkey's stake given to other hotkeys of a subnet (reference: staking/set_children.rs).
#pragma once

#include "pallets/subtensor/inherited.hpp"

namespace tau::pallets::subtensor {

/// Replaces the children of a hotkey, on both sides of the relation; event SetChildren. Nothing at all where the result
/// would be inconsistent: a proportion sum above 2^64 - 1, or a child that is also a parent.
void apply_children(Context& ctx, NetUid netuid, const AccountId& parent, const std::vector<Relation>& children);
/// Applies the scheduled children whose cooldown is over, on subnets whose epoch ran in this block.
void apply_pending_children(Context& ctx);

/// Gives the relations and the scheduled children of a hotkey to a new one. InvalidChild, TooManyChildren,
/// ProportionOverflow, ChildParentInconsistency.
Outcome<> swap_relations(Context& ctx, NetUid netuid, const AccountId& old_hotkey, const AccountId& new_hotkey);

}  // namespace tau::pallets::subtensor
