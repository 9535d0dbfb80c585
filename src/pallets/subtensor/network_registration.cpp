#include "pallets/subtensor/network_registration.hpp"

#include "frame/revision.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/identity.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/network_creation.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/rate_limits.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"

namespace tau::pallets::subtensor {
namespace {

Outcome<> check(const Context& ctx, const NewNetwork& network)
{
    if (hotkey_exists(ctx, network.hotkey) && !coldkey_owns_hotkey(ctx, network.coldkey, network.hotkey))
        return fail(Error::NonAssociatedColdKey);
    if (netuid_of_account(network.hotkey)) return fail(Error::CannotUseSystemAccount);
    if (ctx.block_number < storage::NetworkRegistrationStartBlock.get(ctx))
        return fail(Error::SubNetRegistrationDisabled);
    if (!TransactionType(TransactionKind::RegisterNetwork).passes(ctx, network.coldkey))
        return fail(Error::NetworkTxRateLimitExceeded);
    if (network.identity && !is_valid(*network.identity)) return fail(Error::InvalidIdentity);
    return {};
}

/// Whether the registration must wait, and for which subnet that it pushes out; a slot in cleanup may already be on its
/// way.
struct Wait {
    bool needed = false;
    std::optional<NetUid> pruned;
};

Outcome<Wait> wait_of(const Context& ctx)
{
    if (has_free_slot(ctx)) return Wait{};
    const bool slot_on_its_way =
        storage::DissolveCleanupQueue.get(ctx).size() > storage::NetworkRegistrationQueue.get(ctx).size();
    if (slot_on_its_way) return Wait{.needed = true, .pruned = {}};
    const auto pruned = network_to_prune(ctx);
    if (!pruned) return fail(Error::SubnetLimitReached);
    return Wait{.needed = true, .pruned = pruned};
}

Outcome<> queue(Context& ctx, const NewNetwork& network, Tao cost)
{
    const u32 lock_id = storage::NetworkRegistrationLockId.get(ctx);
    if (lock_id == ~u32{0}) return fail(Error::LockIdOverFlow);
    TAU_TRY(set_cost_aside(ctx, network.coldkey, cost, lock_id));
    TAU_TRY(create_account_if_absent(ctx, network.coldkey, network.hotkey));
    storage::NetworkRegistrationLockId.put(ctx, lock_id + 1);
    const NetworkRegistrationInfo info{.coldkey = network.coldkey,
                                       .hotkey = network.hotkey,
                                       .mechid = dynamic_mechanism,
                                       .identity = network.identity,
                                       .lock_amount = cost,
                                       .median_subnet_alpha_price = median_subnet_alpha_price(ctx),
                                       .registration_block = ctx.block_number,
                                       .lock_id = lock_id};
    storage::NetworkRegistrationQueue.mutate(ctx, [&](auto& entries) { entries.push_back(info); });
    note_lock_cost(ctx, cost);
    ctx.deposit(event::NetworkRegistrationQueued{info.coldkey, info.hotkey, info.mechid, info.identity, cost,
                                                 info.median_subnet_alpha_price, info.registration_block});
    return {};
}

/// What was paid for an entry, moved to the subnet.
Outcome<> settle(Context& ctx, const NetworkRegistrationInfo& info)
{
    return ctx.transactional([&]() -> Outcome<> {
        if (!has_free_slot(ctx)) return fail(Error::SubnetLimitReached);
        const NetUid netuid = open_network(ctx);
        TAU_TRY_ASSIGN(const Tao paid, pay_from_aside(ctx, netuid, info));
        return create_network(ctx, netuid, info, paid);
    });
}

/// Whether it can never succeed: the reference keeps such an entry for ever before the escrow came.
bool can_not_heal(const Context& ctx, const DispatchError& error)
{
    return frame::has(ctx, frame::Feature::escrowed_network_registration) &&
           error != DispatchError::module(pallet_index, static_cast<u8>(Error::SubnetLimitReached));
}

}  // namespace

Outcome<> register_network(Context& ctx, const NewNetwork& network)
{
    TAU_TRY(check(ctx, network));
    TAU_TRY_ASSIGN(const Wait wait, wait_of(ctx));
    const Tao cost = network_lock_cost(ctx);
    if (!can_remove_balance(ctx, network.coldkey, cost)) return fail(Error::CannotAffordLockCost);
    if (wait.pruned) TAU_TRY(dissolve_network(ctx, *wait.pruned));
    if (wait.needed) return queue(ctx, network, cost);

    const NetworkRegistrationInfo info{.coldkey = network.coldkey,
                                       .hotkey = network.hotkey,
                                       .mechid = dynamic_mechanism,
                                       .identity = network.identity,
                                       .lock_amount = cost,
                                       .median_subnet_alpha_price = median_subnet_alpha_price(ctx),
                                       .registration_block = ctx.block_number,
                                       .lock_id = 0};
    const NetUid netuid = open_network(ctx);
    TAU_TRY_ASSIGN(const Tao paid, transfer_tao_to_subnet(ctx, netuid, network.coldkey, cost));
    note_lock_cost(ctx, paid);
    return create_network(ctx, netuid, info, paid);
}

void settle_network_registrations(Context& ctx)
{
    const auto entries = storage::NetworkRegistrationQueue.get(ctx);
    for (std::size_t place = 0; place < entries.size(); ++place) {
        const auto settled = settle(ctx, entries[place]);
        const bool dropped = !settled && can_not_heal(ctx, settled.error());
        if (dropped) refund(ctx, entries[place], settled.error());
        if (!settled && !dropped) continue;
        storage::NetworkRegistrationQueue.mutate(
            ctx, [&](auto& queue) { queue.erase(queue.begin() + static_cast<std::ptrdiff_t>(place)); });
        return;
    }
}

}  // namespace tau::pallets::subtensor
