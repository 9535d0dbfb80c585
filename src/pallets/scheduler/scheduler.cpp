// The calls. Only root schedules (ScheduleOrigin), so every task is root's and
// root's privilege is enough for each.
#include "pallets/scheduler/scheduler.hpp"

#include "pallets/preimage/preimage.hpp"
#include "pallets/scheduler/calls.hpp"
#include "pallets/scheduler/errors.hpp"
#include "pallets/scheduler/events.hpp"
#include "pallets/scheduler/storage.hpp"

namespace tau::pallets::scheduler::call {
namespace {

using utility::OriginCaller;
using utility::RawOrigin;

/// `after` blocks from now: the tasks of this block have run already, so one
/// more.
u32 block_after(const Context& ctx, u32 after)
{
    const u64 when = u64{ctx.block_number} + after + 1;
    return when > ~u32{0} ? ~u32{0} : static_cast<u32>(when);
}

/// The wanted repetitions without the one placed now; nullopt for none.
std::optional<Period> repetitions(const std::optional<Period>& wanted)
{
    if (!wanted) return std::nullopt;
    const auto [period, count] = *wanted;
    if (count <= 1 || period == 0) return std::nullopt;
    return Period{period, count - 1};
}

template <class Call>
DispatchResult place(Context& ctx, const Origin& origin, const Call& call, u32 when, std::optional<TaskName> id)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY_ASSIGN(const auto kept, preimage::bound(ctx, call.call));
    if (id && storage::Lookup.contains(ctx, *id)) return fail(Error::FailedToSchedule);
    if (when <= ctx.block_number) return fail(Error::TargetBlockNumberInPast);
    const OriginCaller root{OriginCaller::system{RawOrigin{RawOrigin::Root{}}}};
    TAU_TRY(place_task(ctx, when, {id, call.priority, kept, repetitions(call.maybe_periodic), root}));
    if (const auto hash = preimage::lookup_hash(kept)) preimage::request(ctx, *hash);
    return PostInfo{};
}

bool is_task(const Context& ctx, const TaskAddress& address)
{
    const auto agenda = storage::Agenda.get(ctx, std::get<0>(address));
    const auto index = std::get<1>(address);
    return index < agenda.size() && agenda[index].has_value();
}

Outcome<TaskAddress> task_named(const Context& ctx, const TaskName& id)
{
    const auto address = storage::Lookup.get(ctx, id);
    if (!address) return fail(Error::NotFound);
    return *address;
}

/// Takes the task out of its agenda; false when there is none.
bool remove_task(Context& ctx, const TaskAddress& address)
{
    const auto [when, index] = address;
    auto agenda = storage::Agenda.get(ctx, when);
    if (index >= agenda.size() || !agenda[index]) return false;
    preimage::drop(ctx, agenda[index]->call);
    if (agenda[index]->maybe_id) storage::Lookup.remove(ctx, *agenda[index]->maybe_id);
    storage::Retries.remove(ctx, address);
    agenda[index].reset();
    storage::Agenda.put(ctx, when, agenda);
    return true;
}

Outcome<> set_retries(Context& ctx, const TaskAddress& address, u8 retries, u32 period, std::optional<TaskName> id)
{
    if (!is_task(ctx, address)) return fail(Error::NotFound);
    storage::Retries.put(ctx, address, RetryConfig{retries, retries, period});
    ctx.deposit(event::RetrySet{address, id, period, retries});
    return {};
}

Outcome<> cancel_retries(Context& ctx, const TaskAddress& address, std::optional<TaskName> id)
{
    if (!is_task(ctx, address)) return fail(Error::NotFound);
    storage::Retries.remove(ctx, address);
    ctx.deposit(event::RetryCancelled{address, id});
    return {};
}

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const schedule& call)
{
    return place(ctx, origin, call, call.when, {});
}
DispatchResult apply(Context& ctx, const Origin& origin, const schedule_named& call)
{
    return place(ctx, origin, call, call.when, call.id);
}
DispatchResult apply(Context& ctx, const Origin& origin, const schedule_after& call)
{
    return place(ctx, origin, call, block_after(ctx, call.after), {});
}
DispatchResult apply(Context& ctx, const Origin& origin, const schedule_named_after& call)
{
    return place(ctx, origin, call, block_after(ctx, call.after), call.id);
}

DispatchResult apply(Context& ctx, const Origin& origin, const cancel& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (!remove_task(ctx, {call.when, call.index})) return fail(Error::NotFound);
    tidy_agenda(ctx, call.when);
    ctx.deposit(event::Canceled{call.when, call.index});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const cancel_named& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY_ASSIGN(const auto address, task_named(ctx, call.id));
    (void)remove_task(ctx, address);
    storage::Lookup.remove(ctx, call.id);
    tidy_agenda(ctx, std::get<0>(address));
    ctx.deposit(event::Canceled{std::get<0>(address), std::get<1>(address)});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_retry& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(set_retries(ctx, call.task, call.retries, call.period, {}));
    return PostInfo{};
}
DispatchResult apply(Context& ctx, const Origin& origin, const set_retry_named& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY_ASSIGN(const auto address, task_named(ctx, call.id));
    TAU_TRY(set_retries(ctx, address, call.retries, call.period, call.id));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const cancel_retry& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(cancel_retries(ctx, call.task, {}));
    return PostInfo{};
}
DispatchResult apply(Context& ctx, const Origin& origin, const cancel_retry_named& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY_ASSIGN(const auto address, task_named(ctx, call.id));
    TAU_TRY(cancel_retries(ctx, address, call.id));
    return PostInfo{};
}

}  // namespace tau::pallets::scheduler::call
