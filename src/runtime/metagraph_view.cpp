// Metagraphs for the runtime APIs (rpc_info/{metagraph,show_subnet}.rs).
#include "pallets/subtensor/inherited.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tempo.hpp"
#include "runtime/compacts.hpp"
#include "runtime/subnet_view.hpp"

#include <algorithm>

namespace tau::runtime {
namespace {

using frame::Context;
namespace subtensor = pallets::subtensor;
namespace storage = pallets::subtensor::storage;

/// What a Metagraph and a SubnetState say per uid.
template <class Out>
void read_columns(const Context& ctx, NetUid netuid, NetUidStorageIndex index, Out& out)
{
    for (u16 uid = 0; uid < subtensor::neuron_count(ctx, netuid); ++uid) {
        const AccountId hotkey = storage::Keys.get(ctx, netuid, uid);
        out.hotkeys.push_back(hotkey);
        out.coldkeys.push_back(subtensor::owner_of_hotkey(ctx, hotkey));
        out.block_at_registration.push_back({storage::BlockAtRegistration.get(ctx, netuid, uid)});
        out.alpha_stake.push_back({subtensor::inherited_alpha(ctx, hotkey, netuid)});
        out.tao_stake.push_back({subtensor::inherited_tao(ctx, hotkey, netuid)});
        out.total_stake.push_back({Tao{subtensor::stake_weight(ctx, hotkey, netuid).template to_num<u64>()}});
    }
    out.active = storage::Active.get(ctx, netuid);
    out.validator_permit = storage::ValidatorPermit.get(ctx, netuid);
    out.last_update = compacts<u64>(storage::LastUpdate.get(ctx, index));
    out.emission = compacts<Alpha>(storage::Emission.get(ctx, netuid));
    out.dividends = compacts<PerU16>(storage::Dividends.get(ctx, netuid));
    out.incentives = compacts<PerU16>(storage::Incentive.get(ctx, index));
    out.consensus = compacts<PerU16>(storage::Consensus.get(ctx, netuid));
}

void read_neurons(const Context& ctx, NetUid netuid, NetUidStorageIndex index, Metagraph& out)
{
    read_columns(ctx, netuid, index, out);
    for (std::size_t uid = 0; uid < out.hotkeys.size(); ++uid) {
        const auto& hotkey = out.hotkeys[uid];
        const auto& coldkey = out.coldkeys[uid];
        out.identities.push_back(storage::IdentitiesV2.get(ctx, coldkey));
        out.axons.push_back(storage::Axons.get(ctx, netuid, hotkey).value_or(AxonInfo{}));
        out.tao_dividends_per_hotkey.push_back({hotkey, {}});
        out.alpha_dividends_per_hotkey.push_back({hotkey, {storage::AlphaDividendsPerSubnet.get(ctx, netuid, hotkey)}});
        const auto collateral = storage::MinerCollateral.get(ctx, netuid, hotkey, coldkey)
                                    .value_or(pallets::subtensor::MinerCollateralState{});
        out.collateral_locked.push_back({collateral.locked});
        out.collateral_min.push_back({collateral.min_locked});
        out.collateral_earned.push_back({collateral.earned});
    }
}

void copy_dynamic(const DynamicInfo& from, Metagraph& out)
{
    out.netuid = from.netuid;
    out.name = from.subnet_name;
    out.symbol = from.token_symbol;
    out.identity = from.subnet_identity;
    out.network_registered_at = from.network_registered_at;
    out.owner_hotkey = from.owner_hotkey;
    out.owner_coldkey = from.owner_coldkey;
    out.tempo = from.tempo;
    out.last_step = from.last_step;
    out.blocks_since_last_step = from.blocks_since_last_step;
    out.alpha_in = from.alpha_in;
    out.alpha_out = from.alpha_out;
    out.tao_in = from.tao_in;
    out.alpha_out_emission = from.alpha_out_emission;
    out.alpha_in_emission = from.alpha_in_emission;
    out.tao_in_emission = from.tao_in_emission;
    out.pending_alpha_emission = from.pending_alpha_emission;
    out.subnet_volume = from.subnet_volume;
    out.moving_price = from.moving_price;
}

void copy_hyperparams(const SubnetHyperparamsV2& from, Metagraph& out)
{
    out.rho = from.rho;
    out.kappa = from.kappa;
    out.min_allowed_weights = from.min_allowed_weights;
    out.max_weights_limit = from.max_weights_limit;
    out.weights_version = from.weights_version;
    out.weights_rate_limit = from.weights_rate_limit;
    out.activity_cutoff = from.activity_cutoff;
    out.max_validators = from.max_validators;
    out.registration_allowed = from.registration_allowed;
    out.difficulty = from.difficulty;
    out.immunity_period = from.immunity_period;
    out.min_difficulty = from.min_difficulty;
    out.max_difficulty = from.max_difficulty;
    out.min_burn = from.min_burn;
    out.max_burn = from.max_burn;
    out.adjustment_alpha = from.adjustment_alpha;
    out.adjustment_interval = from.adjustment_interval;
    out.target_regs_per_interval = from.target_regs_per_interval;
    out.max_regs_per_block = from.max_regs_per_block;
    out.serving_rate_limit = from.serving_rate_limit;
    out.commit_reveal_weights_enabled = from.commit_reveal_weights_enabled;
    out.commit_reveal_period = from.commit_reveal_period;
    out.liquid_alpha_enabled = from.liquid_alpha_enabled;
    out.alpha_high = from.alpha_high;
    out.alpha_low = from.alpha_low;
    out.bonds_moving_avg = from.bonds_moving_avg;
}

/// Position of the Metagraph field called `name`, or the number of fields.
template <std::size_t... I>
constexpr std::size_t position_of(std::string_view name, std::index_sequence<I...>)
{
    std::size_t out = sizeof...(I);
    ((reflect::field_name<Metagraph, I> == name ? void(out = I) : void()), ...);
    return out;
}

template <std::size_t I, class T>
auto& field_at(T& object)
{
    return *reflect::with_fields(object, [](auto&... fields) { return std::get<I>(std::tuple{&fields...}); });
}

/// Copies the selective field I from the metagraph's field of the same name, where there is one.
template <std::size_t I>
void select_field(const Metagraph& from, SelectiveMetagraph& out)
{
    constexpr auto count = reflect::field_count<Metagraph>;
    constexpr auto at = position_of(reflect::field_name<SelectiveMetagraph, I>, std::make_index_sequence<count>{});
    if constexpr (at < count && I > 0) field_at<I>(out) = field_at<at>(from);
}

template <std::size_t... I>
void select_fields(const Metagraph& from, const std::vector<u16>& indices, SelectiveMetagraph& out,
                   std::index_sequence<I...>)
{
    constexpr void (*pickers[])(const Metagraph&, SelectiveMetagraph&) = {&select_field<I>...};
    for (const u16 index : indices)
        if (index < sizeof...(I)) pickers[index](from, out);
}

bool wants(const std::vector<u16>& indices, u16 index)
{
    return std::ranges::find(indices, index) != indices.end();
}

constexpr u16 index_validators = 72, index_commitments = 73;

}  // namespace

std::optional<Metagraph> read_metagraph(const Context& ctx, NetUid netuid, MechId mechanism)
{
    const auto dynamic = read_dynamic_info(ctx, netuid);
    if (!dynamic || mechanism >= subtensor::mechanism_count(ctx, netuid)) return std::nullopt;
    Metagraph out;
    copy_dynamic(*dynamic, out);
    copy_hyperparams(*read_hyperparams(ctx, netuid), out);
    out.block = {ctx.block_number};
    out.num_uids = {subtensor::neuron_count(ctx, netuid)};
    out.max_uids = {storage::MaxAllowedUids.get(ctx, netuid)};
    out.burn = {storage::Burn.get(ctx, netuid)};
    out.pow_registration_allowed = storage::NetworkPowRegistrationAllowed.get(ctx, netuid);
    read_neurons(ctx, netuid, subtensor::storage_index(netuid, mechanism), out);
    return out;
}

std::optional<SubnetState> read_subnet_state(const Context& ctx, NetUid netuid)
{
    if (!subtensor::subnet_exists(ctx, netuid)) return std::nullopt;
    SubnetState out;
    out.netuid = {netuid};
    read_columns(ctx, netuid, NetUidStorageIndex(netuid), out);
    for (const auto network : subtensor::all_networks(ctx)) {
        std::vector<scale::Compact<Alpha>> row;
        for (const auto& hotkey : out.hotkeys)
            row.push_back({storage::LastHotkeyEmissionOnNetuid.get(ctx, hotkey, network)});
        out.emission_history.push_back(std::move(row));
    }
    return out;
}

std::optional<SelectiveMetagraph> read_selective(const Context& ctx, NetUid netuid, MechId mechanism,
                                                 const std::vector<u16>& indices)
{
    const auto whole = read_metagraph(ctx, netuid, mechanism);
    if (!whole) return std::nullopt;
    SelectiveMetagraph out;
    out.netuid = {netuid};
    select_fields(*whole, indices, out, std::make_index_sequence<reflect::field_count<SelectiveMetagraph>>{});
    if (wants(indices, index_validators)) {
        auto& uids = out.validators.emplace();
        for (u16 uid = 0; uid < whole->validator_permit.size(); ++uid)
            if (whole->validator_permit[uid]) uids.push_back({uid});
    }
    if (wants(indices, index_commitments)) out.commitments.emplace();
    return out;
}

}  // namespace tau::runtime
