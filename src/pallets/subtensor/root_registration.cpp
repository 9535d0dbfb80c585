// Registration on root (reference: coinbase/root.rs).
#include "pallets/subtensor/auto_parent.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/registration.hpp"
#include "pallets/subtensor/root_dividends.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"

namespace tau::pallets::subtensor::call {
namespace {

constexpr PerU16 first_take{11'796};
constexpr u16 interval_targets = 3;

Outcome<> check(const Context& ctx, const AccountId& hotkey)
{
    if (storage::RegistrationsThisBlock.get(ctx, root_netuid) >=
        storage::MaxRegistrationsPerBlock.get(ctx, root_netuid))
        return fail(Error::TooManyRegistrationsThisBlock);
    const u32 target = storage::TargetRegistrationsPerInterval.get(ctx, root_netuid);
    if (storage::RegistrationsThisInterval.get(ctx, root_netuid) >= std::min(target * interval_targets, u32{0xffff}))
        return fail(Error::TooManyRegistrationsThisInterval);
    if (is_registered(ctx, root_netuid, hotkey)) return fail(Error::HotKeyAlreadyRegisteredInSubNet);
    return {};
}

/// The validator of least stake that is not immune; the first of equals.
std::optional<u16> validator_to_replace(const Context& ctx)
{
    std::optional<std::pair<Alpha, u16>> lowest;
    storage::Keys.for_each_under(
        ctx,
        [&](u16 uid, const AccountId& hotkey) {
            if (is_immune(ctx, root_netuid, uid)) return;
            const Alpha stake = stake_for_hotkey_on_subnet(ctx, hotkey, root_netuid);
            if (!lowest || stake < lowest->first) lowest = {stake, uid};
        },
        root_netuid);
    return lowest ? std::optional(lowest->second) : std::nullopt;
}

/// The slot for a new validator: the next one, or that of the validator it replaces.
Outcome<u16> slot(const Context& ctx)
{
    const u16 count = neuron_count(ctx, root_netuid);
    if (count < storage::MaxAllowedUids.get(ctx, root_netuid)) return count;
    const auto uid = validator_to_replace(ctx);
    if (!uid) return fail(Error::NoNeuronIdAvailable);
    return *uid;
}

void enter(Context& ctx, u16 uid, const AccountId& hotkey)
{
    if (uid == neuron_count(ctx, root_netuid)) return append_neuron(ctx, root_netuid, hotkey);
    const AccountId before = storage::Keys.get(ctx, root_netuid, uid);
    flush_basket_deposits(ctx, before);
    stop_backing(ctx, before);
    replace_neuron(ctx, root_netuid, uid, hotkey);
    // What is left in the queue of one that is no validator any more is recycled.
    flush_basket_deposits(ctx, before);
}

void count_registration(Context& ctx)
{
    const auto increment = [](u16& count) { ++count; };
    storage::RegistrationsThisInterval.mutate(ctx, root_netuid, increment);
    storage::RegistrationsThisBlock.mutate(ctx, root_netuid, increment);
}

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const root_register& call)
{
    if (!subnet_exists(ctx, root_netuid)) return fail(Error::RootNetworkDoesNotExist);
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(check(ctx, call.hotkey));
    TAU_TRY(create_account_if_absent(ctx, coldkey, call.hotkey));
    TAU_TRY_ASSIGN(const u16 uid, slot(ctx));
    const Tao burn = storage::Burn.get(ctx, root_netuid);
    TAU_TRY(recycle_tao(ctx, coldkey, burn));
    increase_rao_recycled(ctx, root_netuid, burn);
    bump_burn(ctx, root_netuid);
    enter(ctx, uid, call.hotkey);
    if (!is_delegate(ctx, call.hotkey)) delegate_hotkey(ctx, call.hotkey, first_take);
    count_registration(ctx);
    ctx.deposit(event::NeuronRegistered{root_netuid, uid, call.hotkey});
    back_all_subnets(ctx, call.hotkey);
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
