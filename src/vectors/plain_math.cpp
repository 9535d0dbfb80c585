#include "vectors/plain_math.hpp"

#include "yuma/math.hpp"
#include "yuma/median.hpp"

#include <algorithm>
#include <numeric>

namespace tau::vectors::plain {
namespace {

constexpr I32F32 zero = I32F32::zero();
constexpr I32F32 one = I32F32::one();
/// What the reference returns for a matrix without cells.
const Matrix no_cells{{}};

bool has_cells(const Matrix& m)
{
    return !m.empty() && !m[0].empty();
}

bool masked(const Mask& mask, std::size_t i)
{
    return i >= mask.size() || mask[i];
}

/// Combines cells present in both.
template <class Combine>
Vector zip(const Vector& a, const Vector& b, Combine combine)
{
    Vector out(std::min(a.size(), b.size()));
    std::transform(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(out.size()), b.begin(), out.begin(), combine);
    return out;
}

std::size_t width(const Matrix& x)
{
    std::size_t most = 0;
    for (const auto& row : x) most = std::max(most, row.size());
    return most;
}

Matrix divide_columns(Matrix x, const Vector& divisors)
{
    for (auto& row : x) {
        for (std::size_t j = 0; j < row.size(); ++j) {
            if (divisors[j] != zero) row[j] = row[j].safe_div(divisors[j]);
        }
    }
    return x;
}

}  // namespace

I32F32 sigmoid_safe(I32F32 x, I32F32 rho, I32F32 kappa)
{
    const I32F32 exponent = rho.saturating_mul(one.saturating_neg()).saturating_mul(x.saturating_sub(kappa));
    return one.safe_div(yuma::exp_safe(exponent).saturating_add(one));
}

Vector vecdiv(const Vector& x, const Vector& y)
{
    Vector out(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) out[i] = x[i].safe_div(i < y.size() ? y[i] : zero);
    return out;
}

Mask is_topk(const Vector& x, std::size_t k)
{
    Mask result(x.size(), true);
    if (x.size() < k) return result;
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
    for (std::size_t i = 0; i < x.size() - k; ++i) result[order[i]] = false;
    return result;
}

Vector row_sum(const Matrix& x)
{
    Vector out;
    if (!has_cells(x)) return out;
    for (const auto& row : x) out.push_back(yuma::sum(row));
    return out;
}

Matrix row_normalize(Matrix x)
{
    for (auto& row : x) {
        if (yuma::sum(row) > zero) yuma::inplace_normalize(row);
    }
    return x;
}

std::vector<std::vector<I64F64>> row_normalize_64(std::vector<std::vector<I64F64>> x)
{
    for (auto& row : x) {
        I64F64 total;
        for (const auto value : row) total = total.wrapping_add(value);
        if (total > I64F64::zero()) yuma::inplace_normalize_64(row);
    }
    return x;
}

Matrix col_normalize(Matrix x)
{
    Vector totals(width(x));
    for (const auto& row : x) {
        for (std::size_t j = 0; j < row.size(); ++j) totals[j] = totals[j].saturating_add(row[j]);
    }
    return divide_columns(std::move(x), totals);
}

Matrix col_max_upscale(Matrix x)
{
    Vector largest(width(x));
    for (const auto& row : x) {
        for (std::size_t j = 0; j < row.size(); ++j) largest[j] = std::max(largest[j], row[j]);
    }
    return divide_columns(std::move(x), largest);
}

Matrix mask_matrix(const std::vector<Mask>& mask, Matrix x)
{
    if (mask.empty() || mask[0].empty()) return x;
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = 0; j < x[i].size(); ++j) {
            if (i >= mask.size() || masked(mask[i], j)) x[i][j] = zero;
        }
    }
    return x;
}

Matrix mask_rows(const Mask& mask, Matrix x)
{
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (masked(mask, i)) x[i].assign(x[0].size(), zero);
    }
    return x;
}

Matrix mask_cols(const Mask& mask, Matrix x)
{
    for (auto& row : x) {
        for (std::size_t j = 0; j < row.size(); ++j) {
            if (masked(mask, j)) row[j] = zero;
        }
    }
    return x;
}

Matrix mask_diag(Matrix x, std::optional<u16> except)
{
    if (!has_cells(x) || x.size() != x[0].size()) return x;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (i != except && i < x[i].size()) x[i][i] = zero;
    }
    return x;
}

