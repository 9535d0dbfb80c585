#include "pallets/subtensor/network_creation.hpp"

#include "frame/revision.hpp"
#include "pallets/alpha_assets/alpha_assets.hpp"
#include "pallets/subtensor/auto_parent.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/symbols.hpp"
#include "pallets/subtensor/tao.hpp"

namespace tau::pallets::subtensor {
namespace {

constexpr Tao first_burn{1'000'000'000};
constexpr u16 first_max_uids = 256;
constexpr u16 first_max_validators = 64;
constexpr u16 first_min_weights = 1;
constexpr u16 first_immunity = 5'000;

/// Stores the default of a hyperparameter where nothing is stored.
template <class Item>
void make_explicit(Context& ctx, const Item& item, NetUid netuid)
{
    if (!item.contains(ctx, netuid)) item.put(ctx, netuid, item.get(ctx, netuid));
}

template <class Event, class Item, class Number>
void set(Context& ctx, const Item& item, NetUid netuid, Number value)
{
    item.put(ctx, netuid, value);
    ctx.deposit(Event{netuid, value});
}

/// All that was paid is in the pool; its alpha makes the price the median one.
void fill_pool(Context& ctx, NetUid netuid, const NetworkRegistrationInfo& info, Tao paid)
{
    // Older revisions book at least the minimum cost, whatever was paid.
    const bool exact = frame::has(ctx, frame::Feature::escrowed_network_registration);
    const Tao tao = exact ? paid : std::max(paid, storage::NetworkMinLockCost.get(ctx));
    const Alpha alpha{
        U64F64::saturating_from_num(tao.value).safe_div(info.median_subnet_alpha_price).floor().to_num<u64>()};
    storage::SubnetTAO.put(ctx, netuid, tao);
    storage::SubnetAlphaIn.put(ctx, netuid, alpha);
    storage::SubnetLocked.put(ctx, netuid, paid);
    storage::SubnetAlphaOut.put(ctx, netuid, Alpha{0});
    storage::SubnetVolume.put(ctx, netuid, u128{0});
    storage::RAORecycledForRegistration.put(ctx, netuid, Tao{0});
    storage::TotalStake.mutate(ctx, [&](Tao& total) { total = total.saturating_add(tao); });
}

void add_owner(Context& ctx, NetUid netuid, const NetworkRegistrationInfo& info)
{
    append_neuron(ctx, netuid, info.hotkey);
    storage::SubnetMechanism.put(ctx, netuid, info.mechid);
    storage::NetworkRegisteredAt.put(ctx, netuid, u64{ctx.block_number});
    storage::RegisteredSubnetCounter.mutate(ctx, netuid, [](u64& count) { ++count; });
    storage::TokenSymbol.put(ctx, netuid, next_available_symbol(ctx, netuid));
    storage::SubnetOwner.put(ctx, netuid, info.coldkey);
}

}  // namespace

bool has_free_slot(const Context& ctx)
{
    return subnet_count(ctx) + storage::DissolveCleanupQueue.get(ctx).size() < storage::SubnetLimit.get(ctx);
}

NetUid open_network(Context& ctx)
{
    const NetUid netuid = next_netuid(ctx);
    alpha_assets::clear(ctx, netuid);
    init_new_network(ctx, netuid, constants::InitialTempo.of(ctx));
    return netuid;
}

void init_new_network(Context& ctx, NetUid netuid, u16 tempo)
{
    storage::SubnetworkN.put(ctx, netuid, u16{0});
    storage::NetworksAdded.put(ctx, netuid, true);
    storage::Tempo.put(ctx, netuid, tempo);
    // Epochs of subnets do not all fall on the same block.
    const u64 stagger = netuid.value % std::max(tempo, u16{1});
    storage::LastEpochBlock.put(ctx, netuid, ctx.block_number > stagger ? ctx.block_number - stagger : u64{0});
    storage::TotalNetworks.mutate(ctx, [](u16& count) { count += count < 0xffff; });
    set<event::RegistrationAllowed>(ctx, storage::NetworkRegistrationAllowed, netuid, true);
    set<event::MaxAllowedUidsSet>(ctx, storage::MaxAllowedUids, netuid, first_max_uids);
    set<event::MaxAllowedValidatorsSet>(ctx, storage::MaxAllowedValidators, netuid, first_max_validators);
    set<event::MinAllowedWeightSet>(ctx, storage::MinAllowedWeights, netuid, first_min_weights);
    set<event::ImmunityPeriodSet>(ctx, storage::ImmunityPeriod, netuid, first_immunity);
    storage::Yuma3On.put(ctx, netuid, true);
    storage::Burn.put(ctx, netuid, first_burn);
    storage::SubnetEmissionEnabled.put(ctx, netuid, true);
    make_explicit(ctx, storage::Kappa, netuid);
    make_explicit(ctx, storage::ActivityCutoff, netuid);
    make_explicit(ctx, storage::RegistrationsThisInterval, netuid);
}

Outcome<> create_network(Context& ctx, NetUid netuid, const NetworkRegistrationInfo& info, Tao paid)
{
    TAU_TRY(create_account_if_absent(ctx, info.coldkey, info.hotkey));
    add_owner(ctx, netuid, info);
    TAU_TRY(set_owner_hotkey(ctx, netuid, info.hotkey));
    fill_pool(ctx, netuid, info, paid);
    if (info.identity) {
        storage::SubnetIdentitiesV3.put(ctx, netuid, *info.identity);
        ctx.deposit(event::SubnetIdentitySet{netuid});
    }
    back_new_subnet(ctx, netuid);
    // Root decides whether a subnet gets emission.
    storage::SubnetEmissionEnabled.put(ctx, netuid, false);
    ctx.deposit(event::NetworkAdded{netuid, info.mechid});
    return {};
}

void note_lock_cost(Context& ctx, Tao cost)
{
    storage::NetworkLastLockCost.put(ctx, cost);
    storage::LastRateLimitedBlock.put(ctx, RateLimitKey{{RateLimitKey::NetworkLastRegistered{}}},
                                      u64{ctx.block_number});
}

}  // namespace tau::pallets::subtensor
