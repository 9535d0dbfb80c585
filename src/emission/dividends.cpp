#include "emission/dividends.hpp"

namespace tau::emission {
namespace {

/// Turns each part into pending * (part / sum of parts).
void scale_to(std::vector<U96F32>& parts, u64 pending)
{
    U96F32 total;
    for (const U96F32 part : parts) total = total.saturating_add(part);
    for (U96F32& part : parts) part = U96F32::from_num(pending).saturating_mul(part.safe_div(total));
}

/// The part of the dividend that the earner's own alpha earned; all of it without any stake.
U96F32 alpha_part(const DividendEarner& earner, U96F32 tao_weight)
{
    const U96F32 alpha = U96F32::from_num(earner.alpha_stake);
    const U96F32 total = alpha.saturating_add(U96F32::from_num(earner.root_stake).saturating_mul(tao_weight));
    if (total == U96F32::zero()) return earner.dividend;
    return earner.dividend.saturating_mul(alpha.safe_div(total));
}

}  // namespace

DividendDistribution dividend_distribution(u64 pending_alpha, u64 pending_root_alpha, U96F32 tao_weight,
                                           std::span<const DividendEarner> earners)
{
    DividendDistribution out;
    for (const DividendEarner& earner : earners) {
        const U96F32 alpha = alpha_part(earner, tao_weight);
        out.alpha.push_back(alpha);
        out.root.push_back(earner.on_root ? earner.dividend.saturating_sub(alpha) : U96F32::zero());
    }
    scale_to(out.alpha, pending_alpha);
    scale_to(out.root, pending_root_alpha);
    return out;
}

}  // namespace tau::emission
