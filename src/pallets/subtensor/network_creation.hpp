// The steps of creating a subnet and the money set aside for it, for network_registration.cpp only.
#pragma once

#include "pallets/subtensor/types.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Fewer subnets, those in cleanup included, than `SubnetLimit`.
bool has_free_slot(const Context& ctx);
/// Takes the next netuid and writes its default hyperparameters.
NetUid open_network(Context& ctx);
/// Owner, first neuron, symbol, pool, backing by root validators. `paid`: TAO that came to the subnet's account.
Outcome<> create_network(Context& ctx, NetUid netuid, const NetworkRegistrationInfo& info, Tao paid);

/// Remembers what the last network cost and when: the next one's price starts from it.
void note_lock_cost(Context& ctx, Tao cost);

/// Holds the cost of a registration that waits: in escrow, in older revisions locked in the coldkey's balance.
/// CannotAffordLockCost, InsufficientTaoBalance.
Outcome<> set_cost_aside(Context& ctx, const AccountId& coldkey, Tao cost, u32 lock_id);
/// To the new subnet's account; returns what moved.
Outcome<Tao> pay_from_aside(Context& ctx, NetUid netuid, const NetworkRegistrationInfo& info);
/// Back to the coldkey; event NetworkRegistrationCancelled.
void refund(Context& ctx, const NetworkRegistrationInfo& info, const DispatchError& reason);

}  // namespace tau::pallets::subtensor
