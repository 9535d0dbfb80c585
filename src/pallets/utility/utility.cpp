// Calls of Utility (pallets/utility/src/lib.rs).
#include "crypto/hash.hpp"
#include "frame/runtime.hpp"
#include "pallets/utility/calls.hpp"
#include "pallets/utility/constants.hpp"
#include "pallets/utility/errors.hpp"
#include "pallets/utility/events.hpp"

namespace tau::pallets::utility::call {
namespace {

using frame::RuntimeCall;

/// Root skips the base filter and the guards, as it does everywhere.
DispatchResult run(Context& ctx, const Origin& origin, const RuntimeCall& call)
{
    return origin.is_root() ? frame::dispatch_unfiltered(ctx, origin, call.encoded)
                            : frame::dispatch(ctx, origin, call.encoded);
}

Outcome<> check_batch(Context& ctx, const Origin& origin, const std::vector<RuntimeCall>& calls)
{
    if (origin.kind == Origin::Kind::None) return tl::make_unexpected(DispatchError::bad_origin());
    if (calls.size() > constants::batched_calls_limit.of(ctx)) return fail(Error::TooManyCalls);
    return {};
}

RustResult<scale::Unit, DispatchError> as_value(const DispatchResult& result)
{
    if (result) return {scale::Unit{}};
    return {result.error()};
}

/// The account that `who` controls under `index` (derivative_account_id).
AccountId derived_account(const AccountId& who, u16 index)
{
    Bytes entropy;
    scale::encode(entropy,
                  std::tuple<FixedBytes<16>, AccountId, u16>{
                      {'m', 'o', 'd', 'l', 'p', 'y', '/', 'u', 't', 'i', 'l', 'i', 's', 'u', 'b', 'a'}, who, index});
    return {crypto::blake2b_256(entropy)};
}

/// The origin an OriginCaller names; an Ethereum origin has no meaning here.
Outcome<Origin> to_origin(const OriginCaller& caller)
{
    const auto* system = std::get_if<OriginCaller::system>(&caller.value);
    if (!system) return tl::make_unexpected(DispatchError::bad_origin());
    if (std::holds_alternative<RawOrigin::Root>(system->value.value)) return Origin::root();
    if (const auto* by = std::get_if<RawOrigin::Signed>(&system->value.value)) return Origin::signed_by(by->account);
    return Origin::none();
}

DispatchInfo sum_of(const frame::Runtime& runtime, std::span<const RuntimeCall> calls)
{
    DispatchInfo total{};
    bool operational = !calls.empty();
    for (const auto& call : calls) {
        const auto info = frame::dispatch_info(runtime, call.encoded).value_or(DispatchInfo{});
        total.weight = total.weight.saturating_add(info.weight);
        operational = operational && info.class_ == DispatchClass::Operational;
    }
    if (operational) total.class_ = DispatchClass::Operational;
    return total;
}

DispatchInfo plus(const DispatchInfo& own, DispatchInfo inner)
{
    inner.weight = inner.weight.saturating_add(own.weight);
    return inner;
}

}  // namespace

DispatchInfo cost(const frame::Runtime& r, const batch& c)
{
    return plus(batch::cost, sum_of(r, c.calls));
}
DispatchInfo cost(const frame::Runtime& r, const batch_all& c)
{
    return plus(batch_all::cost, sum_of(r, c.calls));
}
DispatchInfo cost(const frame::Runtime& r, const force_batch& c)
{
    return plus(force_batch::cost, sum_of(r, c.calls));
}
DispatchInfo cost(const frame::Runtime& r, const as_derivative& c)
{
    return plus(as_derivative::cost, sum_of(r, {&c.call, 1}));
}
DispatchInfo cost(const frame::Runtime& r, const dispatch_as& c)
{
    return plus(dispatch_as::cost, sum_of(r, {&c.call, 1}));
}
DispatchInfo cost(const frame::Runtime& r, const dispatch_as_fallible& c)
{
    return plus(dispatch_as_fallible::cost, sum_of(r, {&c.call, 1}));
}
DispatchInfo cost(const frame::Runtime& r, const with_weight& c)
{
    return {c.weight, sum_of(r, {&c.call, 1}).class_, Pays::Yes};
}
DispatchInfo cost(const frame::Runtime& r, const if_else& c)
{
    const RuntimeCall both[] = {c.main, c.fallback};
    return plus(if_else::cost, sum_of(r, both));
}

DispatchResult apply(Context& ctx, const Origin& origin, const batch& call)
{
    TAU_TRY(check_batch(ctx, origin, call.calls));
    for (u32 i = 0; i < call.calls.size(); ++i) {
        const auto result = run(ctx, origin, call.calls[i]);
        if (!result) {
            ctx.deposit(event::BatchInterrupted{i, result.error()});
            return PostInfo{};
        }
        ctx.deposit(event::ItemCompleted{});
    }
    ctx.deposit(event::BatchCompleted{});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const batch_all& call)
{
    TAU_TRY(check_batch(ctx, origin, call.calls));
    for (const auto& item : call.calls) {
        TAU_TRY(run(ctx, origin, item));
        ctx.deposit(event::ItemCompleted{});
    }
    ctx.deposit(event::BatchCompleted{});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const force_batch& call)
{
    TAU_TRY(check_batch(ctx, origin, call.calls));
    bool any_failed = false;
    for (const auto& item : call.calls) {
        const auto result = run(ctx, origin, item);
        any_failed = any_failed || !result;
        if (result)
            ctx.deposit(event::ItemCompleted{});
        else
            ctx.deposit(event::ItemFailed{result.error()});
    }
    if (any_failed)
        ctx.deposit(event::BatchCompletedWithErrors{});
    else
        ctx.deposit(event::BatchCompleted{});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const as_derivative& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY(frame::dispatch(ctx, Origin::signed_by(derived_account(who, call.index)), call.call.encoded));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const dispatch_as& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY_ASSIGN(const auto as, to_origin(call.as_origin));
    ctx.deposit(event::DispatchedAs{as_value(frame::dispatch_unfiltered(ctx, as, call.call.encoded))});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const dispatch_as_fallible& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY_ASSIGN(const auto as, to_origin(call.as_origin));
    TAU_TRY(frame::dispatch_unfiltered(ctx, as, call.call.encoded));
    ctx.deposit(event::DispatchedAs{{scale::Unit{}}});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const with_weight& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(frame::dispatch_unfiltered(ctx, origin, call.call.encoded));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const if_else& call)
{
    if (origin.kind == Origin::Kind::None) return tl::make_unexpected(DispatchError::bad_origin());
    const auto main = run(ctx, origin, call.main);
    if (main) {
        ctx.deposit(event::IfElseMainSuccess{});
        return PostInfo{};
    }
    TAU_TRY(run(ctx, origin, call.fallback));
    ctx.deposit(event::IfElseFallbackCalled{main.error()});
    return PostInfo{};
}

}  // namespace tau::pallets::utility::call
