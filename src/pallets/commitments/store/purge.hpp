// Commitments of neurons and subnets that are gone (pallet_commitments: purge_neuron, purge_netuid).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::commitments {

using frame::Context;

/// Forgets all of one neuron.
void purge_neuron(Context& ctx, NetUid netuid, const AccountId& hotkey);

struct Purged {
    u64 rows = 0;
    /// Nothing of the subnet is left.
    bool finished = false;
};

/// Forgets up to `rows_max` rows of a subnet.
Purged purge_netuid(Context& ctx, NetUid netuid, u64 rows_max);

}  // namespace tau::pallets::commitments
