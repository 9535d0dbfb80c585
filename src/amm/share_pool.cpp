#include "amm/share_pool.hpp"

namespace tau::amm {
namespace {

/// The shares that stand for `amount` of the pool's value.
SafeFloat shares_of(u64 amount, u64 value, SafeFloat denominator)
{
    return mul_div(SafeFloat::from(amount), denominator, SafeFloat::from(value)).value_or(SafeFloat{});
}

/// What the denominator really moved by: a share moves by the same, so that the shares always sum up to it.
SafeFloat movement(SafeFloat larger, SafeFloat smaller)
{
    return exact_sub(larger, smaller).value_or(SafeFloat{});
}

}  // namespace

u64 quote(const Holding& holding)
{
    const auto part = mul_div(SafeFloat::from(holding.value), holding.share, holding.denominator);
    return part ? std::min(part->to_u64(), holding.value) : 0;
}

bool moves_shares(u64 value, SafeFloat denominator, u64 amount)
{
    // A pool without value opens anew for whoever deposits.
    return denominator.is_zero() || value == 0 || !shares_of(amount, value, denominator).is_zero();
}

Holding after_deposit(Holding holding, u64 amount)
{
    const u64 value = amount > ~u64{0} - holding.value ? ~u64{0} : holding.value + amount;
    if (holding.denominator.is_zero() || holding.value == 0) {
        return {value, SafeFloat::from(amount), SafeFloat::from(amount)};
    }
    const SafeFloat shares = shares_of(amount, holding.value, holding.denominator);
    const SafeFloat denominator = add(holding.denominator, shares).value_or(holding.denominator);
    const SafeFloat share = add(holding.share, movement(denominator, holding.denominator)).value_or(holding.share);
    return {value, denominator, share};
}

Holding after_withdrawal(Holding holding, u64 amount)
{
    Holding after = holding;
    after.value = holding.value > amount ? holding.value - amount : 0;
    if (holding.denominator.is_zero()) return after;
    if (after.value == 0) return {};

    const SafeFloat shares = shares_of(amount, holding.value, holding.denominator);
    after.denominator = sub(holding.denominator, shares).value_or(holding.denominator);
    after.share = sub(holding.share, movement(holding.denominator, after.denominator)).value_or(holding.share);
    if (!after.share.is_zero() && quote(after) == 0) {
        after.denominator = sub(after.denominator, after.share).value_or(after.denominator);
        after.share = {};
    }
    return after;
}

}  // namespace tau::amm
