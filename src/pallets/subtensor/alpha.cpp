#include "pallets/subtensor/alpha.hpp"

#include "pallets/alpha_assets/alpha_assets.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/swap/swap.hpp"

namespace tau::pallets::subtensor {

void mint_alpha_out(Context& ctx, NetUid netuid, Alpha amount)
{
    if (amount.is_zero()) return;
    alpha_assets::mint(ctx, netuid, amount);
    storage::SubnetAlphaOut.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_add(amount); });
}

void mint_alpha_in(Context& ctx, NetUid netuid, Alpha amount)
{
    if (amount.is_zero()) return;
    alpha_assets::mint(ctx, netuid, amount);
    storage::SubnetAlphaIn.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_add(amount); });
}

void recycle_subnet_alpha(Context& ctx, NetUid netuid, Alpha amount)
{
    if (amount.is_zero()) return;
    storage::SubnetAlphaOut.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_sub(amount); });
    alpha_assets::recycle(ctx, netuid, amount);
}

void burn_subnet_alpha(Context& ctx, NetUid netuid, Alpha amount)
{
    alpha_assets::burn(ctx, netuid, amount);
}

Alpha alpha_issuance(const Context& ctx, NetUid netuid)
{
    return storage::SubnetAlphaIn.get(ctx, netuid)
        .saturating_add(storage::SubnetAlphaOut.get(ctx, netuid))
        .saturating_add(Alpha{swap::reservoirs(ctx, netuid).alpha});
}

}  // namespace tau::pallets::subtensor
