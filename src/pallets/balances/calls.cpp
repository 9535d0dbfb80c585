// Calls of Balances (pallet_balances lib.rs).
#include "pallets/balances/calls.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/balances/errors.hpp"
#include "pallets/balances/events.hpp"
#include "pallets/balances/mutate.hpp"
#include "pallets/balances/storage.hpp"

namespace tau::pallets::balances::call {
namespace {

DispatchResult transfer_signed(Context& ctx, const Origin& origin, const MultiAddress& dest, Tao amount,
                               Preservation keep)
{
    TAU_TRY_ASSIGN(const auto from, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto to, lookup(dest));
    TAU_TRY(transfer(ctx, from, to, amount, keep));
    return PostInfo{};
}

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const transfer_allow_death& call)
{
    return transfer_signed(ctx, origin, call.dest, call.value.value, Preservation::Expendable);
}

DispatchResult apply(Context& ctx, const Origin& origin, const transfer_keep_alive& call)
{
    return transfer_signed(ctx, origin, call.dest, call.value.value, Preservation::Preserve);
}

DispatchResult apply(Context& ctx, const Origin& origin, const force_transfer& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY_ASSIGN(const auto from, lookup(call.source));
    TAU_TRY_ASSIGN(const auto to, lookup(call.dest));
    TAU_TRY(transfer(ctx, from, to, call.value.value, Preservation::Expendable));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const transfer_all& call)
{
    TAU_TRY_ASSIGN(const auto from, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto to, lookup(call.dest));
    const auto keep = call.keep_alive ? Preservation::Preserve : Preservation::Expendable;
    TAU_TRY(transfer(ctx, from, to, reducible_balance(ctx, from, keep, Fortitude::Polite), keep));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const force_unreserve& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY_ASSIGN(const auto who, lookup(call.who));
    unreserve(ctx, who, call.amount);
    return PostInfo{};
}

/// Every account of this chain keeps its balance under the current rules from the start, so there is nothing to
/// upgrade.
DispatchResult apply(Context&, const Origin& origin, const upgrade_accounts& call)
{
    TAU_TRY(frame::ensure_signed(origin));
    return PostInfo{.actual_weight = {}, .pays = call.who.empty() ? Pays::No : Pays::Yes};
}

DispatchResult apply(Context& ctx, const Origin& origin, const force_set_balance& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY_ASSIGN(const auto who, lookup(call.who));
    const Tao wanted = call.new_free.value;
    const Tao free = wanted < existential_deposit(ctx) ? Tao{0} : wanted;
    const Tao before = free_balance(ctx, who);
    TAU_TRY(mutate_account(ctx, who, [&](AccountData& data) -> Outcome<> {
        data.free = free;
        return {};
    }));
    storage::TotalIssuance.put(ctx, total_issuance(ctx).saturating_add(free).saturating_sub(before));
    ctx.deposit(event::BalanceSet{who, free});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const force_adjust_total_issuance& call)
{
    TAU_TRY(frame::ensure_root(origin));
    const Tao delta = call.delta.value;
    if (delta.is_zero()) return fail(Error::DeltaZero);
    const Tao old = total_issuance(ctx);
    const Tao adjusted =
        call.direction == AdjustmentDirection::Increase ? old.saturating_add(delta) : old.saturating_sub(delta);
    if (storage::InactiveIssuance.get(ctx) > adjusted) return fail(Error::IssuanceDeactivated);
    storage::TotalIssuance.put(ctx, adjusted);
    ctx.deposit(event::TotalIssuanceForced{old, adjusted});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const burn& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    const auto keep = call.keep_alive ? Preservation::Preserve : Preservation::Expendable;
    TAU_TRY(burn_from(ctx, who, call.value.value, keep, Precision::Exact, Fortitude::Polite));
    return PostInfo{};
}

}  // namespace tau::pallets::balances::call
