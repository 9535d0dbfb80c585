#include "pallets/balances/holds.hpp"

#include "pallets/balances/mutate.hpp"
#include "pallets/balances/storage.hpp"
#include "pallets/system/system.hpp"

#include <algorithm>

namespace tau::pallets::balances {
namespace {

using Held = IdAmount<RuntimeHoldReason>;

auto find(auto& holds, const RuntimeHoldReason& reason)
{
    return std::ranges::find(holds, reason, &Held::id);
}

tl::unexpected<DispatchError> refused(TokenError error)
{
    return tl::make_unexpected(DispatchError::token(error));
}

/// Moves between free and reserved; a negative move can not fail.
Outcome<> move(Context& ctx, const AccountId& who, Tao from_free, Tao to_free)
{
    return mutate_account(ctx, who, [&](AccountData& data) -> Outcome<> {
        data.free = data.free.saturating_sub(from_free).saturating_add(to_free);
        data.reserved = data.reserved.saturating_sub(to_free).saturating_add(from_free);
        return {};
    });
}

}  // namespace

Outcome<> hold(Context& ctx, const RuntimeHoldReason& reason, const AccountId& who, Tao amount)
{
    if (amount.is_zero()) return {};
    auto holds = storage::Holds.get(ctx, who);
    const auto known = find(holds, reason);
    if (system::account(ctx, who).providers == 0 || (known == holds.end() && holds.size() >= holds.bound))
        return refused(TokenError::CannotCreateHold);
    if (amount > reducible_balance(ctx, who, Preservation::Protect, Fortitude::Force))
        return refused(TokenError::FundsUnavailable);
    TAU_TRY(move(ctx, who, amount, Tao{0}));
    if (known == holds.end())
        holds.push_back({reason, amount});
    else
        known->amount = known->amount.saturating_add(amount);
    storage::Holds.put(ctx, who, holds);
    return {};
}

namespace {

/// Takes at most `amount` off a hold; `edit` changes the account by what was taken.
template <class Edit>
Tao take_off(Context& ctx, const RuntimeHoldReason& reason, const AccountId& who, Tao amount, Edit&& edit)
{
    auto holds = storage::Holds.get(ctx, who);
    const auto known = find(holds, reason);
    if (known == holds.end()) return Tao{0};
    const Tao given = std::min(amount, known->amount);
    if (!edit(given)) return Tao{0};
    known->amount = known->amount.saturating_sub(given);
    if (known->amount.is_zero()) holds.erase(known);
    if (holds.empty())
        storage::Holds.remove(ctx, who);
    else
        storage::Holds.put(ctx, who, holds);
    return given;
}

}  // namespace

Tao release(Context& ctx, const RuntimeHoldReason& reason, const AccountId& who, Tao amount)
{
    return take_off(ctx, reason, who, amount, [&](Tao given) { return move(ctx, who, Tao{0}, given); });
}

Tao burn_held(Context& ctx, const RuntimeHoldReason& reason, const AccountId& who, Tao amount)
{
    const Tao burned = take_off(ctx, reason, who, amount, [&](Tao given) {
        return mutate_account(ctx, who, [&](AccountData& data) -> Outcome<> {
            data.reserved = data.reserved.saturating_sub(given);
            return {};
        });
    });
    storage::TotalIssuance.mutate(ctx, [&](Tao& all) { all = all.saturating_sub(burned); });
    return burned;
}

}  // namespace tau::pallets::balances
