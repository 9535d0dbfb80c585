// Consensus: the stake-weighted median of each column (weighted_median* in pallets/subtensor/src/epoch/math.rs).
#pragma once

#include "yuma/sparse.hpp"

namespace tau::yuma {

/// Of the scores in `partition`, the one whose stretch of the stake integral [lo, hi] contains `minority`. The pivot is
/// always the middle element, which fixes the answer also where lo and hi do not belong to the partition.
I32F32 weighted_median(std::span<const I32F32> stake, std::span<const I32F32> score, std::vector<u32> partition,
                       I32F32 minority, I32F32 lo, I32F32 hi);

/// The median per column over the rows with positive stake (absent cells count as zero); `majority` is kappa.
void weighted_median_col_sparse(std::span<const I32F32> stake, const Sparse& score, std::size_t columns,
                                I32F32 majority, std::vector<I32F32>& median);

}  // namespace tau::yuma
