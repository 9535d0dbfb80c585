// Emission and stake of one subnet; see hyperparams.hpp.
#include "pallets/subtensor/hyperparams.hpp"

#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {

void set_min_childkey_take(Context& ctx, NetUid netuid, PerU16 value)
{
    storage::MinChildkeyTakePerSubnet.put(ctx, netuid, value);
    ctx.deposit(event::MinChildKeyTakePerSubnetSet{netuid, value});
}

void set_transfer_toggle(Context& ctx, NetUid netuid, bool value)
{
    storage::TransferToggle.put(ctx, netuid, value);
    ctx.deposit(event::TransferToggle{netuid, value});
}

void set_recycle_or_burn(Context& ctx, NetUid netuid, RecycleOrBurnEnum value)
{
    storage::RecycleOrBurn.put(ctx, netuid, value);
}

void set_ema_price_halving_period(Context& ctx, NetUid netuid, u64 value)
{
    storage::EMAPriceHalvingBlocks.put(ctx, netuid, value);
}

void set_subtoken_enabled(Context& ctx, NetUid netuid, bool value)
{
    storage::SubtokenEnabled.put(ctx, netuid, value);
}

void set_owner_cut_enabled(Context& ctx, NetUid netuid, bool value)
{
    storage::OwnerCutEnabled.put(ctx, netuid, value);
}

void set_owner_cut_auto_lock_enabled(Context& ctx, NetUid netuid, bool value)
{
    storage::OwnerCutAutoLockEnabled.put(ctx, netuid, value);
}

void set_subnet_emission_enabled(Context& ctx, NetUid netuid, bool value)
{
    storage::SubnetEmissionEnabled.put(ctx, netuid, value);
}

}  // namespace tau::pallets::subtensor
