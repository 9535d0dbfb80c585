// How many mechanisms a subnet has and how they share its emission (reference: subnets/mechanism.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// UIDs of all mechanisms of a subnet together, within what its consensus allows; TooManyUIDsPerMechanism.
Outcome<> ensure_uids_over_all_mechanisms(const Context& ctx, NetUid netuid, u16 max_uids, MechId mechanisms);
/// Drops the state of mechanisms that go; a change resets the emission split. MechanismDoesNotExist, InvalidValue,
/// TooManyUIDsPerMechanism.
Outcome<> set_mechanism_count(Context& ctx, NetUid netuid, MechId count);
/// InvalidValue.
Outcome<> set_max_mechanism_count(Context& ctx, MechId count);
/// Parts of 65,535 that add up to it, or nullopt for equal parts. MechanismDoesNotExist, InvalidValue.
Outcome<> set_emission_split(Context& ctx, NetUid netuid, const std::optional<std::vector<u16>>& split);

}  // namespace tau::pallets::subtensor
