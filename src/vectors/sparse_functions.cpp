// Functions of epoch_math.json on sparse matrices.
#include "vectors/bind_function.hpp"
#include "vectors/math_functions.hpp"
#include "yuma/liquid_alpha.hpp"
#include "yuma/median.hpp"
#include "yuma/sparse_math.hpp"

#include <array>

namespace tau::vectors {
namespace {

using yuma::Sparse;
using Vector = std::vector<I32F32>;
using Blocks = std::vector<u64>;
using Matrix = std::vector<Vector>;

template <class Keep>
Sparse retained(const Sparse& m, Keep keep)
{
    Sparse out;
    yuma::retain_cells(m, out, keep);
    return out;
}

u64 block_at(const Blocks& blocks, std::size_t i)
{
    return i < blocks.size() ? blocks[i] : 0;
}

Sparse mask_by_blocks(Sparse x, Blocks by_row, Blocks by_column, std::string_view predicate)
{
    return retained(x, [&](std::size_t i, u16 j) {
        const u64 first = block_at(by_row, i), second = block_at(by_column, j);
        return predicate == "le" ? first > second : first >= second;
    });
}

Sparse scalar_mask(Sparse x, u64 scalar, Blocks by_column, std::string_view)
{
    return retained(x, [&](std::size_t, u16 j) { return scalar > block_at(by_column, j); });
}

Sparse mask_rows(std::vector<u8> mask, Sparse x)
{
    return retained(x, [&](std::size_t i, u16) { return i < mask.size() && mask[i] == 0; });
}

Sparse mask_diag(Sparse x, std::optional<u16> except)
{
    return retained(x, [&](std::size_t i, u16 j) { return i != j || j == except; });
}

Matrix liquid_alphas(Sparse weights, Sparse bonds, Vector consensus, u16 low, u16 high, i16 steepness)
{
    const auto proportion = [](u16 x) { return I32F32::from_num(x).safe_div(I32F32::from_num(65535)); };
    Matrix out;
    for (std::size_t i = 0; i < weights.size() && weights.size() == bonds.size(); ++i) {
        yuma::liquid_alpha_row(weights.row(i), bonds.row(i), consensus,
                               {proportion(low), proportion(high), I32F32::from_num(steepness)}, out.emplace_back());
    }
    return out;
}

Sparse mat_ema_alpha(Sparse fresh, Sparse old, Matrix alphas)
{
    if (fresh.size() != old.size() || fresh.size() != alphas.size()) return fresh;
    Sparse out;
    auto writer = out.rewrite(fresh.cells());
    for (std::size_t i = 0; i < fresh.size(); ++i) yuma::ema_alpha_row(fresh.row(i), old.row(i), alphas[i], writer);
    return out;
}

constexpr std::array sparse_rows{
    bind<mask_by_blocks>("vec_mask_sparse_matrix"),
    bind<scalar_mask>("scalar_vec_mask_sparse_matrix"),
    bind<mask_rows>("mask_rows_sparse"),
    bind<[](Sparse x) { return mask_diag(x, std::nullopt); }>("mask_diag_sparse"),
    bind<mask_diag>("mask_diag_sparse_except_index"),
    bind<[](Sparse x) { return (yuma::inplace_row_normalize_sparse(x), x); }>("inplace_row_normalize_sparse"),
    bind<[](Sparse x, u16 columns) {
        yuma::inplace_col_normalize_sparse(x, columns);
        return x;
    }>("inplace_col_normalize_sparse"),
    bind<[](Sparse x, u16 columns) {
        yuma::inplace_col_max_upscale_sparse(x, columns);
        return x;
    }>("inplace_col_max_upscale_sparse"),
    bind<[](Sparse x) {
        Vector out;
        yuma::row_sum_sparse(x, out);
        return out;
    }>("row_sum_sparse"),
    bind<[](Sparse x, Vector v) {
        Sparse out;
        yuma::row_hadamard_sparse(x, v, out);
        return out;
    }>("row_hadamard_sparse"),
    bind<[](Sparse x, Vector v) {
        Sparse out;
        yuma::mat_vec_mul_sparse(x, v, out);
        return out;
    }>("mat_vec_mul_sparse"),
    bind<[](Sparse x, Vector v, u16 columns) {
        Vector out;
        yuma::matmul_sparse(x, v, columns, out);
        return out;
    }>("matmul_sparse"),
    bind<[](Sparse x, Vector v) {
        Vector out;
        yuma::matmul_transpose_sparse(x, v, out);
        return out;
    }>("matmul_transpose_sparse"),
    bind<[](Sparse x, Vector threshold) {
        Sparse out;
        yuma::col_clip_sparse(x, threshold, out);
        return out;
    }>("col_clip_sparse"),
    bind<[](Vector stake, Sparse score, u16 columns, I32F32 majority) {
        Vector out;
        yuma::weighted_median_col_sparse(stake, score, columns, majority, out);
        return out;
    }>("weighted_median_col_sparse"),
    bind<[](Sparse a, Sparse b, u16 columns, I32F32 ratio) {
        Sparse out;
        yuma::interpolate_sparse(a, b, columns, ratio, out);
        return out;
    }>("interpolate_sparse"),
    bind<[](Sparse fresh, Sparse old, I32F32 alpha) {
        Sparse out;
        yuma::mat_ema_sparse(fresh, old, alpha, out);
        return out;
    }>("mat_ema_sparse"),
    bind<liquid_alphas>("compute_liquid_alpha_values_sparse"),
    bind<mat_ema_alpha>("mat_ema_alpha_sparse"),
};

}  // namespace

std::span<const Function> sparse_functions()
{
    return sparse_rows;
}

}  // namespace tau::vectors
