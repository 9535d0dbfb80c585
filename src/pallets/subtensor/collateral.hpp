// Alpha that a miner bonds when it registers and earns back (reference: subnets/collateral.rs). Amounts in rao of alpha
// unless typed Tao. A position is a (hotkey, coldkey) on a subnet.
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

struct Position {
    NetUid netuid;
    const AccountId& hotkey;
    const AccountId& coldkey;
};

Alpha collateral_locked(const Context& ctx, Position position);
/// The part of a registration's price that is bonded, not burned.
Tao collateral_requirement(const Context& ctx, NetUid netuid, Tao price);
/// What of it the bond that stands, at the moving price, does not cover.
Tao collateral_topup(const Context& ctx, Position position, Tao price);

/// Whether a registration renews the ratio at which the bond is earned back, as a new contract.
enum class Drain : u8 { keep, renew };
/// Adds to the bond of a position and returns it. ColdkeyCollateralPositionsFull.
Outcome<Alpha> credit_collateral(Context& ctx, Position position, Alpha alpha, Drain drain);
/// Takes the subnet's present ratio for a bond that stands.
void renew_drain_ratio(Context& ctx, Position position);
/// Lets a position's earnings free its bond, or fill it up to the miner's floor from `capturable`. Returns what was
/// taken from that, staked to the position.
Alpha settle_collateral(Context& ctx, Position position, Alpha emission, Alpha capturable);
/// Sets the floor that the bond keeps. ColdkeyCollateralPositionsFull.
Outcome<> set_collateral_floor(Context& ctx, Position position, Alpha min_locked);
/// Gives a coldkey's bonds on a subnet to another, merged with what that has. ColdkeyCollateralPositionsFull,
/// ColdkeyCollateralIncomplete when something is left behind.
Outcome<> move_coldkey_collateral(Context& ctx, NetUid netuid, const AccountId& from, const AccountId& to);
/// Gives all bonds on a hotkey to another. ColdkeyCollateralPositionsFull.
Outcome<> move_hotkey_collateral(Context& ctx, NetUid netuid, const AccountId& from, const AccountId& to);

}  // namespace tau::pallets::subtensor
