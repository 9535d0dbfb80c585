// A subnet's pool with its reserves: prices and swaps (reference: staking/stake_utils.rs, subtensor's side of the swap
// interface). Amounts in rao of TAO or alpha.
#pragma once

#include "amm/swap.hpp"
#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

amm::Reserves reserves(const Context& ctx, NetUid netuid);
/// Mechanism 1: the pool prices; otherwise alpha is TAO.
bool is_dynamic(const Context& ctx, NetUid netuid);
/// TAO per alpha now; 1 for a subnet that is not dynamic.
U64F64 alpha_price(const Context& ctx, NetUid netuid);
/// The slow moving average, 1 for a subnet that is not dynamic.
U64F64 moving_alpha_price(const Context& ctx, NetUid netuid);
/// Middle of the prices of all dynamic subnets, 1 without any.
U64F64 median_subnet_alpha_price(const Context& ctx);

/// What a swap would do, without price limit and with fees. Errors of the Swap pallet.
Outcome<amm::Swap> simulate_buy(Context& ctx, NetUid netuid, Tao tao);
Outcome<amm::Swap> simulate_sell(Context& ctx, NetUid netuid, Alpha alpha);
/// Pays TAO into the pool for alpha and updates reserves, outstanding alpha, total stake and volume. No account is
/// touched. `price_limit`: rao of TAO per 1e9 rao of alpha. Errors of the Swap pallet.
Outcome<amm::Swap> swap_tao_for_alpha(Context& ctx, NetUid netuid, Tao tao, Tao price_limit, bool drop_fees);
/// The other way.
Outcome<amm::Swap> swap_alpha_for_tao(Context& ctx, NetUid netuid, Alpha alpha, Tao price_limit, bool drop_fees);

inline constexpr Tao min_swap_price{amm::min_price};
inline constexpr Tao max_swap_price{amm::max_price};

}  // namespace tau::pallets::subtensor
