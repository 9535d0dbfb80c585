#include "yuma/sparse_math.hpp"

#include "yuma/divisor.hpp"

#include <algorithm>

namespace tau::yuma {
namespace {

constexpr I32F32 zero = I32F32::zero();

I32F32 at_or_zero(std::span<const I32F32> x, std::size_t i)
{
    return i < x.size() ? x[i] : zero;
}

/// Divides every cell by its column's divisor where there is one that is not zero.
void divide_columns(Sparse& m, std::span<const I32F32> divisors)
{
    const std::vector<Divisor> by_column(divisors.begin(), divisors.end());
    const auto columns = m.all().columns;
    const auto values = m.all_values();
    for (std::size_t k = 0; k < columns.size(); ++k) {
        if (columns[k] < by_column.size()) values[k] = by_column[columns[k]].divide(values[k]);
    }
}

/// Writes a row into a dense buffer; later cells of the same column win, columns beyond it are dropped.
void scatter(Sparse::View row, std::span<I32F32> dense)
{
    std::fill(dense.begin(), dense.end(), zero);
    for (std::size_t k = 0; k < row.size(); ++k) {
        if (row.columns[k] < dense.size()) dense[row.columns[k]] = row.values[k];
    }
}

void add_scaled(Sparse::View row, I32F32 factor, std::span<I32F32> dense)
{
    for (std::size_t k = 0; k < row.size(); ++k) {
        if (row.columns[k] >= dense.size()) continue;
        I32F32& cell = dense[row.columns[k]];
        cell = cell.saturating_add(factor.saturating_mul(row.values[k]));
    }
}

void put_positive(std::span<const I32F32> dense, Sparse::Writer& writer)
{
    for (std::size_t j = 0; j < dense.size(); ++j) {
        writer.put_if(dense[j] > zero, static_cast<u16>(j), dense[j]);
    }
    writer.end_row();
}

}  // namespace

void inplace_row_normalize_sparse(Sparse& m)
{
    for (std::size_t i = 0; i < m.size(); ++i) {
        I32F32 total;
        for (const I32F32 value : m.row_values(i)) total = total.wrapping_add(value);
        if (total <= zero) continue;
        const Divisor divisor(total);
        for (I32F32& value : m.row_values(i)) value = divisor.divide(value);
    }
}

void inplace_col_normalize_sparse(Sparse& m, std::size_t columns)
{
    std::vector<I32F32> totals(columns);
    const auto cells = m.all();
    for (std::size_t k = 0; k < cells.size(); ++k) {
        const u16 j = cells.columns[k];
        if (j < columns) totals[j] = totals[j].saturating_add(cells.values[k]);
    }
    divide_columns(m, totals);
}

void inplace_col_max_upscale_sparse(Sparse& m, std::size_t columns)
{
    std::vector<I32F32> largest(columns);
    const auto cells = m.all();
    for (std::size_t k = 0; k < cells.size(); ++k) {
        const u16 j = cells.columns[k];
        if (j < columns) largest[j] = std::max(largest[j], cells.values[k]);
    }
    divide_columns(m, largest);
}

void row_sum_sparse(const Sparse& m, std::vector<I32F32>& out)
{
    out.assign(m.size(), zero);
    for (std::size_t i = 0; i < m.size(); ++i) {
        for (const I32F32 value : m.row(i).values) out[i] = out[i].wrapping_add(value);
    }
}

void row_hadamard_sparse(const Sparse& m, std::span<const I32F32> v, Sparse& out)
{
    auto writer = out.rewrite(m.cells());
    for (std::size_t i = 0; i < std::min(m.size(), v.size()); ++i) {
        const auto [columns, values] = m.row(i);
        for (std::size_t k = 0; k < columns.size(); ++k) writer.put(columns[k], values[k].saturating_mul(v[i]));
        writer.end_row();
    }
}

void mat_vec_mul_sparse(const Sparse& m, std::span<const I32F32> v, Sparse& out)
{
    auto writer = out.rewrite(m.cells());
    for (std::size_t i = 0; i < m.size(); ++i) {
        const auto [columns, values] = m.row(i);
        for (std::size_t k = 0; k < columns.size(); ++k) {
            const I32F32 product = values[k].saturating_mul(at_or_zero(v, columns[k]));
            if (product != zero) writer.put(columns[k], product);
        }
        writer.end_row();
    }
}

void matmul_sparse(const Sparse& m, std::span<const I32F32> v, std::size_t columns, std::vector<I32F32>& out)
{
    out.assign(columns, zero);
    for (std::size_t i = 0; i < m.size(); ++i) add_scaled(m.row(i), at_or_zero(v, i), out);
}

void matmul_transpose_sparse(const Sparse& m, std::span<const I32F32> v, std::vector<I32F32>& out)
{
    out.assign(m.size(), zero);
    for (std::size_t i = 0; i < m.size(); ++i) {
        const auto [columns, values] = m.row(i);
        for (std::size_t k = 0; k < columns.size(); ++k) {
            out[i] = out[i].saturating_add(at_or_zero(v, columns[k]).saturating_mul(values[k]));
        }
    }
}

void col_clip_sparse(const Sparse& m, std::span<const I32F32> threshold, Sparse& out)
{
    auto writer = out.rewrite(m.cells());
    for (std::size_t i = 0; i < m.size(); ++i) {
        const auto [columns, values] = m.row(i);
        for (std::size_t k = 0; k < columns.size(); ++k) {
            const I32F32 limit = at_or_zero(threshold, columns[k]);
            // A threshold that is not positive clips the cell away.
            writer.put_if((values[k] <= limit) | (limit > zero), columns[k], std::min(values[k], limit));
        }
        writer.end_row();
    }
}

void interpolate_sparse(const Sparse& a, const Sparse& b, std::size_t columns, I32F32 ratio, Sparse& out)
{
    if (ratio == zero) return void(out = a);
    if (ratio == I32F32::one() || a.size() != b.size()) return void(out = b);
    auto writer = out.rewrite(a.cells() + b.cells());
    std::vector<I32F32> from(columns), to(columns);
    for (std::size_t i = 0; i < a.size(); ++i) {
        scatter(a.row(i), from);
        scatter(b.row(i), to);
        for (std::size_t j = 0; j < columns; ++j) {
            from[j] = from[j].saturating_add(ratio.saturating_mul(to[j].saturating_sub(from[j])));
        }
        put_positive(from, writer);
    }
}

void mat_ema_sparse(const Sparse& fresh, const Sparse& old, I32F32 alpha, Sparse& out)
{
    auto writer = out.rewrite(fresh.cells() + old.cells());
    const I32F32 one_minus_alpha = I32F32::one().saturating_sub(alpha);
    std::vector<I32F32> dense(fresh.size());
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        const auto fresh_row = fresh.row(i), old_row = i < old.size() ? old.row(i) : Sparse::View{};
        if (fresh_row.size() == 0 && old_row.size() == 0) {  // Most rows: neurons that do not validate.
            writer.end_row();
            continue;
        }
        std::fill(dense.begin(), dense.end(), zero);
        add_scaled(fresh_row, alpha, dense);
        add_scaled(old_row, one_minus_alpha, dense);
        put_positive(dense, writer);
    }
}

}  // namespace tau::yuma
