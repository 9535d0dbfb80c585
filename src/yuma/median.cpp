#include "yuma/median.hpp"

#include "yuma/math.hpp"

#include <algorithm>

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

MedianFinder::MedianFinder(std::span<const I32F32> stake, I32F32 minority) : minority_(minority.bits)
{
    for (const I32F32 s : stake) stake_.push_back(s.bits);
    for (Partition* p : {&all_, &first_, &second_}) p->entries.resize(stake.size());
}

void MedianFinder::split(const Partition& from, I32F32 pivot, Partition& below, Partition& above) const
{
    Entry *low = below.entries.data(), *high = above.entries.data();
    i64 low_stake = 0, high_stake = 0;
    for (std::size_t i = 0; i < from.size; ++i) {
        // Written to both ends; only the one it belongs to moves on.
        const Entry entry = from.entries[i];
        const bool is_low = entry.score<pivot, is_high = entry.score> pivot;
        *low = entry;
        low += is_low;
        low_stake += is_low ? entry.stake : 0;
        *high = entry;
        high += is_high;
        high_stake += is_high ? entry.stake : 0;
    }
    below.size = static_cast<std::size_t>(low - below.entries.data());
    above.size = static_cast<std::size_t>(high - above.entries.data());
    below.stake = low_stake;
    above.stake = high_stake;
}

I32F32 MedianFinder::find(const I32F32* score, std::size_t stride)
{
    Partition *from = &all_, *below = &first_, *above = &second_;
    from->size = stake_.size();
    from->stake = 0;
    for (std::size_t i = 0; i < stake_.size(); ++i) {
        from->entries[i] = {score[i * stride], stake_[i]};
        from->stake += stake_[i];
    }
    i64 before = 0;  // Stake of all scores below the partition.
    while (from->size > 1) {
        const auto& e = from->entries;
        const I32F32 left = e[0].score, middle = e[from->size / 2].score, right = e[from->size - 1].score;
        const I32F32 pivot = std::max(std::min(left, middle), std::min(std::max(left, middle), right));
        split(*from, pivot, *below, *above);
        if (minority_ < before + below->stake && below->size != 0) {
            std::swap(from, below);
        } else if (before + from->stake - above->stake <= minority_ && above->size != 0) {
            before += from->stake - above->stake;
            std::swap(from, above);
        } else {
            return pivot;
        }
    }
    return from->size == 0 ? I32F32::zero() : from->entries[0].score;
}

void weighted_median_col_sparse(std::span<const I32F32> stake, const Sparse& score, std::size_t columns,
                                I32F32 majority, std::vector<I32F32>& median)
{
    std::vector<I32F32> used_stake;
    std::vector<I32F32> dense;  // Row by row.
    for (std::size_t i = 0; i < stake.size(); ++i) {
        if (stake[i] <= I32F32::zero()) continue;
        used_stake.push_back(stake[i]);
        dense.resize(dense.size() + columns);
        const auto [row_columns, values] = i < score.size() ? score.row(i) : Sparse::View{};
        I32F32* const row = dense.data() + dense.size() - columns;
        for (std::size_t k = 0; k < values.size(); ++k) {
            if (row_columns[k] < columns) row[row_columns[k]] = values[k];
        }
    }
    inplace_normalize(used_stake);
    MedianFinder finder(used_stake, sum(used_stake).saturating_sub(majority));
    median.resize(columns);
    for (std::size_t j = 0; j < columns; ++j) median[j] = finder.find(dense.data() + j, columns);
}

}  // namespace tau::yuma
