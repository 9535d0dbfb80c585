#include "emission/terms.hpp"

namespace tau::emission {
namespace {

constexpr U96F32 half = U96F32::from_bits(u128{1} << 31);

}  // namespace

U96F32 u64_proportion(u64 stored)
{
    return U96F32::from_num(stored).safe_div(U96F32::from_num(~u64{0}));
}

U96F32 u16_proportion(u16 stored)
{
    return U96F32::from_num(stored).safe_div(U96F32::from_num(65535));
}

U96F32 root_proportion(u64 alpha_issuance, u64 root_tao, U96F32 tao_weight)
{
    const U96F32 weight = U96F32::from_num(root_tao).saturating_mul(tao_weight);
    return weight.safe_div(weight.saturating_add(U96F32::from_num(alpha_issuance)));
}

Terms subnet_terms(U96F32 tao_emission, U64F64 price, u64 alpha_emission, U96F32 root_proportion)
{
    const U96F32 coarse_price = U96F32::saturating_from_num(price);
    Terms terms{.tao_in = tao_emission,
                .alpha_in = tao_emission.safe_div(coarse_price),
                .alpha_out = U96F32::from_num(alpha_emission),
                .excess_tao = {}};
    const U96F32 cap = root_proportion.saturating_mul(terms.alpha_out);
    if (terms.alpha_in > cap) {
        terms.alpha_in = cap;
        terms.tao_in = cap.saturating_mul(coarse_price);
    }
    terms.excess_tao = tao_emission.saturating_sub(terms.tao_in);
    return terms;
}

PendingAlpha split_alpha_out(U96F32 alpha_out, U96F32 owner_cut, U96F32 root_proportion)
{
    const U96F32 cut = alpha_out.saturating_mul(owner_cut);
    const U96F32 rest = alpha_out.saturating_sub(cut);
    const U96F32 root = root_proportion.saturating_mul(rest).saturating_mul(half);
    const U96F32 server = rest.saturating_mul(half);
    const U96F32 validator = rest.saturating_sub(server).saturating_sub(root);
    return {cut.to_num<u64>(), server.to_num<u64>(), validator.to_num<u64>(), root.to_num<u64>()};
}

}  // namespace tau::emission
