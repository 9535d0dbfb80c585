#include "emission/inheritance.hpp"

#include "emission/terms.hpp"

namespace tau::emission {
namespace {

U96F32 contribution(U96F32 alpha, U96F32 root_tao, U96F32 proportion, U96F32 tao_weight)
{
    return alpha.saturating_mul(proportion)
        .saturating_add(root_tao.saturating_mul(proportion).saturating_mul(tao_weight));
}

u64 saturating_add(u64 a, u64 b)
{
    return b > ~u64{0} - a ? ~u64{0} : a + b;
}

}  // namespace

u64 inherited_stake(u64 own, std::span<const u64> children, std::span<const ParentStake> parents)
{
    const U96F32 stake = U96F32::from_num(own);
    U96F32 given, received;
    for (const u64 proportion : children) {
        given = given.saturating_add(stake.saturating_mul(u64_proportion(proportion)));
    }
    for (const ParentStake& parent : parents) {
        const U96F32 part = U96F32::from_num(parent.stake).saturating_mul(u64_proportion(parent.proportion));
        received = received.saturating_add(part);
    }
    return stake.saturating_sub(given).saturating_add(received).to_num<u64>();
}

I64F64 stake_weight(u64 inherited_alpha, u64 inherited_tao, U96F32 tao_weight)
{
    const I64F64 tao = I64F64::saturating_from_num(inherited_tao);
    return I64F64::saturating_from_num(inherited_alpha)
        .saturating_add(tao.saturating_mul(I64F64::saturating_from_num(tao_weight)));
}

u64 self_contribution(u64 alpha, u64 root_tao, std::span<const u64> children, U96F32 tao_weight)
{
    U96F32 rest = U96F32::one();
    for (const u64 proportion : children) rest = rest.saturating_sub(u64_proportion(proportion));
    return contribution(U96F32::from_num(alpha), U96F32::from_num(root_tao), rest, tao_weight).to_num<u64>();
}

DividendSplit split_dividends(u64 dividends, u64 self_contribution, std::span<const Parent> parents, ChildTakes takes,
                              U96F32 tao_weight)
{
    std::vector<U96F32> contributions;
    U96F32 total = U96F32::from_num(self_contribution);
    for (const Parent& parent : parents) {
        contributions.push_back(contribution(U96F32::from_num(parent.alpha), U96F32::from_num(parent.root_tao),
                                             u64_proportion(parent.proportion), tao_weight));
        total = total.saturating_add(contributions.back());
    }

    DividendSplit split;
    const U96F32 whole = U96F32::from_num(dividends);
    U96F32 rest = whole, taken;
    for (std::size_t i = 0; i < parents.size(); ++i) {
        U96F32 part = whole.saturating_mul(contributions[i].safe_div(total));
        rest = rest.saturating_sub(part);
        if (!parents[i].same_owner) {
            const U96F32 burn = takes.childkey_burn.saturating_mul(part);
            const U96F32 take = takes.childkey_take.saturating_mul(part);
            part = part.saturating_sub(burn).saturating_sub(take);
            taken = taken.saturating_add(take);
            split.recycled = saturating_add(split.recycled, burn.to_num<u64>());
        }
        split.parents.push_back(part.to_num<u64>());
    }
    split.own = rest.saturating_add(taken).to_num<u64>();
    return split;
}

}  // namespace tau::emission
