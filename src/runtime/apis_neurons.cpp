// DelegateInfoRuntimeApi and NeuronInfoRuntimeApi (pallets/subtensor/src/rpc_info/{delegate_info,neuron_info}.rs).
#include "frame/declare.hpp"
#include "pallets/subtensor/inherited.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "runtime/apis_subtensor.hpp"
#include "runtime/compacts.hpp"
#include "runtime/neuron_info.hpp"

namespace tau::runtime {
namespace {

using frame::Context;
namespace declare = frame::declare;
namespace subtensor = pallets::subtensor;
namespace storage = pallets::subtensor::storage;

constexpr u64 blocks_per_day = 7200;

template <class T>
T at(const std::vector<T>& values, u16 uid, T fallback = {})
{
    return uid < values.size() ? values[uid] : fallback;
}

using NominatorStakes = std::vector<std::tuple<scale::Compact<NetUid>, scale::Compact<u64>>>;

/// Every coldkey with a share in the hotkey's pools, with its stake per subnet.
std::map<AccountId, NominatorStakes> nominators_of(const Context& ctx, const AccountId& hotkey)
{
    std::map<AccountId, NominatorStakes> out;
    storage::AlphaV2.for_each_under(
        ctx,
        [&](const AccountId& coldkey, NetUid netuid, const pallets::subtensor::SafeFloat& share) {
            if (share.is_zero()) return;
            const Alpha stake = subtensor::stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid);
            out[coldkey].push_back({{netuid}, {stake.value}});
        },
        hotkey);
    return out;
}

/// Emission a day of the hotkey, over the subnets it is registered on; collects those where it may validate.
U64F64 daily_emission(const Context& ctx, const AccountId& hotkey, const std::vector<NetUid>& networks,
                      std::vector<scale::Compact<NetUid>>& permits)
{
    U64F64 total;
    for (const auto netuid : networks) {
        const auto uid = subtensor::uid_of_hotkey(ctx, netuid, hotkey);
        if (!uid) continue;
        if (at(storage::ValidatorPermit.get(ctx, netuid), *uid)) permits.push_back({netuid});
        const auto emission = U64F64::from_num(at(storage::Emission.get(ctx, netuid), *uid).value);
        const auto tempo = U64F64::from_num(storage::Tempo.get(ctx, netuid));
        if (tempo > U64F64::zero())
            total = total.saturating_add(emission.saturating_mul(U64F64::from_num(blocks_per_day).safe_div(tempo)));
    }
    return total;
}

/// What 1000 TAO of stake earn a day after the take.
U64F64 return_per_1000(PerU16 take, Tao total_stake, U64F64 per_day)
{
    const auto kept =
        U64F64::one().saturating_sub(U64F64::from_num(take.value).safe_div(U64F64::from_num(u16{0xffff})));
    const auto thousands = U64F64::from_num(total_stake.value).safe_div(U64F64::from_num(u64{1'000'000'000'000}));
    if (total_stake.is_zero()) return U64F64::zero();
    return per_day.saturating_mul(kept).safe_div(thousands);
}

DelegateInfo delegate_info(const Context& ctx, const AccountId& hotkey, bool with_nominators)
{
    DelegateInfo out;
    out.delegate_ss58 = hotkey;
    const PerU16 take = storage::Delegates.get(ctx, hotkey);
    out.take = {take};
    if (with_nominators)
        for (auto& [coldkey, stakes] : nominators_of(ctx, hotkey))
            out.nominators.push_back({coldkey, std::move(stakes)});
    out.owner_ss58 = subtensor::owner_of_hotkey(ctx, hotkey);
    const auto networks = subtensor::networks_of_hotkey(ctx, hotkey);
    out.registrations = compacts<NetUid>(networks);
    const auto per_day = daily_emission(ctx, hotkey, networks, out.validator_permits);
    const Tao stake{subtensor::stake_for_hotkey_on_subnet(ctx, hotkey, subtensor::root_netuid).value};
    out.return_per_1000 = {return_per_1000(take, stake, per_day).to_num<u64>()};
    out.total_daily_return = {per_day.to_num<u64>()};
    return out;
}

struct get_delegates {
    using Output = std::vector<DelegateInfo>;
};
struct get_delegate {
    using Output = std::optional<DelegateInfo>;
    AccountId delegate_account{};
};
struct get_delegated {
    using Output = std::vector<std::tuple<DelegateInfo, std::tuple<scale::Compact<NetUid>, scale::Compact<Alpha>>>>;
    AccountId delegatee_account{};
};

get_delegates::Output query(Context& ctx, const get_delegates&)
{
    get_delegates::Output out;
    storage::Delegates.for_each(
        ctx, [&](const AccountId& hotkey, PerU16) { out.push_back(delegate_info(ctx, hotkey, true)); });
    return out;
}

get_delegate::Output query(Context& ctx, const get_delegate& q)
{
    if (!subtensor::is_delegate(ctx, q.delegate_account)) return std::nullopt;
    return delegate_info(ctx, q.delegate_account, true);
}

get_delegated::Output query(Context& ctx, const get_delegated& q)
{
    get_delegated::Output out;
    storage::Delegates.for_each(ctx, [&](const AccountId& hotkey, PerU16) {
        storage::AlphaV2.for_each_under(
            ctx,
            [&](NetUid netuid, const pallets::subtensor::SafeFloat&) {
                const Alpha stake =
                    subtensor::stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, q.delegatee_account, netuid);
                out.push_back({delegate_info(ctx, hotkey, false), {{netuid}, {stake}}});
            },
            hotkey, q.delegatee_account);
    });
    return out;
}

