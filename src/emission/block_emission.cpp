#include "emission/block_emission.hpp"

#include "base/fixed_math.hpp"

namespace tau::emission {

std::optional<u64> block_emission_for_issuance(u64 issuance)
{
    if (issuance >= total_supply) return 0;
    const I96F32 issued = I96F32::from_num(issuance).safe_div(I96F32::from_num(total_supply));
    const auto inverse_of_rest = I96F32::one().checked_div(I96F32::one().saturating_sub(issued));
    if (!inverse_of_rest) return std::nullopt;
    const auto halvings = log2(*inverse_of_rest);
    if (!halvings) return std::nullopt;

    I96F32 divisor = I96F32::one();
    for (u64 i = halvings->floor().to_num<u64>(); i > 0; --i) divisor = divisor.saturating_mul(I96F32::from_num(2));
    const I96F32 percentage = I96F32::one().safe_div(divisor);
    return percentage.saturating_mul(I96F32::from_num(initial_block_emission)).to_num<u64>();
}

}  // namespace tau::emission
