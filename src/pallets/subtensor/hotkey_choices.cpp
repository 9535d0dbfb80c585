// A coldkey's choices about hotkeys: which one it owns, where its mining rewards go (reference: staking/account.rs,
// macros/dispatches.rs).
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor::call {

DispatchResult apply(Context& ctx, const Origin& origin, const try_associate_hotkey& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(create_account_if_absent(ctx, coldkey, call.hotkey));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_coldkey_auto_stake_hotkey& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const auto& [netuid, hotkey] = call;
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    if (!is_registered(ctx, netuid, hotkey)) return fail(Error::HotKeyNotRegisteredInSubNet);
    const auto current = storage::AutoStakeDestination.get(ctx, coldkey, netuid);
    if (current == hotkey) return fail(Error::SameAutoStakeHotkeyAlreadySet);
    if (current) {
        storage::AutoStakeDestinationColdkeys.mutate(ctx, *current, netuid,
                                                     [&](auto& coldkeys) { std::erase(coldkeys, coldkey); });
    }
    storage::AutoStakeDestination.put(ctx, coldkey, netuid, hotkey);
    storage::AutoStakeDestinationColdkeys.mutate(ctx, hotkey, netuid, [&](auto& coldkeys) {
        if (std::ranges::find(coldkeys, coldkey) == coldkeys.end()) coldkeys.push_back(coldkey);
    });
    ctx.deposit(event::AutoStakeDestinationSet{coldkey, netuid, hotkey});
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
