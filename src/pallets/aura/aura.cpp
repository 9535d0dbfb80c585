#include "pallets/aura/aura.hpp"

#include "pallets/aura/constants.hpp"
#include "pallets/aura/storage.hpp"
#include "pallets/system/storage.hpp"

namespace tau::pallets::aura {

u64 slot_duration(const Context& ctx)
{
    return constants::SlotDuration.of(ctx);
}

u64 current_slot(const Context& ctx)
{
    return storage::CurrentSlot.get(ctx).value;
}

DigestItem pre_runtime(u64 slot)
{
    return {DigestItem::PreRuntime{aura_engine, scale::encoded(slot)}};
}

std::optional<u64> slot_of(const Digest& digest)
{
    for (const auto& item : digest.logs) {
        const auto* pre = std::get_if<DigestItem::PreRuntime>(&item.value);
        if (pre && pre->engine == aura_engine) return scale::decoded<u64>(pre->data);
    }
    return std::nullopt;
}

std::optional<AccountId> author_of(const Context& ctx, u64 slot)
{
    const auto authorities = storage::Authorities.get(ctx);
    if (authorities.empty()) return std::nullopt;
    return AccountId{authorities[slot % authorities.size()].value};
}

Weight on_initialize(Context& ctx)
{
    const auto weights = Weight::from_parts(25'000'000 * 2 + 100'000'000, 0);
    const auto slot = slot_of(system::storage::Digest.get(ctx));
    if (!slot) return Weight::from_parts(25'000'000, 0);
    TAU_ASSERT(ctx.block_number <= 1 || *slot > current_slot(ctx));
    storage::CurrentSlot.put(ctx, Slot{*slot});
    ctx.author = author_of(ctx, *slot);
    return weights;
}

void change_authorities(Context& ctx, std::span<const AccountId> authorities)
{
    build_genesis(ctx, authorities);
    // AuthoritiesChange of the engine's consensus log.
    Bytes log{1};
    scale::encode(log, storage::Authorities.get(ctx));
    system::storage::Digest.mutate(
        ctx, [&](Digest& digest) { digest.logs.push_back({DigestItem::Consensus{aura_engine, std::move(log)}}); });
}

void build_genesis(Context& ctx, std::span<const AccountId> authorities)
{
    BoundedVec<AuraId, 32> ids;
    for (const auto& authority : authorities) ids.push_back({authority.bytes});
    storage::Authorities.put(ctx, ids);
}

}  // namespace tau::pallets::aura
