// Calls of System. The runtime is this program, so code cannot be replaced on chain.
#include "pallets/system/calls.hpp"

#include "crypto/hash.hpp"
#include "pallets/system/errors.hpp"
#include "pallets/system/events.hpp"
#include "pallets/system/storage.hpp"
#include "pallets/system/system.hpp"

namespace tau::pallets::system::call {
namespace {

/// set_code and its kin: taud's runtime is compiled in, whatever the origin.
DispatchResult refuse_code(const Origin& origin)
{
    TAU_TRY(frame::ensure_root(origin));
    return fail(Error::FailedToExtractRuntimeVersion);
}

DispatchResult authorize(Context& ctx, const Origin& origin, const H256& code_hash, bool check_version)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::AuthorizedUpgrade.put(ctx, CodeUpgradeAuthorization{code_hash, check_version});
    ctx.deposit(event::UpgradeAuthorized{code_hash, check_version});
    return PostInfo{};
}

}  // namespace

DispatchResult apply(Context&, const Origin& origin, const remark&)
{
    if (!origin.is_root()) TAU_TRY(frame::ensure_signed(origin));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_heap_pages& call)
{
    TAU_TRY(frame::ensure_root(origin));
    ctx.state.put(as_bytes(":heappages"), scale::encoded(call.pages));
    return PostInfo{};
}

DispatchResult apply(Context&, const Origin& origin, const set_code&)
{
    return refuse_code(origin);
}
DispatchResult apply(Context&, const Origin& origin, const set_code_without_checks&)
{
    return refuse_code(origin);
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_storage& call)
{
    TAU_TRY(frame::ensure_root(origin));
    for (const auto& [key, value] : call.items) ctx.state.put(key, value);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const kill_storage& call)
{
    TAU_TRY(frame::ensure_root(origin));
    for (const auto& key : call.keys) ctx.state.remove(key);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const kill_prefix& call)
{
    TAU_TRY(frame::ensure_root(origin));
    ctx.state.remove_prefix(call.prefix, call.subkeys);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const remark_with_event& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    ctx.deposit(event::Remarked{who, {crypto::blake2b_256(call.remark)}});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const authorize_upgrade& call)
{
    return authorize(ctx, origin, call.code_hash, true);
}

DispatchResult apply(Context& ctx, const Origin& origin, const authorize_upgrade_without_checks& call)
{
    return authorize(ctx, origin, call.code_hash, false);
}

DispatchResult apply(Context& ctx, const Origin&, const apply_authorized_upgrade& call)
{
    const auto authorized = storage::AuthorizedUpgrade.get(ctx);
    if (!authorized) return fail(Error::NothingAuthorized);
    if (authorized->code_hash.bytes != crypto::blake2b_256(call.code)) return fail(Error::Unauthorized);
    return fail(Error::FailedToExtractRuntimeVersion);
}

}  // namespace tau::pallets::system::call
