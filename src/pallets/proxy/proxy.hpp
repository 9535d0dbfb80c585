// Accounts that act for others (pallet_proxy, Subtensor's fork).
#pragma once

#include "frame/context.hpp"
#include "pallets/proxy/types.hpp"

namespace tau::pallets::proxy {

using frame::Context;
using frame::Origin;

/// NoSelfProxy, Duplicate, TooMany, InsufficientBalance; event ProxyAdded.
Outcome<> add_delegate(Context& ctx, const AccountId& delegator, const ProxyDefinition& definition);
/// NotFound; event ProxyRemoved.
Outcome<> remove_delegate(Context& ctx, const AccountId& delegator, const ProxyDefinition& definition);
/// The first entry of `delegate`, of the type if one is forced. NotProxy.
Outcome<ProxyDefinition> find_proxy(const Context& ctx, const AccountId& real, const AccountId& delegate,
                                    std::optional<ProxyType> forced = {});
/// Whether `real` pays the fees of what `delegate` does for it.
bool real_pays_fee(const Context& ctx, const AccountId& real, const AccountId& delegate);

/// Makes what is reserved `base + factor * count`, or nothing for no entries; returns the new deposit.
/// InsufficientBalance.
struct DepositRate {
    Tao base;
    Tao factor;
};
Outcome<Tao> adjust_deposit(Context& ctx, const AccountId& who, Tao old_deposit, DepositRate rate, std::size_t count);
DepositRate proxy_deposit_rate(const Context& ctx);
DepositRate announcement_deposit_rate(const Context& ctx);

/// Runs the call for `real` if the type allows it; event ProxyExecuted either way. Returns what the call weighed.
Weight execute(Context& ctx, const ProxyDefinition& definition, const AccountId& real, const frame::RuntimeCall& call);

/// Results of calls are kept for the block they ran in.
void on_finalize(Context& ctx);

}  // namespace tau::pallets::proxy
