// The pools of the subnets: weights, fees and reservoirs of injections (reference: pallets/swap/src/pallet/impls.rs).
//
// The reserves belong to SubtensorModule: they come in with each call, and the caller moves them by what a call
// returns. Prices are TAO per alpha, price limits rao of TAO per 1e9 rao of alpha.
#pragma once

#include "amm/swap.hpp"
#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::swap {

using frame::Context;

/// The pool as it is; a pool that was never used has weights of one half.
amm::Pool pool(const Context& ctx, NetUid netuid, amm::Reserves reserves);
/// Zero without alpha.
U64F64 price(const Context& ctx, NetUid netuid, amm::Reserves reserves);
/// The fee of an input, in its currency.
u64 fee_of(const Context& ctx, NetUid netuid, u64 amount);

/// What `swap` would do. SwapInputTooLarge, ReservesTooLow, PriceLimitExceeded.
Outcome<amm::Swap> simulate(const Context& ctx, NetUid netuid, amm::Reserves reserves, const amm::Order& order);
/// As simulate, or InsufficientLiquidity when the output exceeds its reserve. Initialises the pool.
Outcome<amm::Swap> swap(Context& ctx, NetUid netuid, amm::Reserves reserves, const amm::Order& order);
/// Stores weights of one half for a pool that was never used.
void initialise(Context& ctx, NetUid netuid);

/// Offers the pool what its reservoirs hold plus `delta`; the reserves grow by the result, the rest waits in the
/// reservoirs.
amm::Reserves adjust_protocol_liquidity(Context& ctx, NetUid netuid, amm::Reserves reserves, amm::Reserves delta);
/// Injections that wait for the weights to allow them.
amm::Reserves reservoirs(const Context& ctx, NetUid netuid);
/// Empties the reservoirs; what they held is the caller's.
amm::Reserves take_reservoirs(Context& ctx, NetUid netuid);
/// Forgets the pool; what its reservoirs held is the caller's.
amm::Reserves clear_protocol_liquidity(Context& ctx, NetUid netuid);

}  // namespace tau::pallets::swap
