// Sparse matrices in compressed rows: three flat columns, no allocation per row, buffers reusable between epochs.
#pragma once

#include "base/fixed.hpp"

namespace tau::yuma {

/// Row i holds the cells [starts[i], starts[i + 1]). The columns of a row keep the order in which they were stored or
/// sent, which need not be ascending; a column may lie beyond the matrix.
template <class Value>
struct Rows {
    std::vector<u32> starts{0};
    std::vector<u16> columns;
    std::vector<Value> values;

    struct View {
        std::span<const u16> columns;
        std::span<const Value> values;
        std::size_t size() const { return columns.size(); }
    };

    std::size_t size() const { return starts.size() - 1; }
    View row(std::size_t i) const
    {
        const std::size_t from = starts[i], count = starts[i + 1] - from;
        return {std::span(columns).subspan(from, count), std::span(values).subspan(from, count)};
    }
    std::span<Value> row_values(std::size_t i)
    {
        return std::span(values).subspan(starts[i], starts[i + 1] - starts[i]);
    }

    /// Back to no rows; keeps the memory.
    void clear()
    {
        starts.assign(1, 0);
        columns.clear();
        values.clear();
    }
    /// Adds a cell to the row being built.
    void push(u16 column, Value value)
    {
        columns.push_back(column);
        values.push_back(value);
    }
    void end_row() { starts.push_back(static_cast<u32>(columns.size())); }
    void append_row(std::span<const u16> row_columns, std::span<const Value> row_values)
    {
        columns.insert(columns.end(), row_columns.begin(), row_columns.end());
        values.insert(values.end(), row_values.begin(), row_values.end());
        end_row();
    }

    friend bool operator==(const Rows&, const Rows&) = default;
};

/// Weights and bonds as the chain stores them.
using StoredRows = Rows<u16>;
/// The same inside an epoch.
using Sparse = Rows<I32F32>;

}  // namespace tau::yuma
