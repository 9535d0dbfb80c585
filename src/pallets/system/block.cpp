// Opening and closing a block (frame_system lib.rs: initialize, note_applied_extrinsic, finalize).
#include "frame/runtime.hpp"
#include "pallets/system/constants.hpp"
#include "pallets/system/events.hpp"
#include "pallets/system/storage.hpp"
#include "pallets/system/system.hpp"

namespace tau::pallets::system {
namespace {

/// Parent of the genesis block as frame_system fills it in: 69 in every byte.
constexpr H256 hash_69 = [] {
    H256 out;
    out.bytes.fill(69);
    return out;
}();

Weight& of_class(PerDispatchClass<Weight>& weights, DispatchClass dispatch_class)
{
    switch (dispatch_class) {
    case DispatchClass::Operational:
        return weights.operational;
    case DispatchClass::Mandatory:
        return weights.mandatory;
    default:
        return weights.normal;
    }
}

/// Events as one SCALE sequence; the records are encoded already.
void store_events(Context& ctx)
{
    const auto key = storage::Events.key();
    const auto count = static_cast<u32>(ctx.events().size());
    if (count == 0) {
        ctx.state.remove(key);
        return storage::EventCount.remove(ctx);
    }
    Bytes all;
    scale::encode_compact(all, count);
    for (const auto& record : ctx.events()) tau::append(all, record);
    ctx.state.put(key, all);
    storage::EventCount.put(ctx, count);
}

}  // namespace

void begin_block(Context& ctx, const H256& parent_hash, const Digest& digest)
{
    ctx.phase = {frame::Phase::Kind::Initialization, 0};
    storage::Number.put(ctx, ctx.block_number);
    storage::Digest.put(ctx, digest);
    storage::ParentHash.put(ctx, parent_hash);
    storage::BlockHash.put(ctx, ctx.block_number - 1, parent_hash);
    storage::BlockWeight.remove(ctx);
}

void register_weight(Context& ctx, const Weight& weight, DispatchClass dispatch_class)
{
    storage::BlockWeight.mutate(ctx, [&](PerDispatchClass<Weight>& all) {
        auto& used = of_class(all, dispatch_class);
        used = used.saturating_add(weight);
    });
}

void note_applied(Context& ctx, const Outcome<>& outcome, const DispatchInfo& info, const Weight& charged)
{
    const auto base = constants::BlockWeights.of(ctx).per_class.normal.base_extrinsic;
    const DispatchEventInfo shown{charged.saturating_add(base), info.class_, info.pays};
    if (outcome)
        ctx.deposit(event::ExtrinsicSuccess{shown});
    else
        ctx.deposit(event::ExtrinsicFailed{frame::on_wire(ctx, outcome.error()), shown});
    ++ctx.phase.extrinsic;
}

Digest end_block(Context& ctx)
{
    store_events(ctx);
    storage::AllExtrinsicsLen.remove(ctx);
    const BlockNumber kept = constants::BlockHashCount.of(ctx);
    if (ctx.block_number > kept + 1) storage::BlockHash.remove(ctx, ctx.block_number - kept - 1);
    return storage::Digest.get(ctx);
}

void build_genesis(Context& ctx)
{
    storage::BlockHash.put(ctx, 0u, hash_69);
    storage::ParentHash.put(ctx, hash_69);
    storage::LastRuntimeUpgrade.put(ctx, LastRuntimeUpgradeInfo{{ctx.setup().spec_version}, {"node-subtensor"}});
    storage::UpgradedToU32RefCount.put(ctx, true);
    storage::UpgradedToTripleRefCount.put(ctx, true);
}

}  // namespace tau::pallets::system
