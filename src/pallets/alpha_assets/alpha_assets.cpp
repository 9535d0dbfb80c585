#include "pallets/alpha_assets/alpha_assets.hpp"

#include "pallets/alpha_assets/storage.hpp"

namespace tau::pallets::alpha_assets {

Alpha total_issuance(const Context& ctx, NetUid netuid)
{
    return storage::TotalAlphaIssuance.get(ctx, netuid);
}

void mint(Context& ctx, NetUid netuid, Alpha amount)
{
    if (amount.is_zero()) return;
    storage::TotalAlphaIssuance.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_add(amount); });
}

void burn(Context& ctx, NetUid netuid, Alpha amount)
{
    if (amount.is_zero()) return;
    storage::AlphaBurned.mutate(ctx, netuid, [&](Alpha& burned) { burned = burned.saturating_add(amount); });
}

void recycle(Context& ctx, NetUid netuid, Alpha amount)
{
    if (amount.is_zero()) return;
    storage::AlphaRecycled.mutate(ctx, netuid, [&](Alpha& recycled) { recycled = recycled.saturating_add(amount); });
    storage::TotalAlphaIssuance.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_sub(amount); });
}

void clear(Context& ctx, NetUid netuid)
{
    storage::TotalAlphaIssuance.remove(ctx, netuid);
    storage::AlphaBurned.remove(ctx, netuid);
    storage::AlphaRecycled.remove(ctx, netuid);
}

}  // namespace tau::pallets::alpha_assets
