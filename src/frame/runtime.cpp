#include "frame/runtime.hpp"

#include <algorithm>

namespace tau::frame {
namespace {

constexpr u32 call_depth_max = 256;

template <class Row>
u8 rows_before(std::span<const Row> rows, std::size_t row, u32 spec_version,
               const Availability& (*available)(const Row&))
{
    return static_cast<u8>(
        std::ranges::count_if(rows.first(row), [&](const Row& r) { return available(r).holds(spec_version); }));
}

const Availability& event_available(const EventInfo& e)
{
    return e.row.available;
}
const Availability& error_available(const ErrorInfo& e)
{
    return e.available;
}

Outcome<> run_guards(Context& ctx, const AccountId& signer, BytesView call)
{
    for (const auto* pallet : ctx.runtime().pallets)
        if (pallet->guard) TAU_TRY(pallet->guard(ctx, signer, call));
    return {};
}

DispatchInfo with_guards(const Runtime& runtime, DispatchInfo info, BytesView call)
{
    for (const auto* pallet : runtime.pallets)
        if (pallet->guard_weight) info.weight = info.weight.saturating_add(pallet->guard_weight(call));
    return info;
}

/// The row of the same name that this revision has: where an error's place moved, failures name either.
u8 namesake(std::span<const ErrorInfo> errors, u8 row, u32 spec_version)
{
    const auto found = std::ranges::find_if(
        errors, [&](const ErrorInfo& e) { return e.name == errors[row].name && e.available.holds(spec_version); });
    TAU_ASSERT(found != errors.end());
    return static_cast<u8>(found - errors.begin());
}

/// System.CallFiltered, found by name so that this room knows no pallet.
DispatchError call_filtered(const Context& ctx)
{
    const auto& runtime = ctx.runtime();
    const auto* system = runtime.pallet(0);
    TAU_ASSERT(system);
    const auto row = std::ranges::find(system->errors, "CallFiltered", &ErrorInfo::name);
    TAU_ASSERT(row != system->errors.end());
    return on_wire(ctx, DispatchError::module(0, static_cast<u8>(row - system->errors.begin())));
}

DispatchResult run_body(Context& ctx, const Origin& origin, BytesView call)
{
    const auto* row = call.size() < 2 ? nullptr : ctx.runtime().find_call(call[0], call[1]);
    if (!row) return tl::make_unexpected(DispatchError::other());
    if (origin.kind == Origin::Kind::Signed) TAU_TRY(run_guards(ctx, origin.account, call));
    scale::Reader arguments(call.subspan(2), &ctx.runtime());
    auto result = ctx.transactional([&] { return row->dispatch(ctx, origin, arguments); });
    if (!arguments.ok) return tl::make_unexpected(DispatchError::other());
    return result;
}

}  // namespace

const PalletInfo* Runtime::pallet(u8 index) const
{
    const auto it = std::ranges::find(pallets, index, &PalletInfo::index);
    return it == pallets.end() ? nullptr : *it;
}

const CallInfo* Runtime::find_call(u8 pallet_index, u8 call_index) const
{
    const auto* info = pallet(pallet_index);
    if (!info) return nullptr;
    for (const auto& call : info->calls)
        if (call.row.index == call_index && call.row.available.holds(setup.spec_version)) return &call;
    return nullptr;
}

const CallInfo* Runtime::find_call(std::string_view pallet_name, std::string_view call_name) const
{
    for (const auto* info : pallets) {
        if (info->name != pallet_name) continue;
        for (const auto& call : info->calls)
            if (call.name == call_name && call.row.available.holds(setup.spec_version)) return &call;
    }
    return nullptr;
}

u8 Runtime::event_index(u8 pallet_index, u8 row) const
{
    const auto* info = pallet(pallet_index);
    TAU_ASSERT(info && row < info->events.size() && event_available(info->events[row]).holds(setup.spec_version));
    return rows_before(info->events, row, setup.spec_version, &event_available);
}

u8 Runtime::error_index(u8 pallet_index, u8 row) const
{
    const auto* info = pallet(pallet_index);
    TAU_ASSERT(info && row < info->errors.size());
    if (!error_available(info->errors[row]).holds(setup.spec_version))
        row = namesake(info->errors, row, setup.spec_version);
    return rows_before(info->errors, row, setup.spec_version, &error_available);
}

std::string_view Runtime::error_name(const ModuleError& error) const
{
    const auto* info = pallet(error.index);
    if (!info) return {};
    u8 wire = 0;
    for (const auto& row : info->errors) {
        if (!row.available.holds(setup.spec_version)) continue;
        if (wire++ == error.error[0]) return row.name;
    }
    return {};
}

void RuntimeCall::scale_decode(scale::Reader& r)
{
    const auto* runtime = static_cast<const Runtime*>(r.runtime);
    const BytesView whole = r.in;
    const BytesView indices = r.take(2);
    const auto* row = r.ok && runtime ? runtime->find_call(indices[0], indices[1]) : nullptr;
    if (!row || ++r.depth > call_depth_max) return r.fail();
    const auto own = row->info(*runtime, r);
    --r.depth;
    if (!r.ok) return;
    encoded = to_bytes(whole.first(whole.size() - r.in.size()));
    info = with_guards(*runtime, own, encoded);
}

std::optional<DispatchInfo> dispatch_info(const Runtime& runtime, BytesView call)
{
    const auto* row = call.size() < 2 ? nullptr : runtime.find_call(call[0], call[1]);
    if (!row) return std::nullopt;
    scale::Reader arguments(call.subspan(2), &runtime);
    const auto info = row->info(runtime, arguments);
    if (!arguments.ok || !arguments.at_end()) return std::nullopt;
    return with_guards(runtime, info, call);
}

DispatchError on_wire(const Context& ctx, DispatchError error)
{
    auto* module = std::get_if<DispatchError::Module>(&error.value);
    if (module && module->inner.error[1] == ModuleError::declared_row) {
        auto& inner = module->inner;
        inner.error = {ctx.runtime().error_index(inner.index, inner.error[0]), 0, 0, 0};
    }
    return error;
}

DispatchResult dispatch_unfiltered(Context& ctx, const Origin& origin, BytesView call)
{
    auto result = run_body(ctx, origin, call);
    if (!result) return tl::make_unexpected(on_wire(ctx, std::move(result).error()));
    return result;
}

DispatchResult dispatch(Context& ctx, const Origin& origin, BytesView call)
{
    const auto filter = ctx.runtime().call_filter;
    if (filter && !origin.is_root() && !filter(ctx, call)) return tl::make_unexpected(call_filtered(ctx));
    return dispatch_unfiltered(ctx, origin, call);
}

}  // namespace tau::frame
