// Calls on behalf of others, at once or announced before.
#include "crypto/hash.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/proxy/announcements.hpp"
#include "pallets/proxy/calls.hpp"
#include "pallets/proxy/errors.hpp"
#include "pallets/proxy/events.hpp"
#include "pallets/proxy/filter.hpp"
#include "pallets/proxy/proxy.hpp"
#include "pallets/proxy/storage.hpp"
#include "pallets/system/errors.hpp"

namespace tau::pallets::proxy {

Weight execute(Context& ctx, const ProxyDefinition& definition, const AccountId& real, const frame::RuntimeCall& call)
{
    const auto run = [&]() -> DispatchResult {
        if (!allows(ctx.runtime(), definition.proxy_type, call.encoded))
            return tl::make_unexpected(frame::on_wire(ctx, system::fail(system::Error::CallFiltered).value()));
        return frame::dispatch(ctx, Origin::signed_by(real), call.encoded);
    };
    const DispatchResult result = run();
    RustResult<scale::Unit, DispatchError> outcome{scale::Unit{}};
    if (!result) outcome = {result.error()};
    storage::LastCallResult.put(ctx, real, outcome);
    ctx.deposit(event::ProxyExecuted{outcome});
    return actual_weight(result, call.info);
}

void on_finalize(Context& ctx)
{
    storage::LastCallResult.clear_under(ctx, ~u32{0});
}

namespace call {
namespace {

/// The weight the inner call did not use is given back.
PostInfo costing(const Weight& own, const Weight& inner)
{
    return {.actual_weight = own.saturating_add(inner)};
}

}  // namespace

DispatchInfo cost(const frame::Runtime&, const proxy& call)
{
    const auto& inner = call.call.info;
    return {.weight = call_weights::proxy.saturating_add(inner.weight), .pays = inner.pays, .unbilled = inner.unbilled};
}

DispatchInfo cost(const frame::Runtime&, const proxy_announced& call)
{
    const auto& inner = call.call.info;
    return {.weight = call_weights::proxy_announced.saturating_add(inner.weight), .unbilled = inner.unbilled};
}

DispatchResult apply(Context& ctx, const Origin& origin, const proxy& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto real, balances::lookup(call.real));
    TAU_TRY_ASSIGN(const auto definition, find_proxy(ctx, real, who, call.force_proxy_type));
    if (definition.delay != 0) return fail(Error::Unannounced);
    return costing(call_weights::proxy, execute(ctx, definition, real, call.call));
}

/// Anyone may have an announced call run once its delay is over.
DispatchResult apply(Context& ctx, const Origin& origin, const proxy_announced& call)
{
    TAU_TRY(frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto delegate, balances::lookup(call.delegate));
    TAU_TRY_ASSIGN(const auto real, balances::lookup(call.real));
    TAU_TRY_ASSIGN(const auto definition, find_proxy(ctx, real, delegate, call.force_proxy_type));
    const H256 call_hash{crypto::blake2b_256(call.call.encoded)};
    const auto ripe = [&](const Announcement& a) {
        return a.real == real && a.call_hash == call_hash && ctx.block_number - a.height >= definition.delay;
    };
    if (!remove_announcements(ctx, delegate, ripe)) return fail(Error::Unannounced);
    return costing(call_weights::proxy_announced, execute(ctx, definition, real, call.call));
}

}  // namespace call

}  // namespace tau::pallets::proxy
