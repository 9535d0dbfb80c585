// The hold on root stake, off while `RootStakeUnlockInterval` is 0.
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {

Outcome<> ensure_root_stake_unlocked(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey)
{
    const u64 interval = storage::RootStakeUnlockInterval.get(ctx);
    const u64 last = storage::LastColdkeyHotkeyStakeBlock.get(ctx, coldkey, hotkey).value_or(0);
    const u64 now = ctx.block_number;
    const u64 age = now > last ? now - last : 0;
    if (age < interval) return fail(Error::RootStakeLocked);
    return {};
}

void touch_root_stake_age(Context& ctx, const AccountId& coldkey, const AccountId& hotkey)
{
    storage::LastColdkeyHotkeyStakeBlock.put(ctx, coldkey, hotkey, u64{ctx.block_number});
}

}  // namespace tau::pallets::subtensor
