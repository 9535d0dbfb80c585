// New subnets: at once while there is room, else in a queue that waits for a dissolved one (reference:
// subnets/subnet.rs).
#pragma once

#include "pallets/subtensor/types.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

struct NewNetwork {
    const AccountId& coldkey;
    const AccountId& hotkey;
    std::optional<SubnetIdentityV3> identity = std::nullopt;
};

/// The only mechanism there is: its alpha has a pool.
inline constexpr u16 dynamic_mechanism = 1;

/// NonAssociatedColdKey, CannotUseSystemAccount, SubNetRegistrationDisabled, NetworkTxRateLimitExceeded,
/// InvalidIdentity, SubnetLimitReached, CannotAffordLockCost. Event NetworkAdded or NetworkRegistrationQueued.
Outcome<> register_network(Context& ctx, const NewNetwork& network);
/// Creates the network of the first queue entry for which there is room now.
void settle_network_registrations(Context& ctx);

}  // namespace tau::pallets::subtensor