Matrix row_hadamard(const Matrix& m, const Vector& v)
{
    if (!has_cells(m)) return no_cells;
    Matrix out(m.begin(), m.begin() + static_cast<std::ptrdiff_t>(std::min(m.size(), v.size())));
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (auto& cell : out[i]) cell = cell.saturating_mul(v[i]);
    }
    return out;
}

Vector matmul(const Matrix& m, const Vector& v)
{
    Vector out(m.empty() ? 0 : m[0].size());
    for (std::size_t i = 0; i < std::min(m.size(), v.size()); ++i) {
        for (std::size_t j = 0; j < std::min(m[i].size(), out.size()); ++j) {
            out[j] = out[j].saturating_add(v[i].saturating_mul(m[i][j]));
        }
    }
    return out;
}

Vector matmul_transpose(const Matrix& m, const Vector& v)
{
    Vector out;
    if (!has_cells(m)) return out;
    for (const auto& row : m) {
        I32F32 total;
        for (const auto product : zip(row, v, [](I32F32 a, I32F32 b) { return a.saturating_mul(b); })) {
            total = total.saturating_add(product);
        }
        out.push_back(total);
    }
    return out;
}

Matrix mat_vec_mul(const Matrix& m, const Vector& v)
{
    if (!has_cells(m)) return no_cells;
    Matrix out(m.size());
    for (std::size_t i = 0; i < m.size(); ++i) yuma::vec_mul(m[i], v, out[i]);
    return out;
}

Matrix col_clip(Matrix x, const Vector& threshold)
{
    for (auto& row : x) {
        for (std::size_t j = 0; j < std::min(row.size(), threshold.size()); ++j)
            row[j] = std::min(row[j], threshold[j]);
    }
    return x;
}

Vector weighted_median_col(const Vector& stake, const Matrix& score, I32F32 majority)
{
    Vector median(score.empty() ? 0 : score[0].size());
    for (std::size_t j = 0; j < median.size(); ++j) {
        Vector used_stake, used_score;
        for (std::size_t i = 0; i < stake.size(); ++i) {
            if (stake[i] <= zero) continue;
            const bool usable = i < score.size() && score[i].size() == median.size();
            used_stake.push_back(usable ? stake[i] : zero);
            used_score.push_back(usable ? score[i][j] : zero);
        }
        if (used_stake.empty()) continue;
        yuma::inplace_normalize(used_stake);
        const I32F32 total = yuma::sum(used_stake);
        std::vector<u32> everyone(used_stake.size());
        std::iota(everyone.begin(), everyone.end(), 0);
        median[j] =
            yuma::weighted_median(used_stake, used_score, everyone, total.saturating_sub(majority), zero, total);
    }
    return median;
}

Matrix interpolate(const Matrix& a, const Matrix& b, I32F32 ratio)
{
    if (ratio == zero) return a;
    if (ratio == one) return b;
    if (!has_cells(a)) return no_cells;
    Matrix out(a.size(), Vector(a[0].size()));
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        const Vector row = zip(a[i], b[i], [ratio](I32F32 from, I32F32 to) {
            return from.saturating_add(ratio.saturating_mul(to.saturating_sub(from)));
        });
        std::copy_n(row.begin(), std::min(row.size(), out[i].size()), out[i].begin());
    }
    return out;
}

Matrix mat_ema(const Matrix& fresh, const Matrix& old, I32F32 alpha)
{
    if (!has_cells(fresh)) return no_cells;
    const I32F32 one_minus_alpha = one.saturating_sub(alpha);
    Matrix out;
    for (std::size_t i = 0; i < std::min(fresh.size(), old.size()); ++i) {
        out.push_back(zip(fresh[i], old[i], [&](I32F32 a, I32F32 b) {
            return alpha.saturating_mul(a).saturating_add(one_minus_alpha.saturating_mul(b));
        }));
    }
    return out;
}

Matrix mat_ema_alpha(const Matrix& fresh, const Matrix& old, const Matrix& alpha)
{
    if (!has_cells(fresh)) return no_cells;
    if (fresh.size() != old.size() || fresh.size() != alpha.size()) return old;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        if (fresh[i].size() != old[i].size() || fresh[i].size() != alpha[i].size()) return fresh;
    }
    Matrix out = fresh;
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (std::size_t j = 0; j < out[i].size(); ++j) {
            const I32F32 decayed = one.saturating_sub(alpha[i][j]).saturating_mul(old[i][j]);
            const I32F32 gain = std::max(alpha[i][j].saturating_mul(fresh[i][j]), zero);
            out[i][j] = std::min(decayed.saturating_add(gain), one);
        }
    }
    return out;
}

}  // namespace tau::vectors::plain
