// Pending alpha by dividends: a validator's own alpha earns from the validators' part, its weighted root TAO from the
// root part (reference: coinbase/run_coinbase.rs, calculate_dividend_distribution, in the form of 461).
#pragma once

#include "base/fixed.hpp"

namespace tau::emission {

struct DividendEarner {
    /// Rao on the subnet and on root.
    u64 alpha_stake = 0;
    u64 root_stake = 0;
    U96F32 dividend;
    /// Only a hotkey with a seat on root earns root dividends; the others' slice goes to nobody.
    bool on_root = false;
};

/// Rao for each earner, in their order.
struct DividendDistribution {
    std::vector<U96F32> alpha;
    std::vector<U96F32> root;
};
DividendDistribution dividend_distribution(u64 pending_alpha, u64 pending_root_alpha, U96F32 tao_weight,
                                           std::span<const DividendEarner> earners);

}  // namespace tau::emission
