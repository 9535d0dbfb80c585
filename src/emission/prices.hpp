// Moving averages of a subnet's price (reference: staking/stake_utils.rs, update_moving_price). `spot` is the pool's
// price.
#pragma once

#include "base/fixed.hpp"

namespace tau::emission {

struct MovingPriceSettings {
    /// SubnetMovingAlpha: the weight of the spot price after many blocks.
    I96F32 moving_alpha;
    /// Blocks after which half of that weight is reached.
    u64 halving_blocks = 0;
    /// FirstEmissionBlockNumber, 0 when absent.
    u64 first_emission_block = 0;
};

/// The slow average after this block; the spot price counts as one at most.
I96F32 update_moving_price(U64F64 moving_price, U64F64 spot, u64 block, const MovingPriceSettings& settings);

/// The fast average, half of a change in 600 blocks; it starts with the spot price, which is not capped.
U64F64 update_fast_moving_price(std::optional<U64F64> fast_price, U64F64 spot);

}  // namespace tau::emission
