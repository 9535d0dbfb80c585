// What a dissolved subnet leaves behind under its netuid.
#include "pallets/subtensor/dissolution.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

constexpr u64 all = ~u64{0};

template <class... Items>
void remove_values(Context& ctx, NetUid netuid, const Items&... items)
{
    (items.remove(ctx, netuid), ...);
}

template <class Key, class... Items>
void clear_maps(Context& ctx, Key first_key, const Items&... items)
{
    (static_cast<void>(items.clear_under(ctx, all, first_key)), ...);
}

/// Entries of maps whose second key is the netuid.
template <class Item>
void clear_second_key(Context& ctx, NetUid netuid, const Item& item)
{
    std::vector<AccountId> keys;
    item.for_each(ctx, [&](const AccountId& key, NetUid subnet, const auto&) {
        if (subnet == netuid) keys.push_back(key);
    });
    for (const auto& key : keys) item.remove(ctx, key, netuid);
}

void clear_members(Context& ctx, NetUid netuid)
{
    storage::Keys.for_each_under(
        ctx, [&](u16, const AccountId& hotkey) { storage::IsNetworkMember.remove(ctx, hotkey, netuid); }, netuid);
}

void clear_numbers(Context& ctx, NetUid netuid)
{
    using namespace storage;
    remove_values(ctx, netuid, SubnetOwner, SubnetworkN, NetworkRegisteredAt, Active, Emission, Consensus, Dividends,
                  ValidatorPermit, ValidatorTrust, SubnetAlphaInEmission, SubnetAlphaOutEmission, SubnetTaoInEmission,
                  SubnetVolume, SubnetMovingPrice, SubnetTaoFlow, SubnetEmaTaoFlow, SubnetProtocolFlow,
                  SubnetEmaProtocolFlow, SubnetExcessTao, SubnetRootSellTao, TokenSymbol, SubnetMechanism,
                  SubnetOwnerHotkey, SubnetLocked, LargestLocked, FirstEmissionBlockNumber, PendingValidatorEmission,
                  PendingServerEmission, PendingRootAlphaDivs, PendingOwnerCut, MinerBurned, BlocksSinceLastStep,
                  LastMechansimStepBlock, LastAdjustmentBlock, RAORecycledForRegistration, SubnetFastMovingPrice,
                  StakeWeight, LoadedEmission, OwnerLock, DecayingOwnerLock, LastEpochBlock, PendingEpochAt,
                  SubnetEpochIndex, TotalVotingPower, VotingPowerTrackingEnabled, VotingPowerDisableAtBlock,
                  VotingPowerEmaAlpha, TotalAlphaStaked);
}

void clear_hyperparameters(Context& ctx, NetUid netuid)
{
    using namespace storage;
    remove_values(ctx, netuid, Tempo, Kappa, Difficulty, MaxAllowedUids, ImmunityPeriod, ActivityCutoff,
                  MinAllowedWeights, RegistrationsThisInterval, POWRegistrationsThisInterval,
                  BurnRegistrationsThisInterval, NetworkRegistrationAllowed, NetworkPowRegistrationAllowed,
                  TransferToggle, ServingRateLimit, Rho, AlphaSigmoidSteepness, MaxAllowedValidators,
                  BondsMovingAverage, BondsPenalty, BondsResetOn, WeightsSetRateLimit, ValidatorPruneLen,
                  ScalingLawPower, TargetRegistrationsPerInterval, CommitRevealWeightsEnabled, BurnHalfLife,
                  BurnIncreaseMult, CollateralLockShare, CollateralDrainRatio, Burn, MinBurn, MaxBurn, MinDifficulty,
                  MaxDifficulty, RegistrationsThisBlock, EMAPriceHalvingBlocks, MaxRegistrationsPerBlock,
                  WeightsVersionKey, LiquidAlphaOn, Yuma3On, AlphaValues, LiquidAlphaConsensusMode, SubtokenEnabled,
                  OwnerCutAutoLockEnabled, ImmuneOwnerUidsLimit, ActivityCutoffFactorMilli, LastYumaStepBlock,
                  NullPruningTarget, SavedYumaMaxAllowedValidators, SubnetEpochConsensus);
}

