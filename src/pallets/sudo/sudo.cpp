#include "pallets/sudo/sudo.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/sudo/calls.hpp"
#include "pallets/sudo/errors.hpp"
#include "pallets/sudo/events.hpp"
#include "pallets/sudo/storage.hpp"

namespace tau::pallets::sudo {

using frame::Context;

std::optional<AccountId> key(const Context& ctx)
{
    return storage::Key.get(ctx);
}

void build_genesis(Context& ctx, const AccountId& who)
{
    storage::Key.put(ctx, who);
}

namespace call {
namespace {

/// Root itself or the signer who is the key; RequireSudo for anyone else.
Outcome<> ensure_sudo(const Context& ctx, const Origin& origin)
{
    if (origin.is_root()) return {};
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    if (storage::Key.get(ctx) != who) return fail(Error::RequireSudo);
    return {};
}

RustResult<scale::Unit, DispatchError> as_value(const DispatchResult& result)
{
    if (result) return {scale::Unit{}};
    return {result.error()};
}

/// Sudo's calls are free, whatever comes of the inner one.
constexpr PostInfo free_of_charge{.actual_weight = {}, .pays = Pays::No};

DispatchResult run_as_root(Context& ctx, const Origin& origin, const frame::RuntimeCall& call)
{
    TAU_TRY(ensure_sudo(ctx, origin));
    const auto result = frame::dispatch_unfiltered(ctx, Origin::root(), call.encoded);
    ctx.deposit(event::Sudid{as_value(result)});
    return free_of_charge;
}

DispatchInfo plus(const Weight& own, DispatchInfo inner)
{
    return {.weight = own.saturating_add(inner.weight), .class_ = inner.class_};
}

}  // namespace

DispatchInfo cost(const frame::Runtime&, const sudo& call)
{
    return plus(call_weights::sudo, call.call.info);
}
DispatchInfo cost(const frame::Runtime&, const sudo_unchecked_weight& call)
{
    return {.weight = call.weight, .class_ = call.call.info.class_};
}
DispatchInfo cost(const frame::Runtime&, const sudo_as& call)
{
    return plus(call_weights::sudo_as, call.call.info);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo& call)
{
    return run_as_root(ctx, origin, call.call);
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_unchecked_weight& call)
{
    return run_as_root(ctx, origin, call.call);
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_key& call)
{
    TAU_TRY(ensure_sudo(ctx, origin));
    TAU_TRY_ASSIGN(const auto who, balances::lookup(call.new_));
    const auto old = storage::Key.get(ctx);
    storage::Key.put(ctx, who);
    ctx.deposit(event::KeyChanged{old, who});
    return free_of_charge;
}

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_as& call)
{
    TAU_TRY(ensure_sudo(ctx, origin));
    TAU_TRY_ASSIGN(const auto who, balances::lookup(call.who));
    const auto result = frame::dispatch_unfiltered(ctx, Origin::signed_by(who), call.call.encoded);
    ctx.deposit(event::SudoAsDone{as_value(result)});
    return free_of_charge;
}

DispatchResult apply(Context& ctx, const Origin& origin, const remove_key&)
{
    TAU_TRY(ensure_sudo(ctx, origin));
    storage::Key.remove(ctx);
    ctx.deposit(event::KeyRemoved{});
    return free_of_charge;
}

}  // namespace call
}  // namespace tau::pallets::sudo
