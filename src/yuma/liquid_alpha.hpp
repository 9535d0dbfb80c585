// Liquid alpha: a smoothing factor for each validator-miner pair (compute_liquid_alpha_values_sparse and alpha_sigmoid
// in pallets/subtensor/src/epoch/run_epoch.rs, mat_ema_alpha_sparse in math.rs).
#pragma once

#include "yuma/sparse.hpp"

namespace tau::yuma {

struct LiquidAlpha {
    I32F32 low;
    I32F32 high;
    /// As stored: in hundredths.
    I32F32 steepness;
};

/// Between low and high: near high where a weight rises far above consensus or falls far below the bond.
I32F32 alpha_sigmoid(I32F32 consensus, I32F32 weight, I32F32 bond, const LiquidAlpha& params);

/// The alpha of every column of `consensus` for one validator. The walk over a row assumes sorted columns: a cell after
/// one with a larger or equal column reads as zero, and it must, since results depend on it.
void liquid_alpha_row(Sparse::View weights, Sparse::View bonds, std::span<const I32F32> consensus,
                      const LiquidAlpha& params, std::vector<I32F32>& alphas);

/// Writes a row of alpha_j * fresh_j + (1 - alpha_j) * old_j, clamped to [0, 1], for the columns of `fresh` only, in
/// its order; positive cells only. An old cell without a fresh one vanishes.
void ema_alpha_row(Sparse::View fresh, Sparse::View old, std::span<const I32F32> alphas, Sparse::Writer& writer);

/// Both of the above for all rows. Without equal row counts the result is `fresh`.
void ema_liquid_alpha(const Sparse& fresh, const Sparse& old, std::span<const I32F32> consensus,
                      const LiquidAlpha& params, Sparse& out);

}  // namespace tau::yuma