constexpr std::array delegate_methods{declare::method<get_delegates>, declare::method<get_delegate>,
                                      declare::method<get_delegated>};

/// The fields that NeuronInfo and NeuronInfoLite share.
template <class Info>
Info neuron_base(const Context& ctx, NetUid netuid, u16 uid, const AccountId& hotkey)
{
    Info out;
    const NetUidStorageIndex index(netuid);
    out.hotkey = hotkey;
    out.coldkey = subtensor::owner_of_hotkey(ctx, hotkey);
    out.uid = {uid};
    out.netuid = {netuid};
    out.active = at(storage::Active.get(ctx, netuid), uid);
    out.axon_info = storage::Axons.get(ctx, netuid, hotkey).value_or(AxonInfo{});
    out.prometheus_info = storage::Prometheus.get(ctx, netuid, hotkey).value_or(PrometheusInfo{});
    out.stake = {{out.coldkey, {subtensor::stake_for_hotkey_on_subnet(ctx, hotkey, netuid)}}};
    out.emission = {at(storage::Emission.get(ctx, netuid), uid)};
    out.incentive = {at(storage::Incentive.get(ctx, index), uid)};
    out.consensus = {at(storage::Consensus.get(ctx, netuid), uid)};
    out.validator_trust = {at(storage::ValidatorTrust.get(ctx, netuid), uid)};
    out.dividends = {at(storage::Dividends.get(ctx, netuid), uid)};
    out.last_update = {at(storage::LastUpdate.get(ctx, index), uid)};
    out.validator_permit = at(storage::ValidatorPermit.get(ctx, netuid), uid);
    out.pruning_score = {u16{0xffff}};
    return out;
}

std::vector<std::tuple<scale::Compact<u16>, scale::Compact<u16>>> row_of(const std::vector<std::tuple<u16, u16>>& row)
{
    std::vector<std::tuple<scale::Compact<u16>, scale::Compact<u16>>> out;
    for (const auto& [uid, value] : row)
        if (value > 0) out.push_back({{uid}, {value}});
    return out;
}

std::optional<NeuronInfoLite> neuron_lite(const Context& ctx, NetUid netuid, u16 uid)
{
    const auto hotkey = subtensor::hotkey_of_uid(ctx, netuid, uid);
    if (!hotkey) return std::nullopt;
    return neuron_base<NeuronInfoLite>(ctx, netuid, uid, *hotkey);
}

std::optional<NeuronInfo> neuron(const Context& ctx, NetUid netuid, u16 uid)
{
    const auto hotkey = subtensor::hotkey_of_uid(ctx, netuid, uid);
    if (!hotkey) return std::nullopt;
    auto out = neuron_base<NeuronInfo>(ctx, netuid, uid, *hotkey);
    out.weights = row_of(storage::Weights.get(ctx, NetUidStorageIndex(netuid), uid));
    out.bonds = row_of(storage::Bonds.get(ctx, NetUidStorageIndex(netuid), uid));
    return out;
}

struct get_neurons {
    using Output = std::vector<NeuronInfo>;
    NetUid netuid{};
};
struct get_neuron {
    using Output = std::optional<NeuronInfo>;
    NetUid netuid{};
    u16 uid{};
};
struct get_neurons_lite {
    using Output = std::vector<NeuronInfoLite>;
    NetUid netuid{};
};
struct get_neuron_lite {
    using Output = std::optional<NeuronInfoLite>;
    NetUid netuid{};
    u16 uid{};
};

template <class Info>
std::vector<Info> all_neurons(const Context& ctx, NetUid netuid,
                              std::optional<Info> (*one)(const Context&, NetUid, u16))
{
    std::vector<Info> out;
    if (!subtensor::subnet_exists(ctx, netuid)) return out;
    for (u16 uid = 0; uid < subtensor::neuron_count(ctx, netuid); ++uid)
        if (auto info = one(ctx, netuid, uid)) out.push_back(std::move(*info));
    return out;
}

get_neurons::Output query(Context& ctx, const get_neurons& q)
{
    return all_neurons(ctx, q.netuid, &neuron);
}
get_neuron::Output query(Context& ctx, const get_neuron& q)
{
    return neuron(ctx, q.netuid, q.uid);
}
get_neurons_lite::Output query(Context& ctx, const get_neurons_lite& q)
{
    return all_neurons(ctx, q.netuid, &neuron_lite);
}
get_neuron_lite::Output query(Context& ctx, const get_neuron_lite& q)
{
    return neuron_lite(ctx, q.netuid, q.uid);
}

constexpr std::array neuron_methods{declare::method<get_neurons>, declare::method<get_neuron>,
                                    declare::method<get_neurons_lite>, declare::method<get_neuron_lite>};

}  // namespace

constinit const frame::ApiInfo delegate_info_api{"DelegateInfoRuntimeApi", 1u, delegate_methods};
constinit const frame::ApiInfo neuron_info_api{"NeuronInfoRuntimeApi", 1u, neuron_methods};

}  // namespace tau::runtime
