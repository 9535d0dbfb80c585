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

/// A batch is of the normal class, and free only when all its calls are.
DispatchInfo sum_of(const Weight& own, std::span<const RuntimeCall> calls)
{
    DispatchInfo total{.weight = own, .pays = Pays::No};
    for (const auto& call : calls) {
        total.weight = total.weight.saturating_add(call.info.weight);
        total.unbilled = total.unbilled.saturating_add(call.info.unbilled);
        if (call.info.pays == Pays::Yes) total.pays = Pays::Yes;
    }
    return total;
}

DispatchInfo plus(const Weight& own, const RuntimeCall& inner)
{
    return {.weight = own.saturating_add(inner.info.weight), .unbilled = inner.info.unbilled};
}

/// What the calls of a batch cost, whether they fail or not.
struct Spent {
    Weight weight{};

    void add(const DispatchResult& result, const RuntimeCall& call)
    {
        weight = weight.saturating_add(actual_weight(result, call.info));
    }
    PostInfo with(const Weight& own) const { return {.actual_weight = own.saturating_add(weight)}; }
    tl::unexpected<DispatchError> failed(const Weight& own, const DispatchResult& result) const
    {
        return tl::make_unexpected(DispatchError(result.error()).costing(own.saturating_add(weight)));
    }
};

}  // namespace

DispatchInfo cost(const frame::Runtime&, const batch& c)
{
    return sum_of(call_weights::batch(c.calls.size()), c.calls);
}
DispatchInfo cost(const frame::Runtime&, const batch_all& c)
{
    return sum_of(call_weights::batch_all(c.calls.size()), c.calls);
}
DispatchInfo cost(const frame::Runtime&, const force_batch& c)
{
    return sum_of(call_weights::force_batch(c.calls.size()), c.calls);
}
DispatchInfo cost(const frame::Runtime&, const as_derivative& c)
{
    return plus(call_weights::as_derivative, c.call);
}
DispatchInfo cost(const frame::Runtime&, const dispatch_as& c)
{
    return plus(call_weights::dispatch_as, c.call);
}
DispatchInfo cost(const frame::Runtime&, const dispatch_as_fallible& c)
{
    return plus(call_weights::dispatch_as_fallible, c.call);
}
DispatchInfo cost(const frame::Runtime&, const with_weight& c)
{
    return {.weight = c.weight};
}
DispatchInfo cost(const frame::Runtime&, const if_else& c)
{
    return plus(call_weights::if_else.saturating_add(c.main.info.weight), c.fallback);
}

DispatchResult apply(Context& ctx, const Origin& origin, const batch& call)
{
    TAU_TRY(check_batch(ctx, origin, call.calls));
    Spent spent;
    for (u32 i = 0; i < call.calls.size(); ++i) {
        const auto result = run(ctx, origin, call.calls[i]);
        spent.add(result, call.calls[i]);
        if (!result) {
            ctx.deposit(event::BatchInterrupted{i, result.error()});
            return spent.with(call_weights::batch(i + 1));
        }
        ctx.deposit(event::ItemCompleted{});
    }
    ctx.deposit(event::BatchCompleted{});
    return spent.with(call_weights::batch(call.calls.size()));
}

DispatchResult apply(Context& ctx, const Origin& origin, const batch_all& call)
{
    TAU_TRY(check_batch(ctx, origin, call.calls));
    Spent spent;
    for (u32 i = 0; i < call.calls.size(); ++i) {
        const auto result = run(ctx, origin, call.calls[i]);
        spent.add(result, call.calls[i]);
        if (!result) return spent.failed(call_weights::batch_all(i + 1), result);
        ctx.deposit(event::ItemCompleted{});
    }
    ctx.deposit(event::BatchCompleted{});
    return spent.with(call_weights::batch_all(call.calls.size()));
}

DispatchResult apply(Context& ctx, const Origin& origin, const force_batch& call)
{
    TAU_TRY(check_batch(ctx, origin, call.calls));
    Spent spent;
    bool any_failed = false;
    for (const auto& item : call.calls) {
        const auto result = run(ctx, origin, item);
        spent.add(result, item);
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
    return spent.with(call_weights::force_batch(call.calls.size()));
}

DispatchResult apply(Context& ctx, const Origin& origin, const as_derivative& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    const auto result = frame::dispatch(ctx, Origin::signed_by(derived_account(who, call.index)), call.call.encoded);
    Spent spent;
    spent.add(result, call.call);
    if (!result) return spent.failed(call_weights::as_derivative, result);
    return spent.with(call_weights::as_derivative);
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
    Spent spent;
    const auto main = run(ctx, origin, call.main);
    spent.add(main, call.main);
    if (main) {
        ctx.deposit(event::IfElseMainSuccess{});
        return spent.with(call_weights::if_else);
    }
    const auto fallback = run(ctx, origin, call.fallback);
    spent.add(fallback, call.fallback);
    if (!fallback) return spent.failed(call_weights::if_else, fallback);
    ctx.deposit(event::IfElseFallbackCalled{main.error()});
    return spent.with(call_weights::if_else);
}

}  // namespace tau::pallets::utility::call
