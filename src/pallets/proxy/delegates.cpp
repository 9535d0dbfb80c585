// Who may act for an account, and what that costs.
#include "pallets/balances/balances.hpp"
#include "pallets/proxy/calls.hpp"
#include "pallets/proxy/constants.hpp"
#include "pallets/proxy/errors.hpp"
#include "pallets/proxy/events.hpp"
#include "pallets/proxy/proxy.hpp"
#include "pallets/proxy/storage.hpp"

#include <algorithm>

namespace tau::pallets::proxy {
namespace {

/// Entries are kept in this order.
bool before(const ProxyDefinition& a, const ProxyDefinition& b)
{
    return std::tie(a.delegate, a.proxy_type, a.delay) < std::tie(b.delegate, b.proxy_type, b.delay);
}

}  // namespace

DepositRate proxy_deposit_rate(const Context& ctx)
{
    return {constants::ProxyDepositBase.of(ctx), constants::ProxyDepositFactor.of(ctx)};
}

DepositRate announcement_deposit_rate(const Context& ctx)
{
    return {constants::AnnouncementDepositBase.of(ctx), constants::AnnouncementDepositFactor.of(ctx)};
}

Outcome<Tao> adjust_deposit(Context& ctx, const AccountId& who, Tao old_deposit, DepositRate rate, std::size_t count)
{
    const Tao wanted = count == 0 ? Tao{} : rate.base.saturating_add(rate.factor.saturating_mul(count));
    if (wanted > old_deposit) TAU_TRY(balances::reserve(ctx, who, wanted.saturating_sub(old_deposit)));
    if (wanted < old_deposit) balances::unreserve(ctx, who, old_deposit.saturating_sub(wanted));
    return wanted;
}

Outcome<> add_delegate(Context& ctx, const AccountId& delegator, const ProxyDefinition& definition)
{
    if (delegator == definition.delegate) return fail(Error::NoSelfProxy);
    auto [list, deposit] = storage::Proxies.get(ctx, delegator);
    const auto place = std::ranges::lower_bound(list, definition, before);
    if (place != list.end() && *place == definition) return fail(Error::Duplicate);
    if (list.size() >= constants::MaxProxies.of(ctx)) return fail(Error::TooMany);
    list.insert(place, definition);
    TAU_TRY_ASSIGN(const Tao held, adjust_deposit(ctx, delegator, deposit, proxy_deposit_rate(ctx), list.size()));
    storage::Proxies.put(ctx, delegator, std::tuple{list, held});
    ctx.deposit(event::ProxyAdded{delegator, definition.delegate, definition.proxy_type, definition.delay});
    return {};
}

Outcome<> remove_delegate(Context& ctx, const AccountId& delegator, const ProxyDefinition& definition)
{
    auto [list, deposit] = storage::Proxies.get(ctx, delegator);
    const auto place = std::ranges::find(list, definition);
    if (place == list.end()) return fail(Error::NotFound);
    list.erase(place);
    TAU_TRY_ASSIGN(const Tao held, adjust_deposit(ctx, delegator, deposit, proxy_deposit_rate(ctx), list.size()));
    if (list.empty())
        storage::Proxies.remove(ctx, delegator);
    else
        storage::Proxies.put(ctx, delegator, std::tuple{list, held});
    storage::RealPaysFeeConsentV1.remove(ctx, delegator, definition.delegate);
    ctx.deposit(event::ProxyRemoved{delegator, definition.delegate, definition.proxy_type, definition.delay});
    return {};
}

Outcome<ProxyDefinition> find_proxy(const Context& ctx, const AccountId& real, const AccountId& delegate,
                                    std::optional<ProxyType> forced)
{
    const auto [list, deposit] = storage::Proxies.get(ctx, real);
    for (const auto& definition : list)
        if (definition.delegate == delegate && (!forced || definition.proxy_type == *forced)) return definition;
    return fail(Error::NotProxy);
}

bool real_pays_fee(const Context& ctx, const AccountId& real, const AccountId& delegate)
{
    return storage::RealPaysFeeConsentV1.contains(ctx, real, delegate);
}

namespace call {

DispatchResult apply(Context& ctx, const Origin& origin, const add_proxy& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto delegate, balances::lookup(call.delegate));
    TAU_TRY(add_delegate(ctx, who, {delegate, call.proxy_type, call.delay}));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const remove_proxy& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto delegate, balances::lookup(call.delegate));
    TAU_TRY(remove_delegate(ctx, who, {delegate, call.proxy_type, call.delay}));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const remove_proxies&)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    const auto [list, deposit] = storage::Proxies.get(ctx, who);
    storage::Proxies.remove(ctx, who);
    balances::unreserve(ctx, who, deposit);
    storage::RealPaysFeeConsentV1.clear_under(ctx, ~u32{0}, who);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_real_pays_fee& call)
{
    TAU_TRY_ASSIGN(const auto real, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto delegate, balances::lookup(call.delegate));
    TAU_TRY(find_proxy(ctx, real, delegate));
    if (call.pays_fee)
        storage::RealPaysFeeConsentV1.put(ctx, real, delegate, scale::Unit{});
    else
        storage::RealPaysFeeConsentV1.remove(ctx, real, delegate);
    ctx.deposit(event::RealPaysFeeSet{real, delegate, call.pays_fee});
    return PostInfo{};
}

}  // namespace call

}  // namespace tau::pallets::proxy
