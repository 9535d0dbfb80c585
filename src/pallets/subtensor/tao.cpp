#include "pallets/subtensor/tao.hpp"

#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"
#include "primitives/pallet_account.hpp"

namespace tau::pallets::subtensor {
namespace {

using balances::Fortitude;
using balances::Precision;
using balances::Preservation;

void lower_issuance(Context& ctx, Tao amount)
{
    storage::TotalIssuance.mutate(ctx, [&](Tao& total) { total = total.saturating_sub(amount); });
}

/// A transfer that may kill its origin; dust lost with it leaves our issuance too.
Outcome<> transfer_allow_death(Context& ctx, const AccountId& from, const AccountId& to, Tao amount)
{
    const Tao before = balances::total_issuance(ctx);
    TAU_TRY(balances::transfer(ctx, from, to, amount, Preservation::Expendable));
    const Tao after = balances::total_issuance(ctx);
    if (after < before) lower_issuance(ctx, before.saturating_sub(after));
    return {};
}

template <class Item>
void move_flow(Context& ctx, const Item& item, NetUid netuid, Tao amount, bool inflow)
{
    item.mutate(ctx, netuid, [&](i64& flow) {
        // The amount as i64 wraps, as in the reference.
        const i64 change = static_cast<i64>(amount.value);
        i64 moved = 0;
        const bool overflow =
            inflow ? __builtin_add_overflow(flow, change, &moved) : __builtin_sub_overflow(flow, change, &moved);
        const i64 bound = (flow < 0) ? std::numeric_limits<i64>::min() : std::numeric_limits<i64>::max();
        flow = overflow ? bound : moved;
    });
}

}  // namespace

Tao coldkey_balance(const Context& ctx, const AccountId& coldkey)
{
    return balances::reducible_balance(ctx, coldkey, Preservation::Expendable, Fortitude::Polite);
}

Tao keep_alive_balance(const Context& ctx, const AccountId& coldkey)
{
    return balances::reducible_balance(ctx, coldkey, Preservation::Preserve, Fortitude::Polite);
}

bool can_remove_balance(const Context& ctx, const AccountId& coldkey, Tao amount)
{
    return amount <= coldkey_balance(ctx, coldkey);
}

Outcome<> transfer_tao(Context& ctx, const AccountId& from, const AccountId& to, Tao amount)
{
    if (!can_remove_balance(ctx, from, amount)) return fail(Error::InsufficientTaoBalance);
    return transfer_allow_death(ctx, from, to, amount);
}

Outcome<> transfer_all_tao_and_kill(Context& ctx, const AccountId& from, const AccountId& to)
{
    const Tao amount = coldkey_balance(ctx, from);
    return amount.is_zero() ? Outcome<>{} : transfer_allow_death(ctx, from, to, amount);
}

Outcome<Tao> transfer_tao_to_subnet(Context& ctx, NetUid netuid, const AccountId& coldkey, Tao amount)
{
    if (amount.is_zero()) return amount;
    const auto account = subnet_account(ctx, netuid);
    if (!account) return fail(Error::SubnetNotExists);
    const Tao moving = std::min(amount, keep_alive_balance(ctx, coldkey));
    if (moving.is_zero()) return fail(Error::InsufficientTaoBalance);
    TAU_TRY(balances::transfer(ctx, coldkey, *account, moving, Preservation::Preserve));
    return moving;
}

Outcome<> transfer_tao_from_subnet(Context& ctx, NetUid netuid, const AccountId& coldkey, Tao amount)
{
    const auto account = subnet_account(ctx, netuid);
    if (!account) return fail(Error::SubnetNotExists);
    return transfer_tao(ctx, *account, coldkey, amount);
}

Outcome<> burn_tao(Context& ctx, const AccountId& coldkey, Tao amount)
{
    return transfer_tao(ctx, coldkey, pallet_account(constants::BurnAccountId.of(ctx).value), amount);
}

Outcome<> recycle_tao(Context& ctx, const AccountId& coldkey, Tao amount)
{
    if (amount > keep_alive_balance(ctx, coldkey)) return fail(Error::InsufficientTaoBalance);
    lower_issuance(ctx, amount);
    auto credit =
        balances::withdraw(ctx, coldkey, amount, Precision::Exact, Preservation::Expendable, Fortitude::Force);
    if (!credit) return fail(Error::BalanceWithdrawalError);
    balances::drop(ctx, *credit);
    return {};
}

balances::Credit mint_tao(Context& ctx, Tao amount)
{
    const Tao room = max_tao_issuance.saturating_sub(balances::total_issuance(ctx));
    const Tao minted = std::min(amount, room);
    storage::TotalIssuance.mutate(ctx, [&](Tao& total) { total = total.saturating_add(minted); });
    return balances::issue(ctx, minted);
}

bool spend_tao(Context& ctx, const AccountId& coldkey, balances::Credit& credit, Tao part)
{
    if (credit.amount < part || !balances::resolve(ctx, coldkey, balances::Credit{part})) return false;
    credit.amount = credit.amount.saturating_sub(part);
    return true;
}

void recycle_credit(Context& ctx, balances::Credit credit)
{
    lower_issuance(ctx, credit.amount);
    balances::drop(ctx, credit);
}

void record_tao_inflow(Context& ctx, NetUid netuid, Tao amount)
{
    move_flow(ctx, storage::SubnetTaoFlow, netuid, amount, true);
}

void record_tao_outflow(Context& ctx, NetUid netuid, Tao amount)
{
    move_flow(ctx, storage::SubnetTaoFlow, netuid, amount, false);
}

void record_protocol_inflow(Context& ctx, NetUid netuid, Tao amount)
{
    move_flow(ctx, storage::SubnetProtocolFlow, netuid, amount, true);
}

void record_protocol_outflow(Context& ctx, NetUid netuid, Tao amount)
{
    move_flow(ctx, storage::SubnetProtocolFlow, netuid, amount, false);
}

}  // namespace tau::pallets::subtensor
