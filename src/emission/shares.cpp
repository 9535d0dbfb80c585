#include "emission/shares.hpp"

#include "base/fixed_math.hpp"

#include <algorithm>

namespace tau::emission {
namespace {

U64F64 total(std::span<const U64F64> values)
{
    U64F64 sum;
    for (const U64F64 value : values) sum = sum.saturating_add(value);
    return sum;
}

void divide_all(std::span<U64F64> values, U64F64 divisor)
{
    for (U64F64& value : values) value = value.safe_div(divisor);
}

std::vector<U64F64> price_shares(std::span<const Subnet> subnets)
{
    std::vector<U64F64> shares;
    shares.reserve(subnets.size());
    for (const Subnet& subnet : subnets) shares.push_back(subnet.moving_price);
    divide_all(shares, total(shares));
    return shares;
}

/// The share at `rank` (from 1), or the smallest positive one when there are fewer. Zero without positive shares.
U64F64 bar_by_rank(std::span<const U64F64> descending, u16 rank)
{
    const auto positive = std::lower_bound(descending.begin(), descending.end(), U64F64::zero(), std::greater<>());
    const auto count = std::min<std::size_t>(rank, static_cast<std::size_t>(positive - descending.begin()));
    return count == 0 ? U64F64::zero() : descending[count - 1];
}

U64F64 bar_by_quantile(std::span<const U64F64> descending, U64F64 quantile)
{
    U64F64 sum, last;
    for (const U64F64 share : descending) {
        sum = sum.saturating_add(last = share);
        if (sum >= quantile) break;
    }
    return last;
}

}  // namespace

U64F64 moving_price_of(u16 mechanism, I96F32 moving_price)
{
    return mechanism == 0 ? U64F64::one() : U64F64::saturating_from_num(moving_price);
}

std::vector<U64F64> ungated_shares(std::span<const Subnet> subnets)
{
    const auto by_price = price_shares(subnets);
    std::vector<U64F64> weighted = by_price;
    for (std::size_t i = 0; i < subnets.size(); ++i) {
        const auto burned = std::min(U64F64::saturating_from_num(subnets[i].miner_burned), U64F64::one());
        weighted[i] = weighted[i].saturating_mul(U64F64::one().saturating_sub(burned));
    }
    const U64F64 sum = total(weighted);
    if (sum == U64F64::zero()) return by_price;
    divide_all(weighted, sum);
    return weighted;
}

U64F64 gate_bar(std::span<const U64F64> shares, const Gate& gate, u64 block)
{
    if (gate.bar != U64F64::zero() && block % gate_interval != 0) return gate.bar;
    std::vector<U64F64> descending(shares.begin(), shares.end());
    std::sort(descending.begin(), descending.end(), std::greater<>());
    const U64F64 bar = gate.rank != 0 ? bar_by_rank(descending, gate.rank) : bar_by_quantile(descending, gate.quantile);
    return bar == U64F64::zero() ? gate.bar : bar;
}

U64F64 gate_pow(U64F64 value, U64F64 exponent)
{
    const auto logarithm = ln(I32F32::saturating_from_num(value));
    if (!logarithm) return U64F64::zero();
    const auto power = exp(I32F32::saturating_from_num(exponent).saturating_mul(*logarithm));
    constexpr I32F32 largest = I32F32::from_num(0x7fffffff);
    return U64F64::saturating_from_num(power.value_or(largest));
}

void gate_apply(std::span<U64F64> shares, U64F64 bar, U64F64 exponent)
{
    if (bar == U64F64::zero()) return;
    std::vector<U64F64> gated(shares.begin(), shares.end());
    for (U64F64& share : gated) {
        if (share == U64F64::zero()) continue;
        const U64F64 hill = U64F64::one().saturating_add(gate_pow(bar.safe_div(share), exponent));
        share = share.saturating_mul(U64F64::one().safe_div(hill));
    }
    const U64F64 sum = total(gated);
    if (sum == U64F64::zero()) return;
    divide_all(gated, sum);
    std::copy(gated.begin(), gated.end(), shares.begin());
}

BlockShares subnet_block_emissions(std::span<const Subnet> subnets, u64 block_emission, const Gate& gate, u64 block)
{
    BlockShares out{.shares = ungated_shares(subnets), .emissions = {}, .bar = {}};
    out.bar = gate_bar(out.shares, gate, block);
    gate_apply(out.shares, out.bar, gate.exponent);

    std::vector<U64F64> taken = out.shares;
    for (std::size_t i = 0; i < subnets.size(); ++i) {
        if (!subnets[i].emission_enabled) taken[i] = U64F64::zero();
    }
    const bool all = std::all_of(subnets.begin(), subnets.end(), [](const Subnet& s) { return s.emission_enabled; });
    if (!all) divide_all(taken, total(taken));
    out.emissions.reserve(taken.size());
    for (const U64F64 share : taken) {
        out.emissions.push_back(U96F32::saturating_from_num(U64F64::from_num(block_emission).saturating_mul(share)));
    }
    return out;
}

bool root_sell_flag(std::span<const Subnet> subnets)
{
    U64F64 sum;
    for (const Subnet& subnet : subnets) sum = sum.wrapping_add(subnet.moving_price);
    return sum > U64F64::one();
}

}  // namespace tau::emission
