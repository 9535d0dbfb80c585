#include "runtime/fees.hpp"

#include "frame/revision.hpp"
#include "pallets/system/constants.hpp"

namespace tau::runtime {
namespace {

namespace system = pallets::system;

constexpr u64 billion = 1'000'000'000;

/// `amount` times a fraction in billionths, to nearest with halves down (Perbill).
u64 fraction_of(u64 amount, u64 billionths)
{
    const u128 product = u128{amount} * billionths;
    const auto whole = static_cast<u64>(product / billion);
    return product % billion * 2 > billion ? whole + 1 : whole;
}

}  // namespace

Tao weight_to_fee(const frame::Setup& setup, const Weight& weight)
{
    const auto counted = weight.min(system::constants::BlockWeights.of(setup).max_block);
    const u64 price = frame::has(setup, frame::Feature::halved_fees) ? 250'000 : 500'000;
    return Tao{fraction_of(counted.ref_time.value, price)};
}

Tao length_to_fee(const frame::Setup& setup, u32 length)
{
    return Tao{frame::has(setup, frame::Feature::halved_fees) ? fraction_of(length, billion / 2) : length};
}

std::optional<InclusionFee> inclusion_fee(const frame::Setup& setup, u32 length, const DispatchInfo& info)
{
    if (info.pays == Pays::No) return std::nullopt;
    const auto& base = system::constants::BlockWeights.of(setup).per_class.normal.base_extrinsic;
    return InclusionFee{weight_to_fee(setup, base), length_to_fee(setup, length),
                        weight_to_fee(setup, info.weight.saturating_sub(info.unbilled))};
}

DispatchInfo actual_info(const DispatchInfo& info, const DispatchResult& result)
{
    DispatchInfo out = info;
    out.weight = actual_weight(result, info);
    out.unbilled = out.weight.saturating_sub(info.weight.saturating_sub(info.unbilled));
    if (result && result->pays == Pays::No) out.pays = Pays::No;
    return out;
}

}  // namespace tau::runtime
