// What a dissolved subnet leaves behind under its netuid.
#include "pallets/subtensor/dissolution.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

constexpr Weight read = frame::reads_writes(1, 0);

template <class... Items>
void remove_values(Context& ctx, NetUid netuid, const Items&... items)
{
    (items.remove(ctx, netuid), ...);
}

/// One map after the other, as far as the weight goes.
template <class Key, class... Items>
bool clear_maps(Cleanup cleanup, Key first_key, const Items&... items)
{
    return (clear_metered(cleanup.ctx, cleanup.meter, items, first_key) && ...);
}

/// Rows of a map whose second key is the netuid.
template <class Item>
bool clear_second_key(Cleanup cleanup, const Item& item)
{
    auto& [ctx, meter, status] = cleanup;
    return remove_metered(ctx, meter, item, second_key, status.netuid, status.last_key, 1,
                          [&](const Bytes& key) { ctx.state.remove(key); });
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

bool clear_neuron_maps(Cleanup cleanup)
{
    using namespace storage;
    return clear_maps(cleanup, cleanup.netuid(), Keys, Uids, VotingPower, BlockAtRegistration, Axons,
                      NeuronCertificates, Prometheus, AlphaDividendsPerSubnet, PendingChildKeys, AssociatedEvmAddress,
                      AssociatedUidsByEvmAddress, HotkeyLock, DecayingHotkeyLock, LockingColdkeys, MinerCollateral,
                      ColdkeyMinerCollateral, ColdkeyCollateralHotkeys);
}

bool clear_mechanism(Cleanup cleanup, NetUidStorageIndex index)
{
    using namespace storage;
    if (!cleanup.meter.try_use(frame::reads_writes(1, 3))) return false;
    LastUpdate.remove(cleanup.ctx, index);
    Incentive.remove(cleanup.ctx, index);
    ConsensusByMechanism.remove(cleanup.ctx, index);
    return clear_maps(cleanup, index, WeightCommits, TimelockedWeightCommits, CRV3WeightCommits, CRV3WeightCommitsV2,
                      Bonds, Weights);
}

bool clear_mechanisms(Cleanup cleanup)
{
    using namespace storage;
    if (!cleanup.meter.try_use(read)) return false;
    const u8 count = mechanism_count(cleanup.ctx, cleanup.netuid()).value;
    for (u8 mechanism = 0; mechanism < count; ++mechanism)
        if (!clear_mechanism(cleanup, storage_index(cleanup.netuid(), MechId{mechanism}))) return false;
    if (!cleanup.meter.try_use(frame::reads_writes(0, 3))) return false;
    remove_values(cleanup.ctx, cleanup.netuid(), RevealPeriodEpochs, MechanismCountCurrent, MechanismEmissionSplit);
    return clear_maps(cleanup, cleanup.netuid(), LastHotkeySwapOnNetuid, HotkeySuccessor, HotkeyRoot);
}

bool clear_lease(Cleanup cleanup)
{
    auto& ctx = cleanup.ctx;
    const auto lease = storage::SubnetUidToLeaseId.get(ctx, cleanup.netuid());
    if (!lease) return true;
    if (!clear_maps(cleanup, *lease, storage::SubnetLeaseShares, storage::SubnetLeaseUnpaidDividends)) return false;
    if (!cleanup.meter.try_use(frame::reads_writes(0, 3))) return false;
    storage::SubnetLeases.remove(ctx, *lease);
    storage::AccumulatedLeaseDividends.remove(ctx, *lease);
    storage::SubnetUidToLeaseId.remove(ctx, cleanup.netuid());
    return true;
}

}  // namespace

bool forget_members(Cleanup cleanup)
{
    constexpr std::size_t first_key = 32;
    auto& [ctx, meter, status] = cleanup;
    return remove_metered(ctx, meter, storage::Keys, first_key, status.netuid, status.last_key, 1,
                          [&](const Bytes& key) {
                              const u16 uid = static_cast<u16>(key[first_key + 2] | key[first_key + 3] << 8);
                              const AccountId hotkey = storage::Keys.get(ctx, status.netuid, uid);
                              storage::IsNetworkMember.remove(ctx, hotkey, status.netuid);
                          });
}

bool forget_numbers(Cleanup cleanup)
{
    // Rows the reference counts here.
    if (!cleanup.meter.try_use(frame::reads_writes(0, 87))) return false;
    auto& ctx = cleanup.ctx;
    clear_numbers(ctx, cleanup.netuid());
    clear_hyperparameters(ctx, cleanup.netuid());
    if (storage::SubnetIdentitiesV3.take(ctx, cleanup.netuid()))
        ctx.deposit(event::SubnetIdentityRemoved{cleanup.netuid()});
    return true;
}

bool forget_maps(Cleanup cleanup)
{
    return clear_neuron_maps(cleanup) && clear_mechanisms(cleanup) && clear_lease(cleanup);
}

bool forget_childkey_takes(Cleanup cleanup)
{
    return clear_second_key(cleanup, storage::ChildkeyTake);
}

bool forget_childkeys(Cleanup cleanup)
{
    return clear_second_key(cleanup, storage::ChildKeys);
}

bool forget_parentkeys(Cleanup cleanup)
{
    return clear_second_key(cleanup, storage::ParentKeys);
}

bool forget_last_emissions(Cleanup cleanup)
{
    return clear_second_key(cleanup, storage::LastHotkeyEmissionOnNetuid);
}

bool forget_last_stakes(Cleanup cleanup)
{
    return clear_second_key(cleanup, storage::TotalHotkeyAlphaLastEpoch);
}

bool forget_rate_limited_blocks(Cleanup cleanup)
{
    return clear_second_key(cleanup, storage::TransactionKeyLastBlock);
}

bool forget_locks(Cleanup cleanup)
{
    return clear_second_key(cleanup, storage::Lock);
}

bool forget_lock_flags(Cleanup cleanup)
{
    return clear_second_key(cleanup, storage::DecayingLock);
}

}  // namespace tau::pallets::subtensor
