#include "pallets/subtensor/genesis.hpp"

#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

using frame::Context;

constexpr NetUid root{0};
constexpr NetUid first{1};
constexpr AccountId nobody{};
constexpr u16 genesis_tempo = 100;

void add_network(Context& ctx, NetUid netuid, u16 uids_max)
{
    storage::NetworksAdded.put(ctx, netuid, true);
    storage::TotalNetworks.mutate(ctx, [](u16& n) { ++n; });
    storage::MaxAllowedUids.put(ctx, netuid, uids_max);
    storage::MaxAllowedValidators.put(ctx, netuid, u16{64});
    storage::MinAllowedWeights.put(ctx, netuid, u16{0});
    storage::Tempo.put(ctx, netuid, genesis_tempo);
    storage::NetworkRegistrationAllowed.put(ctx, netuid, true);
}

void add_root(Context& ctx, const RootOwner& owner)
{
    add_network(ctx, root, 64);
    storage::SubnetOwner.put(ctx, root, owner.coldkey);
    storage::SubnetOwnerHotkey.put(ctx, root, owner.hotkey);
    storage::SubnetworkN.put(ctx, root, u16{0});
    storage::TargetRegistrationsPerInterval.put(ctx, root, u16{1});
    storage::TokenSymbol.put(ctx, root, Bytes{0xce, 0xa4});  // Τ
}

/// The pool is not backed by a balance of the subnet's account, as in the reference.
void fill_pool(Context& ctx)
{
    storage::SubnetMechanism.put(ctx, first, u16{1});
    storage::SubnetAlphaIn.put(ctx, first, Alpha{10'000'000'000});
    storage::SubnetTAO.put(ctx, first, Tao{10'000'000'000});
    storage::SubnetAlphaOut.put(ctx, first, Alpha{1'000'000'000});
    const auto shares = SafeFloat::from(u64{1'000'000'000});
    storage::AlphaV2.put(ctx, nobody, nobody, first, shares);
    storage::TotalHotkeyAlpha.put(ctx, nobody, first, Alpha{1'000'000'000});
    storage::TotalHotkeySharesV2.put(ctx, nobody, first, shares);
    storage::StakingHotkeys.put(ctx, nobody, std::vector{nobody});
}

void add_neuron(Context& ctx)
{
    const NetUidStorageIndex index(first);
    const u64 now = ctx.block_number;
    storage::SubnetworkN.put(ctx, first, u16{1});
    storage::Active.put(ctx, first, std::vector{true});
    storage::Emission.put(ctx, first, std::vector{Alpha{0}});
    storage::Consensus.put(ctx, first, std::vector{PerU16{0}});
    storage::Incentive.put(ctx, index, std::vector{PerU16{0}});
    storage::Dividends.put(ctx, first, std::vector{PerU16{0}});
    storage::LastUpdate.put(ctx, index, std::vector{now});
    storage::ValidatorTrust.put(ctx, first, std::vector{PerU16{0}});
    storage::ValidatorPermit.put(ctx, first, std::vector{false});
    storage::Keys.put(ctx, first, u16{0}, nobody);
    storage::Uids.put(ctx, first, nobody, u16{0});
    storage::BlockAtRegistration.put(ctx, first, u16{0}, now);
    storage::IsNetworkMember.put(ctx, nobody, first, true);
}

void add_first_subnet(Context& ctx)
{
    add_network(ctx, first, 256);
    storage::Owner.put(ctx, nobody, nobody);
    storage::SubnetOwner.put(ctx, first, nobody);
    storage::SubnetLocked.put(ctx, first, Tao{1});
    storage::LargestLocked.put(ctx, first, u64{1});
    storage::TokenSymbol.put(ctx, first, Bytes{0xce, 0xb1});  // α
    fill_pool(ctx);
    add_neuron(ctx);
}

}  // namespace

void build_genesis(Context& ctx, const RootOwner& owner)
{
    storage::TotalIssuance.put(ctx, Tao{0});
    add_root(ctx, owner);
    add_first_subnet(ctx);
}

}  // namespace tau::pallets::subtensor
