// A subnet's ownership follows conviction (spec461.md 3.13).
#include "pallets/alpha_assets/storage.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

/// A year of blocks of 12 seconds: 365.25 days.
constexpr u64 takeover_age = 7'200 * 365 + 1'800;
/// Of the alpha that could be locked a challenger needs more than this many hundredths as conviction.
constexpr u64 quorum_percent = 18;

/// Outstanding alpha that is not the protocol's and was not burned.
Alpha lockable_alpha(const Context& ctx, NetUid netuid)
{
    return storage::SubnetAlphaOut.get(ctx, netuid)
        .saturating_sub(storage::SubnetProtocolAlpha.get(ctx, netuid))
        .saturating_sub(alpha_assets::storage::AlphaBurned.get(ctx, netuid));
}

bool has_quorum(const Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    const Alpha lockable = lockable_alpha(ctx, netuid);
    const U64F64 conviction = hotkey_conviction(ctx, hotkey, netuid).saturating_mul(U64F64::from_num(100));
    const U64F64 needed = U64F64::saturating_from_num(lockable.value).saturating_mul(U64F64::from_num(quorum_percent));
    return !lockable.is_zero() && conviction > needed;
}

bool is_old_enough(const Context& ctx, NetUid netuid)
{
    return ctx.block_number >= u128{storage::NetworkRegisteredAt.get(ctx, netuid)} + takeover_age;
}

}  // namespace

void follow_conviction(Context& ctx, NetUid netuid)
{
    if (!is_old_enough(ctx, netuid)) return;
    const auto king = most_convicted_hotkey(ctx, netuid);
    if (!king || !has_quorum(ctx, netuid, *king)) return;
    const AccountId coldkey = owner_of_hotkey(ctx, *king);
    const AccountId before = storage::SubnetOwner.get(ctx, netuid);
    if (coldkey == AccountId{} || coldkey == before) return;
    if (!is_registered(ctx, netuid, *king) && !register_neuron(ctx, netuid, *king)) return;
    reclassify_owner_locks(ctx, netuid, storage::SubnetOwnerHotkey.get(ctx, netuid), *king);
    storage::SubnetOwner.put(ctx, netuid, coldkey);
    storage::SubnetOwnerHotkey.put(ctx, netuid, *king);
    ctx.deposit(event::SubnetOwnerChanged{netuid, before, coldkey});
}

}  // namespace tau::pallets::subtensor