void clear_neuron_maps(Context& ctx, NetUid netuid)
{
    using namespace storage;
    clear_maps(ctx, netuid, Keys, Uids, VotingPower, BlockAtRegistration, Axons, NeuronCertificates, Prometheus,
               AlphaDividendsPerSubnet, PendingChildKeys, AssociatedEvmAddress, AssociatedUidsByEvmAddress, HotkeyLock,
               DecayingHotkeyLock, LockingColdkeys, MinerCollateral, ColdkeyMinerCollateral, ColdkeyCollateralHotkeys,
               LastHotkeySwapOnNetuid, HotkeySuccessor, HotkeyRoot, RootClaimed);
}

void clear_mechanisms(Context& ctx, NetUid netuid)
{
    using namespace storage;
    for (u8 mechanism = 0; mechanism < mechanism_count(ctx, netuid).value; ++mechanism) {
        const auto index = storage_index(netuid, MechId{mechanism});
        LastUpdate.remove(ctx, index);
        Incentive.remove(ctx, index);
        ConsensusByMechanism.remove(ctx, index);
        clear_maps(ctx, index, WeightCommits, TimelockedWeightCommits, CRV3WeightCommits, CRV3WeightCommitsV2, Bonds,
                   Weights);
    }
    remove_values(ctx, netuid, RevealPeriodEpochs, MechanismCountCurrent, MechanismEmissionSplit);
}

void clear_lease(Context& ctx, NetUid netuid)
{
    const auto lease = storage::SubnetUidToLeaseId.take(ctx, netuid);
    if (!lease) return;
    storage::SubnetLeaseShares.clear_under(ctx, all, *lease);
    storage::SubnetLeases.remove(ctx, *lease);
    storage::AccumulatedLeaseDividends.remove(ctx, *lease);
}

void clear_locks(Context& ctx, NetUid netuid)
{
    std::vector<std::pair<AccountId, AccountId>> locks;
    storage::Lock.for_each(ctx, [&](const AccountId& coldkey, NetUid subnet, const AccountId& hotkey, const auto&) {
        if (subnet == netuid) locks.emplace_back(coldkey, hotkey);
    });
    for (const auto& [coldkey, hotkey] : locks) storage::Lock.remove(ctx, coldkey, netuid, hotkey);
    clear_second_key(ctx, netuid, storage::DecayingLock);
}

void clear_rate_limits(Context& ctx, NetUid netuid)
{
    std::vector<std::pair<AccountId, u16>> keys;
    storage::TransactionKeyLastBlock.for_each(ctx, [&](const AccountId& key, NetUid subnet, u16 kind, u64) {
        if (subnet == netuid) keys.emplace_back(key, kind);
    });
    for (const auto& [key, kind] : keys) storage::TransactionKeyLastBlock.remove(ctx, key, netuid, kind);
}

}  // namespace

void clear_network_storage(Context& ctx, NetUid netuid)
{
    clear_members(ctx, netuid);
    clear_numbers(ctx, netuid);
    clear_hyperparameters(ctx, netuid);
    if (storage::SubnetIdentitiesV3.take(ctx, netuid)) ctx.deposit(event::SubnetIdentityRemoved{netuid});
    clear_neuron_maps(ctx, netuid);
    clear_mechanisms(ctx, netuid);
    clear_lease(ctx, netuid);
    clear_second_key(ctx, netuid, storage::ChildkeyTake);
    clear_second_key(ctx, netuid, storage::ChildKeys);
    clear_second_key(ctx, netuid, storage::ParentKeys);
    clear_second_key(ctx, netuid, storage::LastHotkeyEmissionOnNetuid);
    clear_second_key(ctx, netuid, storage::TotalHotkeyAlphaLastEpoch);
    clear_rate_limits(ctx, netuid);
    clear_locks(ctx, netuid);
}

}  // namespace tau::pallets::subtensor
