// pallet_balances lib.rs try_mutate_account and impl_fungible.rs write_balance; frame_support fungible/regular.rs.
#include "pallets/balances/mutate.hpp"

#include "pallets/balances/constants.hpp"
#include "pallets/balances/errors.hpp"
#include "pallets/balances/events.hpp"
#include "pallets/balances/storage.hpp"
#include "pallets/system/system.hpp"

namespace tau::pallets::balances {
namespace {

bool provides(const Context& ctx, const AccountData& data)
{
    return data.free >= existential_deposit(ctx);
}
bool consumes(const AccountData& data)
{
    return !data.reserved.is_zero() || !data.frozen.is_zero();
}

/// Changes the reference counts by what changed between the data before and after.
Outcome<> update_references(Context& ctx, const AccountId& who, const AccountData& before, const AccountData& after)
{
    const bool did_provide = provides(ctx, before), does_provide = provides(ctx, after);
    const bool did_consume = consumes(before), does_consume = consumes(after);
    if (!did_provide && does_provide) system::inc_providers(ctx, who);
    if (did_consume && !does_consume) system::dec_consumers(ctx, who);
    if (!did_consume && does_consume) TAU_TRY(system::inc_consumers(ctx, who));
    if (did_provide && !does_provide) {
        if (auto result = system::dec_providers(ctx, who); !result) {
            if (did_consume && !does_consume) (void)system::inc_consumers(ctx, who);
            if (!did_consume && does_consume) system::dec_consumers(ctx, who);
            return result;
        }
    }
    return {};
}

void lose_dust(Context& ctx, const AccountId& who, Tao dust)
{
    ctx.deposit(event::DustLost{who, dust});
    drop(ctx, {dust});
}

}  // namespace

Outcome<> mutate_account(Context& ctx, const AccountId& who, const std::function<Outcome<>(AccountData&)>& edit)
{
    const AccountData before = account(ctx, who);
    const bool is_new = before == AccountData{};
    AccountData after = before;
    TAU_TRY(edit(after));
    TAU_TRY(update_references(ctx, who, before, after));
    const bool is_dust = !provides(ctx, after) && after.reserved.is_zero();
    const Tao dust = is_dust ? after.free : Tao{0};
    system::set_account_data(ctx, who, is_dust ? AccountData{} : after);
    if (is_new) ctx.deposit(event::Endowed{who, after.free});
    if (!dust.is_zero()) lose_dust(ctx, who, dust);
    return {};
}

Outcome<> write_balance(Context& ctx, const AccountId& who, Tao free)
{
    const Tao max_reduction = reducible_balance(ctx, who, Preservation::Expendable, Fortitude::Force);
    return mutate_account(ctx, who, [&](AccountData& data) -> Outcome<> {
        if (data.free.saturating_sub(free) > max_reduction) return fail(Error::InsufficientBalance);
        data.free = free;
        return {};
    });
}

Outcome<Tao> decrease_balance(Context& ctx, const AccountId& who, Tao amount, Precision precision,
                              Preservation preservation, Fortitude fortitude)
{
    const Tao before = free_balance(ctx, who);
    const Tao reducible = reducible_balance(ctx, who, preservation, fortitude);
    if (precision == Precision::BestEffort)
        amount = std::min(amount, reducible);
    else if (reducible < amount)
        return tl::make_unexpected(DispatchError::token(TokenError::FundsUnavailable));
    TAU_TRY(write_balance(ctx, who, before.saturating_sub(amount)));
    return amount;
}

Outcome<Tao> increase_balance(Context& ctx, const AccountId& who, Tao amount, Precision precision)
{
    const Tao before = free_balance(ctx, who);
    const auto sum = before.checked_add(amount);
    if (!sum && precision == Precision::Exact)
        return tl::make_unexpected(DispatchError::arithmetic(ArithmeticError::Overflow));
    const Tao after = before.saturating_add(amount);
    if (after < existential_deposit(ctx)) {
        if (precision == Precision::BestEffort) return Tao{0};
        return tl::make_unexpected(DispatchError::token(TokenError::BelowMinimum));
    }
    if (after == before) return Tao{0};
    TAU_TRY(write_balance(ctx, who, after));
    return after.saturating_sub(before);
}

}  // namespace tau::pallets::balances
