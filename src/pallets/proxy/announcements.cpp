#include "pallets/proxy/announcements.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/proxy/calls.hpp"
#include "pallets/proxy/constants.hpp"
#include "pallets/proxy/errors.hpp"
#include "pallets/proxy/events.hpp"
#include "pallets/proxy/storage.hpp"

namespace tau::pallets::proxy {
namespace {

/// Brings the deposit of one list to today's rate; whether it changed.
template <class Item>
Outcome<bool> poke(Context& ctx, const Item& item, const AccountId& who, DepositKind kind, DepositRate rate)
{
    const auto [list, old_deposit] = item.get(ctx, who);
    TAU_TRY_ASSIGN(const Tao deposit, adjust_deposit(ctx, who, old_deposit, rate, list.size()));
    if (list.empty())
        item.remove(ctx, who);
    else
        item.put(ctx, who, std::tuple{list, deposit});
    if (deposit == old_deposit) return false;
    ctx.deposit(event::DepositPoked{who, kind, old_deposit, deposit});
    return true;
}

}  // namespace

Outcome<> remove_announcements(Context& ctx, const AccountId& delegate,
                               const std::function<bool(const Announcement&)>& matches)
{
    auto [pending, old_deposit] = storage::Announcements.get(ctx, delegate);
    if (std::erase_if(pending, matches) == 0) return fail(Error::NotFound);
    const auto rate = announcement_deposit_rate(ctx);
    TAU_TRY_ASSIGN(const Tao deposit, adjust_deposit(ctx, delegate, old_deposit, rate, pending.size()));
    if (pending.empty())
        storage::Announcements.remove(ctx, delegate);
    else
        storage::Announcements.put(ctx, delegate, std::tuple{pending, deposit});
    return {};
}

namespace call {

DispatchResult apply(Context& ctx, const Origin& origin, const announce& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto real, balances::lookup(call.real));
    TAU_TRY(find_proxy(ctx, real, who));
    auto [pending, old_deposit] = storage::Announcements.get(ctx, who);
    if (pending.size() >= constants::MaxPending.of(ctx)) return fail(Error::TooMany);
    pending.push_back({real, call.call_hash, ctx.block_number});
    const auto rate = announcement_deposit_rate(ctx);
    TAU_TRY_ASSIGN(const Tao deposit, adjust_deposit(ctx, who, old_deposit, rate, pending.size()));
    storage::Announcements.put(ctx, who, std::tuple{pending, deposit});
    ctx.deposit(event::Announced{real, who, call.call_hash});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const remove_announcement& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto real, balances::lookup(call.real));
    TAU_TRY(remove_announcements(
        ctx, who, [&](const Announcement& a) { return a.real == real && a.call_hash == call.call_hash; }));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const reject_announcement& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto delegate, balances::lookup(call.delegate));
    TAU_TRY(remove_announcements(
        ctx, delegate, [&](const Announcement& a) { return a.real == who && a.call_hash == call.call_hash; }));
    return PostInfo{};
}

/// Free when it changed something.
DispatchResult apply(Context& ctx, const Origin& origin, const poke_deposit&)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const bool proxies, poke(ctx, storage::Proxies, who, DepositKind::Proxies, proxy_deposit_rate(ctx)));
    TAU_TRY_ASSIGN(const bool announcements,
                   poke(ctx, storage::Announcements, who, DepositKind::Announcements, announcement_deposit_rate(ctx)));
    return PostInfo{.actual_weight = {}, .pays = proxies || announcements ? Pays::No : Pays::Yes};
}

}  // namespace call

}  // namespace tau::pallets::proxy
