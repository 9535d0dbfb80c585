// Consensus: the stake-weighted median of each column (weighted_median* in pallets/subtensor/src/epoch/math.rs).
#pragma once

#include "yuma/sparse.hpp"

namespace tau::yuma {

/// Of the scores in `partition`, the one whose stretch of the stake integral [lo, hi] contains `minority`. The pivot is
/// always the middle element, as in the reference, which fixes the answer also where lo and hi do not belong to the
/// partition. The plain form that MedianFinder is compared with.
I32F32 weighted_median(std::span<const I32F32> stake, std::span<const I32F32> score, std::vector<u32> partition,
                       I32F32 minority, I32F32 lo, I32F32 hi);

/// The same median over all scores with lo = 0 and hi = the total stake, for many columns with the same stakes. Then
/// the answer is the smallest score up to which more than `minority` of the stake lies (the largest one if none is, the
/// smallest one for a negative minority), whatever the pivots: each one cuts the search down without branches.
class MedianFinder {
public:
    /// Stakes are not negative and add up to at most 2^31 - 1.
    MedianFinder(std::span<const I32F32> stake, I32F32 minority);

    /// One score per stake, `stride` elements apart.
    I32F32 find(const I32F32* score, std::size_t stride);

private:
    struct Entry {
        I32F32 score;
        i64 stake;
    };
    struct Partition {
        std::vector<Entry> entries;
        std::size_t size = 0;
        i64 stake = 0;
    };

    void split(const Partition& from, I32F32 pivot, Partition& below, Partition& above) const;

    std::vector<i64> stake_;
    i64 minority_;
    Partition all_, first_, second_;
};

/// The median per column over the rows with positive stake (absent cells count as zero); `majority` is kappa.
void weighted_median_col_sparse(std::span<const I32F32> stake, const Sparse& score, std::size_t columns,
                                I32F32 majority, std::vector<I32F32>& median);

}  // namespace tau::yuma
