// EVM addresses of neurons (reference: utils/evm.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// Uids that one address may speak for on a subnet.
inline constexpr std::size_t evm_address_uids_max = 32;

/// Gives the uid an address, also in the index by address. EvmKeyAssociationLimitExceeded.
Outcome<> associate_evm_address(Context& ctx, NetUid netuid, u16 uid, const H160& address);
/// Takes the uid's address away, if it has one.
void remove_evm_address(Context& ctx, NetUid netuid, u16 uid);

}  // namespace tau::pallets::subtensor
