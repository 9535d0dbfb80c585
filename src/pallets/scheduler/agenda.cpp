// The agenda of each block: at most 50 places, some of them empty.
#include "pallets/scheduler/scheduler.hpp"

#include "pallets/scheduler/constants.hpp"
#include "pallets/scheduler/events.hpp"
#include "pallets/scheduler/storage.hpp"

#include <algorithm>

namespace tau::pallets::scheduler {

Outcome<TaskAddress> place_task(Context& ctx, u32 when, const Scheduled& task)
{
    auto agenda = storage::Agenda.get(ctx, when);
    auto place = agenda.end();
    if (agenda.size() >= constants::MaxScheduledPerBlock.of(ctx)) {
        place = std::ranges::find_if(agenda, [](const auto& held) { return !held; });
        if (place == agenda.end()) return tl::make_unexpected(DispatchError{DispatchError::Exhausted{}});
        *place = task;
    } else {
        place = agenda.insert(agenda.end(), task);
    }
    const TaskAddress address{when, static_cast<u32>(place - agenda.begin())};
    storage::Agenda.put(ctx, when, agenda);
    if (task.maybe_id) storage::Lookup.put(ctx, *task.maybe_id, address);
    ctx.deposit(event::Scheduled{when, std::get<1>(address)});
    return address;
}

void tidy_agenda(Context& ctx, u32 when)
{
    auto agenda = storage::Agenda.get(ctx, when);
    const auto size = agenda.size();
    while (!agenda.empty() && !agenda.back()) agenda.pop_back();
    if (agenda.empty())
        storage::Agenda.remove(ctx, when);
    else if (agenda.size() != size)
        storage::Agenda.put(ctx, when, agenda);
}

void check_invariants(Context& ctx, frame::InvariantReport& report)
{
    storage::Lookup.for_each(ctx, [&](const TaskName& name, const TaskAddress& address) {
        const auto agenda = storage::Agenda.get(ctx, std::get<0>(address));
        const auto index = std::get<1>(address);
        if (index >= agenda.size() || !agenda[index] || agenda[index]->maybe_id != name)
            report.push_back("Scheduler: a name leads to no task of that name");
    });
}

}  // namespace tau::pallets::scheduler
