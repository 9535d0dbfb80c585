// Functions of the reference's epoch/math.rs that no epoch calls: the dense forms and some leftovers. Kept as plain as
// possible, to replay their vectors and to serve as an oracle. Rows may differ in length where the reference allows it.
#pragma once

#include "base/fixed.hpp"

namespace tau::vectors::plain {

using Vector = std::vector<I32F32>;
using Matrix = std::vector<Vector>;
using Mask = std::vector<bool>;

I32F32 sigmoid_safe(I32F32 x, I32F32 rho, I32F32 kappa);
/// x_i / y_i, zero where y has no element.
Vector vecdiv(const Vector& x, const Vector& y);
/// Whether each element is among the k largest; ties keep the higher index.
Mask is_topk(const Vector& x, std::size_t k);

Vector row_sum(const Matrix& x);
Matrix row_normalize(Matrix x);
std::vector<std::vector<I64F64>> row_normalize_64(std::vector<std::vector<I64F64>> x);
Matrix col_normalize(Matrix x);
Matrix col_max_upscale(Matrix x);
Matrix mask_matrix(const std::vector<Mask>& mask, Matrix x);
Matrix mask_rows(const Mask& mask, Matrix x);
Matrix mask_cols(const Mask& mask, Matrix x);
/// Zeroes the diagonal of a square matrix but at `except`.
Matrix mask_diag(Matrix x, std::optional<u16> except);
Matrix row_hadamard(const Matrix& m, const Vector& v);
Vector matmul(const Matrix& m, const Vector& v);
Vector matmul_transpose(const Matrix& m, const Vector& v);
Matrix mat_vec_mul(const Matrix& m, const Vector& v);
Matrix col_clip(Matrix x, const Vector& threshold);
Vector weighted_median_col(const Vector& stake, const Matrix& score, I32F32 majority);
Matrix interpolate(const Matrix& a, const Matrix& b, I32F32 ratio);
Matrix mat_ema(const Matrix& fresh, const Matrix& old, I32F32 alpha);
Matrix mat_ema_alpha(const Matrix& fresh, const Matrix& old, const Matrix& alpha);

}  // namespace tau::vectors::plain
