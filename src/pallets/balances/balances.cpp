// The fungible traits of pallet_balances (impl_fungible.rs; frame_support fungible/regular.rs).
#include "pallets/balances/balances.hpp"

#include "pallets/balances/constants.hpp"
#include "pallets/balances/errors.hpp"
#include "pallets/balances/events.hpp"
#include "pallets/balances/mutate.hpp"
#include "pallets/balances/storage.hpp"
#include "pallets/system/storage.hpp"
#include "pallets/system/system.hpp"

namespace tau::pallets::balances {
namespace {

tl::unexpected<DispatchError> token_error(TokenError error)
{
    return tl::make_unexpected(DispatchError::token(error));
}

Outcome<> can_deposit(const Context& ctx, const AccountId& who, Tao amount)
{
    if (amount.is_zero()) return {};
    const AccountData data = account(ctx, who);
    const auto free = data.free.checked_add(amount);
    if (!free || !free->checked_add(data.reserved))
        return tl::make_unexpected(DispatchError::arithmetic(ArithmeticError::Overflow));
    if (*free < existential_deposit(ctx)) return token_error(TokenError::BelowMinimum);
    return {};
}

}  // namespace

AccountData account(const Context& ctx, const AccountId& who)
{
    return system::account(ctx, who).data;
}
Tao free_balance(const Context& ctx, const AccountId& who)
{
    return account(ctx, who).free;
}
Tao total_issuance(const Context& ctx)
{
    return storage::TotalIssuance.get(ctx);
}
Tao existential_deposit(const Context& ctx)
{
    return constants::ExistentialDeposit.of(ctx);
}

Tao total_balance(const Context& ctx, const AccountId& who)
{
    const AccountData data = account(ctx, who);
    return data.free.saturating_add(data.reserved);
}

Tao reducible_balance(const Context& ctx, const AccountId& who, Preservation preservation, Fortitude fortitude)
{
    const auto info = system::account(ctx, who);
    const auto& data = info.data;
    Tao untouchable{0};
    if (fortitude == Fortitude::Polite) untouchable = data.frozen.saturating_sub(data.reserved);
    const bool needs_provider =
        preservation == Preservation::Preserve ||
        (preservation == Preservation::Protect && !data.free.is_zero() && info.providers == 1) ||
        (preservation == Preservation::Expendable && !data.free.is_zero() && !system::can_dec_provider(ctx, who));
    if (needs_provider) untouchable = std::max(untouchable, existential_deposit(ctx));
    return data.free.saturating_sub(untouchable);
}

Outcome<> can_withdraw(const Context& ctx, const AccountId& who, Tao amount, bool keep_alive)
{
    if (amount.is_zero()) return {};
    const AccountData data = account(ctx, who);
    const auto left = data.free.checked_sub(amount);
    if (!left) return token_error(TokenError::FundsUnavailable);
    if (amount > reducible_balance(ctx, who, Preservation::Expendable, Fortitude::Polite))
        return token_error(TokenError::Frozen);
    const bool dies = *left < existential_deposit(ctx);
    if (dies && !system::can_dec_provider(ctx, who)) return token_error(TokenError::OnlyProvider);
    if (left->saturating_add(data.reserved) < data.frozen) return token_error(TokenError::Frozen);
    if (dies && keep_alive) return token_error(TokenError::NotExpendable);
    return {};
}

Outcome<> transfer(Context& ctx, const AccountId& from, const AccountId& to, Tao amount, Preservation preservation)
{
    TAU_TRY(can_withdraw(ctx, from, amount, preservation != Preservation::Expendable));
    TAU_TRY(can_deposit(ctx, to, amount));
    if (from == to) return {};
    TAU_TRY(decrease_balance(ctx, from, amount, Precision::BestEffort, preservation, Fortitude::Polite));
    (void)increase_balance(ctx, to, amount, Precision::BestEffort);  // can_deposit said it fits.
    ctx.deposit(event::Transfer{from, to, amount});
    return {};
}

Outcome<Credit> withdraw(Context& ctx, const AccountId& who, Tao amount, Precision precision, Preservation preservation,
                         Fortitude fortitude)
{
    TAU_TRY_ASSIGN(const Tao taken, decrease_balance(ctx, who, amount, precision, preservation, fortitude));
    ctx.deposit(event::Withdraw{who, taken});
    return Credit{taken};
}

Outcome<> resolve(Context& ctx, const AccountId& who, Credit credit)
{
    TAU_TRY(increase_balance(ctx, who, credit.amount, Precision::Exact));
    ctx.deposit(event::Deposit{who, credit.amount});
    return {};
}

Credit issue(Context& ctx, Tao amount)
{
    const Tao before = total_issuance(ctx);
    const Tao after = before.saturating_add(amount);
    storage::TotalIssuance.put(ctx, after);
    const Tao created = after.saturating_sub(before);
    ctx.deposit(event::Issued{created});
    return {created};
}

void drop(Context& ctx, Credit credit)
{
    if (credit.amount.is_zero()) return;
    storage::TotalIssuance.put(ctx, total_issuance(ctx).saturating_sub(credit.amount));
}

Outcome<> mint_into(Context& ctx, const AccountId& who, Tao amount)
{
    const auto issuance = total_issuance(ctx).checked_add(amount);
    if (!issuance) return tl::make_unexpected(DispatchError::arithmetic(ArithmeticError::Overflow));
    TAU_TRY_ASSIGN(const Tao actual, increase_balance(ctx, who, amount, Precision::Exact));
    storage::TotalIssuance.put(ctx, total_issuance(ctx).saturating_add(actual));
    ctx.deposit(event::Minted{who, amount});
    return {};
}

Outcome<Tao> burn_from(Context& ctx, const AccountId& who, Tao amount, Preservation preservation, Precision precision,
                       Fortitude fortitude)
{
    const Tao reducible = reducible_balance(ctx, who, preservation, fortitude);
    if (precision == Precision::BestEffort)
        amount = std::min(amount, reducible);
    else if (reducible < amount)
        return token_error(TokenError::FundsUnavailable);
    TAU_TRY_ASSIGN(const Tao burnt, decrease_balance(ctx, who, amount, Precision::BestEffort, preservation, fortitude));
    storage::TotalIssuance.put(ctx, total_issuance(ctx).saturating_sub(burnt));
    ctx.deposit(event::Burned{who, burnt});
    return burnt;
}

Outcome<> reserve(Context& ctx, const AccountId& who, Tao amount)
{
    if (amount.is_zero()) return {};
    TAU_TRY(mutate_account(ctx, who, [&](AccountData& data) -> Outcome<> {
        const auto free = data.free.checked_sub(amount);
        const auto reserved = data.reserved.checked_add(amount);
        if (!free) return fail(Error::InsufficientBalance);
        if (!reserved) return tl::make_unexpected(DispatchError::arithmetic(ArithmeticError::Overflow));
        if (*free < data.frozen) return fail(Error::LiquidityRestrictions);
        data.free = *free;
        data.reserved = *reserved;
        return {};
    }));
    ctx.deposit(event::Reserved{who, amount});
    return {};
}

Tao unreserve(Context& ctx, const AccountId& who, Tao amount)
{
    if (amount.is_zero() || total_balance(ctx, who).is_zero()) return amount;
    Tao moved{0};
    const auto result = mutate_account(ctx, who, [&](AccountData& data) -> Outcome<> {
        moved = std::min(data.reserved, amount);
        data.reserved = data.reserved.saturating_sub(moved);
        data.free = data.free.saturating_add(moved);
        return {};
    });
    if (!result) return amount;
    ctx.deposit(event::Unreserved{who, moved});
    return amount.saturating_sub(moved);
}

void build_genesis(Context& ctx, std::span<const std::pair<AccountId, Tao>> endowed)
{
    Tao total{0};
    for (const auto& [who, amount] : endowed) {
        TAU_ASSERT(amount >= existential_deposit(ctx));
        system::inc_providers(ctx, who);
        system::set_account_data(ctx, who, AccountData{.free = amount, .reserved = {}, .frozen = {}, .flags = {}});
        total = total.saturating_add(amount);
    }
    storage::TotalIssuance.put(ctx, total);
}

void check_invariants(Context& ctx, frame::InvariantReport& report)
{
    u128 sum = 0;
    system::storage::Account.for_each(ctx, [&](const AccountId&, const system::AccountInfo& info) {
        sum += u128{info.data.free.value} + info.data.reserved.value;
    });
    const u64 issued = total_issuance(ctx).value;
    if (sum != issued)
        report.push_back("Balances.TotalIssuance is " + std::to_string(issued) + " rao, accounts hold " +
                         std::to_string(static_cast<u64>(sum)));
}

Outcome<AccountId> lookup(const MultiAddress& address)
{
    if (const auto* id = std::get_if<MultiAddress::Id>(&address.value)) return id->account;
    return tl::make_unexpected(DispatchError{DispatchError::CannotLookup{}});
}

}  // namespace tau::pallets::balances
