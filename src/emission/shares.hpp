// How a block's TAO is shared among the subnets: by moving price, less what their owners withhold from miners, reshaped
// by the emission gate (reference: coinbase/subnet_emissions.rs and its 461 successor). Vectors are parallel to the
// subnets; their order does not matter.
#pragma once

#include "base/fixed.hpp"

namespace tau::emission {

/// What the shares of a block depend on, for a subnet that may be emitted to.
struct Subnet {
    /// One for a subnet with the stable mechanism: see `moving_price_of`.
    U64F64 moving_price;
    /// Part of the miners' emission that was withheld; above one counts as one.
    U96F32 miner_burned;
    /// Whether the subnet takes TAO; if not its share goes to the others.
    bool emission_enabled = true;
};

/// The moving price that counts: one for the stable mechanism (0), a negative one counts as zero.
U64F64 moving_price_of(u16 mechanism, I96F32 moving_price);

/// Settings and state of the gate. Subnets with a share well below the bar lose most of it, those above keep it.
struct Gate {
    /// The bar is the share of the subnet at this rank; 0: use the quantile.
    u16 rank = 32;
    /// The bar is the share at which the largest shares sum up to this. 0.61.
    U64F64 quantile = U64F64::from_bits(0x9c28f5c28f5c2800);
    /// How steep the gate is.
    U64F64 exponent = U64F64::from_num(3);
    /// Zero: not determined yet.
    U64F64 bar;
};

/// Blocks between two determinations of the bar.
inline constexpr u64 gate_interval = 360;

/// Shares before the gate: price / sum of prices, times 1 - miner_burned, normalised. The plain price shares when every
/// weight is zero.
std::vector<U64F64> ungated_shares(std::span<const Subnet> subnets);

/// The bar to keep after this block: the old one, but determined anew when that is zero or the interval is over.
U64F64 gate_bar(std::span<const U64F64> shares, const Gate& gate, u64 block);
/// Multiplies each share s by 1 / (1 + (bar / s)^exponent) and normalises; nothing for a zero bar or if nothing was
/// left.
void gate_apply(std::span<U64F64> shares, U64F64 bar, U64F64 exponent);
/// value ^ exponent through ln and exp in I32F32: 0 when the logarithm fails, 2^31 - 1 when the power does not fit.
U64F64 gate_pow(U64F64 value, U64F64 exponent);

struct BlockShares {
    /// After the gate, with the subnets that take no TAO.
    std::vector<U64F64> shares;
    /// TAO (in rao) of each subnet.
    std::vector<U96F32> emissions;
    /// The gate's bar after this block.
    U64F64 bar;
};
BlockShares subnet_block_emissions(std::span<const Subnet> subnets, u64 block_emission, const Gate& gate, u64 block);

/// Whether root dividends are paid: the moving prices sum up to more than one.
bool root_sell_flag(std::span<const Subnet> subnets);

}  // namespace tau::emission
