// Accounts without a key, that only their proxies can use.
#include "crypto/hash.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/proxy/calls.hpp"
#include "pallets/proxy/constants.hpp"
#include "pallets/proxy/errors.hpp"
#include "pallets/proxy/events.hpp"
#include "pallets/proxy/proxy.hpp"
#include "pallets/proxy/storage.hpp"

namespace tau::pallets::proxy::call {
namespace {

/// Where and for what the account was made.
struct Birth {
    AccountId spawner;
    u32 height;
    u32 extrinsic;
    ProxyType type;
    u16 index;
};

AccountId pure_account(const Birth& birth)
{
    Bytes entropy = to_bytes(as_bytes("modlpy/proxy____"));
    scale::encode(entropy, birth.spawner);
    scale::encode(entropy, birth.height);
    scale::encode(entropy, birth.extrinsic);
    scale::encode(entropy, birth.type);
    scale::encode(entropy, birth.index);
    return {crypto::blake2b_256(entropy)};
}

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const create_pure& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    const AccountId pure = pure_account({who, ctx.block_number, ctx.phase.extrinsic, call.proxy_type, call.index});
    if (storage::Proxies.contains(ctx, pure)) return fail(Error::Duplicate);
    TAU_TRY_ASSIGN(const Tao deposit, adjust_deposit(ctx, who, Tao{}, proxy_deposit_rate(ctx), 1));
    BoundedVec<ProxyDefinition, 20> list;
    list.push_back({who, call.proxy_type, call.delay});
    storage::Proxies.put(ctx, pure, std::tuple{list, deposit});
    ctx.deposit(event::PureCreated{pure, who, call.proxy_type, call.index});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const kill_pure& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto spawner, balances::lookup(call.spawner));
    const Birth birth{spawner, call.height.value, call.ext_index.value, call.proxy_type, call.index};
    if (pure_account(birth) != who) return fail(Error::NoPermission);
    const auto [list, deposit] = storage::Proxies.get(ctx, who);
    storage::Proxies.remove(ctx, who);
    balances::unreserve(ctx, spawner, deposit);
    ctx.deposit(event::PureKilled{who, spawner, call.proxy_type, call.index});
    return PostInfo{};
}

}  // namespace tau::pallets::proxy::call
