// Sparse matrices of the epoch (the `*_sparse` functions of pallets/subtensor/src/epoch/math.rs). `out` is overwritten.
#pragma once

#include "yuma/sparse.hpp"

namespace tau::yuma {

/// Keeps the cells for which `keep(row, column)` holds.
template <class Keep>
void retain_cells(const Sparse& m, Sparse& out, Keep keep)
{
    auto writer = out.rewrite(m.cells());
    for (std::size_t i = 0; i < m.size(); ++i) {
        const auto [columns, values] = m.row(i);
        for (std::size_t k = 0; k < columns.size(); ++k) {
            if (keep(i, columns[k])) writer.put(columns[k], values[k]);
        }
        writer.end_row();
    }
}

/// Divides each row by its sum where that is positive.
void inplace_row_normalize_sparse(Sparse& m);
/// Divides each column by its saturating sum where that is not zero; columns beyond the matrix stay as they are.
void inplace_col_normalize_sparse(Sparse& m, std::size_t columns);
/// Divides each column by its largest positive cell.
void inplace_col_max_upscale_sparse(Sparse& m, std::size_t columns);

void row_sum_sparse(const Sparse& m, std::vector<I32F32>& out);
/// out_ij = m_ij * v_i, for as many rows as v has.
void row_hadamard_sparse(const Sparse& m, std::span<const I32F32> v, Sparse& out);
/// out_ij = m_ij * v_j without zero cells.
void mat_vec_mul_sparse(const Sparse& m, std::span<const I32F32> v, Sparse& out);
/// out_j = sum over i of v_i * m_ij, saturating.
void matmul_sparse(const Sparse& m, std::span<const I32F32> v, std::size_t columns, std::vector<I32F32>& out);
/// out_i = sum over j of v_j * m_ij, saturating.
void matmul_transpose_sparse(const Sparse& m, std::span<const I32F32> v, std::vector<I32F32>& out);

/// Cells above their column's threshold become the threshold, or go when that is not positive.
void col_clip_sparse(const Sparse& m, std::span<const I32F32> threshold, Sparse& out);

/// a + ratio * (b - a), positive cells only, rows sorted. A ratio of exactly 0 or 1 copies a or b as it is.
void interpolate_sparse(const Sparse& a, const Sparse& b, std::size_t columns, I32F32 ratio, Sparse& out);
/// alpha * fresh + (1 - alpha) * old, positive cells only, rows sorted. Square: as many columns as rows.
void mat_ema_sparse(const Sparse& fresh, const Sparse& old, I32F32 alpha, Sparse& out);

}  // namespace tau::yuma
