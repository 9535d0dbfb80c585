#include "runtime/fees.hpp"

#include "pallets/system/constants.hpp"

namespace tau::runtime {

Tao weight_to_fee(const Weight& weight)
{
    // Perbill 500,000 of the weight: half a thousandth, to nearest with halves down (sp_arithmetic rational rounding).
    const u64 product = weight.ref_time.value;
    return Tao{product / 2000 + (product % 2000 > 1000 ? 1 : 0)};
}

Tao length_to_fee(u32 length)
{
    return Tao{length};
}

std::optional<InclusionFee> inclusion_fee(const frame::Setup& setup, u32 length, const DispatchInfo& info)
{
    if (info.pays == Pays::No) return std::nullopt;
    const auto& limits = pallets::system::constants::BlockWeights.of(setup).per_class;
    return InclusionFee{weight_to_fee(limits.normal.base_extrinsic), length_to_fee(length), weight_to_fee(info.weight)};
}

Weight extensions_weight()
{
    return {};
}

}  // namespace tau::runtime
