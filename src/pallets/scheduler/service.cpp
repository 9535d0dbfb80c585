// What is due runs at the start of its block, weight allowing; what does not
// fit waits for a later one.
#include "pallets/preimage/preimage.hpp"
#include "pallets/scheduler/call_weights.hpp"
#include "pallets/scheduler/constants.hpp"
#include "pallets/scheduler/events.hpp"
#include "pallets/scheduler/scheduler.hpp"
#include "pallets/scheduler/storage.hpp"
#include "pallets/system/constants.hpp"
#include "pallets/system/storage.hpp"

#include <algorithm>

namespace tau::pallets::scheduler {
namespace {

using frame::Origin;
using utility::OriginCaller;
using utility::RawOrigin;

/// Weight spent of a limit (sp_weights::WeightMeter).
class Meter {
public:
    explicit Meter(const Weight& limit) : limit_(limit) {}
    bool can_consume(const Weight& more) const { return !spent_.saturating_add(more).any_above(limit_); }
    bool try_consume(const Weight& more)
    {
        if (!can_consume(more)) return false;
        spent_ = spent_.saturating_add(more);
        return true;
    }
    const Weight& spent() const { return spent_; }

private:
    Weight limit_;
    Weight spent_{};
};

Meter meter_of(const Context& ctx)
{
    const auto used = system::storage::BlockWeight.get(ctx);
    const auto sum = used.normal.saturating_add(used.operational).saturating_add(used.mandatory);
    const auto left = system::constants::BlockWeights.of(ctx).max_block.saturating_sub(sum);
    return Meter(left.min(constants::MaximumWeight.of(ctx)));
}

Weight service_weight(const Scheduled& task)
{
    const auto* lookup = std::get_if<preimage::Bounded::Lookup>(&task.call.value);
    Weight out = lookup ? call_weights::service_task_fetched(lookup->len) : call_weights::service_task_base;
    if (task.maybe_id) out = out.saturating_add(call_weights::service_task_named);
    if (task.maybe_periodic) out = out.saturating_add(call_weights::service_task_periodic);
    return out;
}

Origin origin_of(const OriginCaller& caller)
{
    const auto* system = std::get_if<OriginCaller::system>(&caller.value);
    if (!system) return Origin::none();
    if (const auto* by = std::get_if<RawOrigin::Signed>(&system->value.value)) return Origin::signed_by(by->account);
    return std::holds_alternative<RawOrigin::Root>(system->value.value) ? Origin::root() : Origin::none();
}

u32 later(u32 block, u32 blocks)
{
    return block > ~u32{0} - blocks ? ~u32{0} : block + blocks;
}

/// nullopt when the call would pass the limit.
std::optional<DispatchResult> execute(Context& ctx, Meter& meter, const Origin& origin, const frame::RuntimeCall& call)
{
    const Weight base = origin.kind == Origin::Kind::Signed ? call_weights::execute_dispatch_signed
                                                            : call_weights::execute_dispatch_unsigned;
    if (!meter.can_consume(base.saturating_add(call.info.weight))) return std::nullopt;
    auto result = frame::dispatch(ctx, origin, call.encoded);
    (void)meter.try_consume(base);
    (void)meter.try_consume(actual_weight(result, call.info));
    return result;
}

/// A failed task tries again, without name or period, until its retries are
/// used up.
void retry(Context& ctx, Meter& meter, const TaskAddress& address, const Scheduled& task, RetryConfig config)
{
    const event::RetryFailed failed{address, task.maybe_id};
    if (!meter.try_consume(call_weights::schedule_retry)) return ctx.deposit(failed);
    if (config.remaining == 0) return;
    --config.remaining;
    Scheduled again = task;
    again.maybe_id.reset();
    again.maybe_periodic.reset();
    const auto placed = place_task(ctx, later(ctx.block_number, config.period), again);
    if (placed) return storage::Retries.put(ctx, *placed, config);
    preimage::drop(ctx, task.call);
    ctx.deposit(event::RetryFailed{address, std::nullopt});
}

/// Places a periodic task again; a task that is done lets go of its call.
void renew(Context& ctx, const TaskAddress& address, Scheduled task, const std::optional<RetryConfig>& config)
{
    if (!task.maybe_periodic) return preimage::drop(ctx, task.call);
    const auto [period, count] = *task.maybe_periodic;
    task.maybe_periodic = count > 1 ? std::optional(Period{period, count - 1}) : std::nullopt;
    const auto placed = place_task(ctx, later(ctx.block_number, period), task);
    if (!placed) {
        preimage::drop(ctx, task.call);
        ctx.deposit(event::PeriodicFailed{address, task.maybe_id});
    } else if (config) {
        storage::Retries.put(ctx, *placed, *config);
    }
}

enum class Served { Done, Unavailable, Overweight };

/// `first` of the block: what does not fit now never will.
Served serve(Context& ctx, Meter& meter, const TaskAddress& address, bool first, const Scheduled& task)
{
    if (task.maybe_id) storage::Lookup.remove(ctx, *task.maybe_id);
    const auto call = preimage::peek(ctx, task.call);
    if (!call) {
        ctx.deposit(event::CallUnavailable{address, task.maybe_id});
        preimage::drop(ctx, task.call);
    }
    (void)meter.try_consume(service_weight(task));
    if (!call) return Served::Unavailable;
    const auto result = execute(ctx, meter, origin_of(task.origin), *call);
    if (!result && !first) return Served::Overweight;
    if (!result) {
        preimage::drop(ctx, task.call);
        ctx.deposit(event::PermanentlyOverweight{address, task.maybe_id});
        return Served::Unavailable;
    }
    const auto config = storage::Retries.take(ctx, address);
    RustResult<scale::Unit, DispatchError> shown{scale::Unit{}};
    if (!*result) shown = {result->error()};
    ctx.deposit(event::Dispatched{address, task.maybe_id, shown});
    if (config && !*result) retry(ctx, meter, address, task, *config);
    renew(ctx, address, task, config);
    return Served::Done;
}

/// Places of the agenda that hold a task, most urgent first.
std::vector<u32> by_priority(const std::vector<std::optional<Scheduled>>& agenda)
{
    std::vector<u32> order;
    for (u32 i = 0; i < agenda.size(); ++i)
        if (agenda[i]) order.push_back(i);
    std::ranges::stable_sort(order, {}, [&](u32 i) { return agenda[i]->priority; });
    return order;
}

/// Whether all of the agenda was dealt with. `first` turns false with the first
/// task that ran.
bool serve_agenda(Context& ctx, Meter& meter, bool first, u32 when)
{
    auto agenda = storage::Agenda.get(ctx, when);
    const auto order = by_priority(agenda);
    (void)meter.try_consume(call_weights::service_agenda_base(order.size()));
    bool postponed = false, dropped = false;
    for (const u32 index : order) {
        auto& place = agenda[index];
        if (!meter.can_consume(service_weight(*place))) {
            postponed = true;
            break;
        }
        const auto served = serve(ctx, meter, {when, index}, first, *place);
        postponed |= served == Served::Overweight;
        dropped |= served == Served::Unavailable;
        if (served != Served::Done) continue;
        first = false;
        place.reset();
    }
    if (postponed || dropped)
        storage::Agenda.put(ctx, when, agenda);
    else
        storage::Agenda.remove(ctx, when);
    return !postponed;
}

}  // namespace

Weight on_initialize(Context& ctx)
{
    Meter meter = meter_of(ctx);
    if (!meter.try_consume(call_weights::service_agendas_base)) return meter.spent();
    const u32 now = ctx.block_number;
    u32 incomplete_since = now + 1;
    u32 when = storage::IncompleteSince.take(ctx).value_or(now);
    const Weight agenda = call_weights::service_agenda_base(constants::MaxScheduledPerBlock.of(ctx));
    for (bool first = true; when <= now && meter.can_consume(agenda); ++when, first = false)
        if (!serve_agenda(ctx, meter, first, when)) incomplete_since = std::min(incomplete_since, when);
    incomplete_since = std::min(incomplete_since, when);
    if (incomplete_since <= now) ctx.deposit(event::AgendaIncomplete{incomplete_since});
    storage::IncompleteSince.put(ctx, std::min(incomplete_since, now + 1));
    return meter.spent();
}

}  // namespace tau::pallets::scheduler
