// Sparse matrices in compressed rows: flat columns, no allocation per row, memory reused between epochs.
#pragma once

#include "base/fixed.hpp"

#include <algorithm>

namespace tau::yuma {

/// The cells of a row keep the order in which they were stored or sent, which need not be ascending by column; a column
/// may lie beyond the matrix.
template <class Value>
class Rows {
public:
    struct View {
        std::span<const u16> columns;
        std::span<const Value> values;
        std::size_t size() const { return columns.size(); }
    };

    /// Writes a whole matrix, row by row, without checking for room.
    class Writer {
    public:
        void put(u16 column, Value value)
        {
            columns_[at_] = column;
            values_[at_] = value;
            ++at_;
        }
        /// Without a branch: for conditions that do not follow a pattern.
        void put_if(bool condition, u16 column, Value value)
        {
            columns_[at_] = column;
            values_[at_] = value;
            at_ += condition;
        }
        void end_row() { rows_.starts_.push_back(static_cast<u32>(at_)); }

    private:
        friend class Rows;
        explicit Writer(Rows& rows) : rows_(rows), columns_(rows.columns_.data()), values_(rows.values_.data()) {}

        Rows& rows_;
        u16* columns_;
        Value* values_;
        std::size_t at_ = 0;
    };

    /// Number of rows.
    std::size_t size() const { return starts_.size() - 1; }
    /// Number of cells of all rows.
    std::size_t cells() const { return starts_.back(); }
    View row(std::size_t i) const
    {
        const std::size_t from = starts_[i], count = starts_[i + 1] - from;
        return {{columns_.data() + from, count}, {values_.data() + from, count}};
    }
    /// The cells of all rows, one row after the other.
    View all() const { return {{columns_.data(), cells()}, {values_.data(), cells()}}; }
    std::span<Value> row_values(std::size_t i)
    {
        return {values_.data() + starts_[i], static_cast<std::size_t>(starts_[i + 1] - starts_[i])};
    }
    std::span<Value> all_values() { return {values_.data(), cells()}; }

    /// Back to no rows; keeps the memory.
    void clear() { starts_.assign(1, 0); }
    /// Starts anew with room for `at_most` cells, and one that put_if may touch. The writer must not outlive the next
    /// call of any non-const function.
    Writer rewrite(std::size_t at_most)
    {
        clear();
        if (columns_.size() <= at_most) resize(at_most + 1);
        return Writer(*this);
    }
    void append_row(std::span<const u16> columns, std::span<const Value> values)
    {
        const std::size_t from = cells();
        if (columns_.size() < from + columns.size()) resize(2 * from + columns.size());
        std::copy(columns.begin(), columns.end(), columns_.begin() + static_cast<std::ptrdiff_t>(from));
        std::copy(values.begin(), values.end(), values_.begin() + static_cast<std::ptrdiff_t>(from));
        starts_.push_back(static_cast<u32>(from + columns.size()));
    }

private:
    void resize(std::size_t cells)
    {
        columns_.resize(cells);
        values_.resize(cells);
    }

    std::vector<u32> starts_{0};
    /// As long as the largest matrix so far; only cells() of them count.
    std::vector<u16> columns_;
    std::vector<Value> values_;
};

/// Weights and bonds as the chain stores them.
using StoredRows = Rows<u16>;
/// The same inside an epoch.
using Sparse = Rows<I32F32>;

}  // namespace tau::yuma
