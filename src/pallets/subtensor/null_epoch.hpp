// The epoch of a subnet without consensus (from revision 475): one validator, the one with the most stake, decides what
// the miners earn; every stake earns dividends.
#pragma once

#include "emission/terms.hpp"
#include "frame/context.hpp"
#include "primitives/numbers.hpp"
#include "yuma/yuma.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// The uid of the largest stake, the lowest of equal ones, also when all are zero; nullopt for an empty subnet.
std::optional<u16> null_winner(std::span<const I64F64> stake);

/// `budget` in proportion to `shares`, without a remainder: the running sum of the parts is the floor of the exact one.
/// All zero without shares.
std::vector<u64> exact_parts(u64 budget, std::span<const u128> shares);

/// Columns of the epoch. Bonds are left empty: they are not to be stored.
yuma::EpochOutput null_epoch(const Context& ctx, NetUid netuid, const emission::PendingAlpha& pending);

}  // namespace tau::pallets::subtensor
