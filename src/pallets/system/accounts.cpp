// Reference counts of accounts (frame_system lib.rs).
#include "pallets/system/events.hpp"
#include "pallets/system/storage.hpp"
#include "pallets/system/system.hpp"

namespace tau::pallets::system {

AccountInfo account(const Context& ctx, const AccountId& who)
{
    return storage::Account.get(ctx, who);
}

bool account_exists(const Context& ctx, const AccountId& who)
{
    return storage::Account.contains(ctx, who);
}

void increment_nonce(Context& ctx, const AccountId& who)
{
    storage::Account.mutate(ctx, who, [](AccountInfo& a) { ++a.nonce; });
}

void inc_providers(Context& ctx, const AccountId& who)
{
    auto info = account(ctx, who);
    if (info.providers == 0 && info.sufficients == 0) ctx.deposit(event::NewAccount{who});
    ++info.providers;
    storage::Account.put(ctx, who, info);
}

Outcome<> dec_providers(Context& ctx, const AccountId& who)
{
    auto info = account(ctx, who);
    if (info.providers <= 1 && info.consumers == 0 && info.sufficients == 0) {
        storage::Account.remove(ctx, who);
        ctx.deposit(event::KilledAccount{who});
        return {};
    }
    if (info.providers <= 1 && info.consumers > 0)
        return tl::make_unexpected(DispatchError{DispatchError::ConsumerRemaining{}});
    --info.providers;
    storage::Account.put(ctx, who, info);
    return {};
}

bool can_dec_provider(const Context& ctx, const AccountId& who)
{
    const auto info = account(ctx, who);
    return info.consumers == 0 || info.providers > 1;
}

Outcome<> inc_consumers(Context& ctx, const AccountId& who)
{
    auto info = account(ctx, who);
    if (info.providers == 0) return tl::make_unexpected(DispatchError{DispatchError::NoProviders{}});
    if (info.consumers >= consumers_max) return tl::make_unexpected(DispatchError{DispatchError::TooManyConsumers{}});
    ++info.consumers;
    storage::Account.put(ctx, who, info);
    return {};
}

void dec_consumers(Context& ctx, const AccountId& who)
{
    storage::Account.mutate(ctx, who, [](AccountInfo& a) {
        if (a.consumers > 0) --a.consumers;
    });
}

void set_account_data(Context& ctx, const AccountId& who, const AccountData& data)
{
    auto info = account(ctx, who);
    if (info.providers == 0 && info.sufficients == 0) return storage::Account.remove(ctx, who);
    info.data = data;
    storage::Account.put(ctx, who, info);
}

}  // namespace tau::pallets::system
