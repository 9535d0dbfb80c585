#include "yuma/median.hpp"

#include "yuma/math.hpp"

#include <algorithm>
#include <numeric>

namespace tau::yuma {

I32F32 weighted_median(std::span<const I32F32> stake, std::span<const I32F32> score, std::vector<u32> partition,
                       I32F32 minority, I32F32 lo, I32F32 hi)
{
    if (stake.size() != score.size()) return I32F32::zero();
    std::vector<u32> lower, upper;
    while (partition.size() > 1) {
        const I32F32 pivot = score[partition[partition.size() / 2]];
        I32F32 lower_stake, upper_stake;
        lower.clear();
        upper.clear();
        for (const u32 i : partition) {
            if (score[i] < pivot) {
                lower_stake = lower_stake.saturating_add(stake[i]);
                lower.push_back(i);
            } else if (score[i] > pivot) {
                upper_stake = upper_stake.saturating_add(stake[i]);
                upper.push_back(i);
            }
        }
        if (minority < lo.saturating_add(lower_stake) && !lower.empty()) {
            hi = lo.saturating_add(lower_stake);
            partition.swap(lower);
        } else if (hi.saturating_sub(upper_stake) <= minority && !upper.empty()) {
            lo = hi.saturating_sub(upper_stake);
            partition.swap(upper);
        } else {
            return pivot;
        }
    }
    return partition.empty() ? I32F32::zero() : score[partition[0]];
}

void weighted_median_col_sparse(std::span<const I32F32> stake, const Sparse& score, std::size_t columns,
                                I32F32 majority, std::vector<I32F32>& median)
{
    std::vector<I32F32> used_stake;
    for (const I32F32 s : stake) {
        if (s > I32F32::zero()) used_stake.push_back(s);
    }
    inplace_normalize(used_stake);
    const std::size_t rows = used_stake.size();
    std::vector<I32F32> by_column(columns * rows);
    std::size_t used_row = 0;
    for (std::size_t i = 0; i < std::min(stake.size(), score.size()); ++i) {
        if (stake[i] <= I32F32::zero()) continue;
        const auto [row_columns, values] = score.row(i);
        for (std::size_t k = 0; k < values.size(); ++k) {
            if (row_columns[k] < columns) by_column[row_columns[k] * rows + used_row] = values[k];
        }
        ++used_row;
    }

    std::vector<u32> everyone(rows);
    std::iota(everyone.begin(), everyone.end(), 0);
    const I32F32 total = sum(used_stake);
    const I32F32 minority = total.saturating_sub(majority);
    median.resize(columns);
    for (std::size_t j = 0; j < columns; ++j) {
        const auto column = std::span(by_column).subspan(j * rows, rows);
        median[j] = weighted_median(used_stake, column, everyone, minority, I32F32::zero(), total);
    }
}

}  // namespace tau::yuma
