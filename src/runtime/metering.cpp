#include "runtime/metering.hpp"

#include "pallets/system/constants.hpp"
#include "pallets/system/storage.hpp"

namespace tau::runtime {
namespace {

namespace system = pallets::system;

template <class PerClass>
auto& of_class(PerClass& all, DispatchClass dispatch_class)
{
    switch (dispatch_class) {
    case DispatchClass::Operational:
        return all.operational;
    case DispatchClass::Mandatory:
        return all.mandatory;
    default:
        return all.normal;
    }
}

Weight total(const PerDispatchClass<Weight>& used)
{
    return used.normal.saturating_add(used.operational).saturating_add(used.mandatory);
}

u32 length_so_far(const frame::Context& ctx)
{
    return system::storage::AllExtrinsicsLen.get(ctx).value_or(0);
}

}  // namespace

Validity<> check_extrinsic_size(const frame::Context& ctx, std::size_t length, const DispatchInfo& info)
{
    const auto& longest = of_class(system::constants::BlockLength.of(ctx).max, info.class_);
    const auto& heaviest = of_class(system::constants::BlockWeights.of(ctx).per_class, info.class_).max_extrinsic;
    if (length_so_far(ctx) + length > longest || (heaviest && info.weight.any_above(*heaviest)))
        return invalid(InvalidTransaction::ExhaustsResources{});
    return {};
}

Validity<> reserve_in_block(frame::Context& ctx, std::size_t length, const DispatchInfo& info)
{
    TAU_TRY(check_extrinsic_size(ctx, length, info));
    const auto& limits = system::constants::BlockWeights.of(ctx);
    const auto& limit = of_class(limits.per_class, info.class_);
    auto used = system::storage::BlockWeight.get(ctx);
    auto& mine = of_class(used, info.class_);
    mine = mine.saturating_add(info.weight)
               .saturating_add(limit.base_extrinsic)
               .saturating_add(Weight::from_parts(0, length));
    if (limit.max_total && mine.any_above(*limit.max_total)) return invalid(InvalidTransaction::ExhaustsResources{});
    // A full block still has room for the reserved part of a class.
    if (total(used).any_above(limits.max_block) && limit.reserved && mine.any_above(*limit.reserved))
        return invalid(InvalidTransaction::ExhaustsResources{});
    system::storage::BlockWeight.put(ctx, used);
    system::storage::AllExtrinsicsLen.put(ctx, length_so_far(ctx) + static_cast<u32>(length));
    return {};
}

void reclaim_in_block(frame::Context& ctx, const DispatchInfo& announced, const DispatchInfo& actual)
{
    system::storage::BlockWeight.mutate(ctx, [&](PerDispatchClass<Weight>& used) {
        auto& mine = of_class(used, announced.class_);
        mine = mine.saturating_sub(announced.weight.saturating_sub(actual.weight));
    });
}

}  // namespace tau::runtime
