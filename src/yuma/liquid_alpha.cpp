#include "yuma/liquid_alpha.hpp"

#include "yuma/math.hpp"

#include <algorithm>

namespace tau::yuma {
namespace {

constexpr I32F32 zero = I32F32::zero();
constexpr I32F32 one = I32F32::one();

/// Scatters the cells that the ascending walk sees: those with a column above all before them.
void scatter_seen(Sparse::View row, std::span<I32F32> dense)
{
    std::fill(dense.begin(), dense.end(), zero);
    u32 next = 0;
    for (std::size_t k = 0; k < row.size(); ++k) {
        if (row.columns[k] < next) continue;
        next = row.columns[k] + 1u;
        if (row.columns[k] < dense.size()) dense[row.columns[k]] = row.values[k];
    }
}

}  // namespace

I32F32 alpha_sigmoid(I32F32 consensus, I32F32 weight, I32F32 bond, const LiquidAlpha& params)
{
    constexpr I32F32 minus_hundred = I32F32::from_num(-100);
    constexpr I32F32 half = I32F32::from_ratio(1, 2);
    const I32F32 difference = weight >= bond ? weight.saturating_sub(consensus) : bond.saturating_sub(weight);
    const I32F32 centred = clamp_value(difference, zero, one).saturating_sub(half);
    const I32F32 exponent = params.steepness.saturating_div(minus_hundred).saturating_mul(centred);
    const I32F32 sigmoid = one.saturating_div(one.saturating_add(exp_safe(exponent)));
    const I32F32 spread = params.high.saturating_sub(params.low);
    return clamp_value(params.low.saturating_add(sigmoid.saturating_mul(spread)), params.low, params.high);
}

void liquid_alpha_row(Sparse::View weights, Sparse::View bonds, std::span<const I32F32> consensus,
                      const LiquidAlpha& params, std::vector<I32F32>& alphas)
{
    std::vector<I32F32> weight(consensus.size()), bond(consensus.size());
    scatter_seen(weights, weight);
    scatter_seen(bonds, bond);
    alphas.resize(consensus.size());
    for (std::size_t j = 0; j < consensus.size(); ++j) {
        alphas[j] = alpha_sigmoid(consensus[j], weight[j], bond[j], params);
    }
}

void ema_alpha_row(Sparse::View fresh, Sparse::View old, std::span<const I32F32> alphas, Sparse::Writer& writer)
{
    std::vector<I32F32> decayed(alphas.size());
    for (std::size_t k = 0; k < old.size(); ++k) {
        const u16 j = old.columns[k];
        if (j < alphas.size()) decayed[j] = one.saturating_sub(alphas[j]).saturating_mul(old.values[k]);
    }
    for (std::size_t k = 0; k < fresh.size(); ++k) {
        const u16 j = fresh.columns[k];
        if (j >= alphas.size()) continue;
        const I32F32 gain = std::max(alphas[j].saturating_mul(fresh.values[k]), zero);
        const I32F32 value = std::min(decayed[j].saturating_add(gain), one);
        if (value > zero) writer.put(j, value);
    }
    writer.end_row();
}

void ema_liquid_alpha(const Sparse& fresh, const Sparse& old, std::span<const I32F32> consensus,
                      const LiquidAlpha& params, Sparse& out)
{
    if (fresh.size() != old.size()) return void(out = fresh);
    auto writer = out.rewrite(fresh.cells());
    std::vector<I32F32> alphas;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        // Nothing comes of a row without fresh cells, whatever its alphas.
        if (fresh.row(i).size() != 0) liquid_alpha_row(fresh.row(i), old.row(i), consensus, params, alphas);
        ema_alpha_row(fresh.row(i), old.row(i), alphas, writer);
    }
}

}  // namespace tau::yuma
