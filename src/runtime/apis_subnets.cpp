// SubnetInfoRuntimeApi (pallets/subtensor/runtime-api).
#include "frame/declare.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tempo.hpp"
#include "runtime/apis_subtensor.hpp"
#include "runtime/subnet_view.hpp"

#include <algorithm>

namespace tau::runtime {
namespace {

using frame::Context;
namespace declare = frame::declare;
namespace subtensor = pallets::subtensor;
namespace storage = pallets::subtensor::storage;

constexpr MechId first_mechanism{0};

/// The older structures are the first fields of the newer ones.
template <class Older, class Newer>
std::optional<Older> beginning_of(const std::optional<Newer>& newer)
{
    if (!newer) return std::nullopt;
    const Bytes encoded = scale::encoded(*newer);
    scale::Reader r(encoded);
    Older out;
    scale::decode(r, out);
    TAU_ASSERT(r.ok);
    return out;
}

std::vector<NetUid> networks_in_order(const Context& ctx)
{
    auto out = subtensor::all_networks(ctx);
    std::ranges::sort(out);
    return out;
}

template <class Info, class Read>
std::vector<std::optional<Info>> for_all(const Context& ctx, Read&& read)
{
    std::vector<std::optional<Info>> out;
    for (const auto netuid : networks_in_order(ctx)) out.push_back(read(netuid));
    return out;
}

struct get_subnet_info {
    using Output = std::optional<SubnetInfo>;
    NetUid netuid{};
};
struct get_subnets_info {
    using Output = std::vector<std::optional<SubnetInfo>>;
};
struct get_subnet_info_v2 {
    using Output = std::optional<SubnetInfov2>;
    NetUid netuid{};
};
struct get_subnets_info_v2 {
    using Output = std::vector<std::optional<SubnetInfov2>>;
};
struct get_subnet_hyperparams {
    using Output = std::optional<SubnetHyperparams>;
    NetUid netuid{};
};
struct get_subnet_hyperparams_v2 {
    using Output = std::optional<SubnetHyperparamsV2>;
    NetUid netuid{};
};
struct get_all_dynamic_info {
    using Output = std::vector<std::optional<DynamicInfo>>;
};
struct get_all_metagraphs {
    using Output = std::vector<std::optional<Metagraph>>;
};
struct get_metagraph {
    using Output = std::optional<Metagraph>;
    NetUid netuid{};
};
struct get_all_mechagraphs {
    using Output = std::vector<std::optional<Metagraph>>;
};
struct get_mechagraph {
    using Output = std::optional<Metagraph>;
    NetUid netuid{};
    MechId mecid{};
};
struct get_dynamic_info {
    using Output = std::optional<DynamicInfo>;
    NetUid netuid{};
};
struct get_subnet_state {
    using Output = std::optional<SubnetState>;
    NetUid netuid{};
};
struct get_selective_metagraph {
    using Output = std::optional<SelectiveMetagraph>;
    NetUid netuid{};
    std::vector<u16> metagraph_indexes{};
};
struct get_coldkey_auto_stake_hotkey {
    using Output = std::optional<AccountId>;
    AccountId coldkey{};
    NetUid netuid{};
};
struct get_selective_mechagraph {
    using Output = std::optional<SelectiveMetagraph>;
    NetUid netuid{};
    MechId subid{};
    std::vector<u16> metagraph_indexes{};
};
struct get_subnet_to_prune {
    using Output = std::optional<NetUid>;
};
struct get_subnet_account_id {
    using Output = std::optional<AccountId>;
    NetUid netuid{};
};
struct get_next_epoch_start_block {
    using Output = std::optional<u64>;
    NetUid netuid{};
};
struct get_block_emission {
    using Output = Tao;
};
struct get_subnet_hyperparams_v3 {
    using Output = std::optional<std::vector<HyperparamEntry>>;
    NetUid netuid{};
};

get_subnet_info::Output query(Context& ctx, const get_subnet_info& q)
{
    return beginning_of<SubnetInfo>(read_subnet_info(ctx, q.netuid));
}
get_subnets_info::Output query(Context& ctx, const get_subnets_info&)
{
    return for_all<SubnetInfo>(ctx, [&](NetUid n) { return beginning_of<SubnetInfo>(read_subnet_info(ctx, n)); });
}
get_subnet_info_v2::Output query(Context& ctx, const get_subnet_info_v2& q)
{
    return read_subnet_info(ctx, q.netuid);
}
get_subnets_info_v2::Output query(Context& ctx, const get_subnets_info_v2&)
{
    return for_all<SubnetInfov2>(ctx, [&](NetUid n) { return read_subnet_info(ctx, n); });
}
get_subnet_hyperparams::Output query(Context& ctx, const get_subnet_hyperparams& q)
{
    return beginning_of<SubnetHyperparams>(read_hyperparams(ctx, q.netuid));
}
get_subnet_hyperparams_v2::Output query(Context& ctx, const get_subnet_hyperparams_v2& q)
{
    return read_hyperparams(ctx, q.netuid);
}
get_subnet_hyperparams_v3::Output query(Context& ctx, const get_subnet_hyperparams_v3& q)
{
    return read_named_hyperparams(ctx, q.netuid);
}
get_all_dynamic_info::Output query(Context& ctx, const get_all_dynamic_info&)
{
    return for_all<DynamicInfo>(ctx, [&](NetUid n) { return read_dynamic_info(ctx, n); });
}
get_dynamic_info::Output query(Context& ctx, const get_dynamic_info& q)
{
    return read_dynamic_info(ctx, q.netuid);
}
get_all_metagraphs::Output query(Context& ctx, const get_all_metagraphs&)
{
    return for_all<Metagraph>(ctx, [&](NetUid n) { return read_metagraph(ctx, n, first_mechanism); });
}
get_metagraph::Output query(Context& ctx, const get_metagraph& q)
{
    return read_metagraph(ctx, q.netuid, first_mechanism);
}
get_all_mechagraphs::Output query(Context& ctx, const get_all_mechagraphs&)
{
    get_all_mechagraphs::Output out;
    for (const auto netuid : networks_in_order(ctx))
        for (u8 mechanism = 0; mechanism < subtensor::mechanism_count(ctx, netuid).value; ++mechanism)
            out.push_back(read_metagraph(ctx, netuid, MechId{mechanism}));
    return out;
}
get_mechagraph::Output query(Context& ctx, const get_mechagraph& q)
{
    return read_metagraph(ctx, q.netuid, q.mecid);
}
get_subnet_state::Output query(Context& ctx, const get_subnet_state& q)
{
    return read_subnet_state(ctx, q.netuid);
}
get_selective_metagraph::Output query(Context& ctx, const get_selective_metagraph& q)
{
    return read_selective(ctx, q.netuid, first_mechanism, q.metagraph_indexes);
}
get_selective_mechagraph::Output query(Context& ctx, const get_selective_mechagraph& q)
{
    return read_selective(ctx, q.netuid, q.subid, q.metagraph_indexes);
}
get_coldkey_auto_stake_hotkey::Output query(Context& ctx, const get_coldkey_auto_stake_hotkey& q)
{
    return storage::AutoStakeDestination.get(ctx, q.coldkey, q.netuid);
}
get_subnet_to_prune::Output query(Context& ctx, const get_subnet_to_prune&)
{
    return subtensor::network_to_prune(ctx);
}
get_subnet_account_id::Output query(Context& ctx, const get_subnet_account_id& q)
{
    return subtensor::subnet_account(ctx, q.netuid);
}
get_next_epoch_start_block::Output query(Context& ctx, const get_next_epoch_start_block& q)
{
    if (!subtensor::subnet_exists(ctx, q.netuid)) return std::nullopt;
    return subtensor::next_epoch_start_block(ctx, q.netuid);
}
Tao query(Context& ctx, const get_block_emission&)
{
    return Tao{storage::BlockEmission.get(ctx)};
}

constexpr std::array methods{
    declare::method<get_subnet_info>,
    declare::method<get_subnets_info>,
    declare::method<get_subnet_info_v2>,
    declare::method<get_subnets_info_v2>,
    declare::method<get_subnet_hyperparams>,
    declare::method<get_subnet_hyperparams_v2>,
    declare::method<get_all_dynamic_info>,
    declare::method<get_all_metagraphs>,
    declare::method<get_metagraph>,
    declare::method<get_all_mechagraphs>,
    declare::method<get_mechagraph>,
    declare::method<get_dynamic_info>,
    declare::method<get_subnet_state>,
    declare::method<get_selective_metagraph>,
    declare::method<get_coldkey_auto_stake_hotkey>,
    declare::method<get_selective_mechagraph>,
    declare::method<get_subnet_to_prune>,
    declare::method<get_subnet_account_id>,
    declare::method<get_next_epoch_start_block>,
    declare::method<get_block_emission>,
    declare::method<get_subnet_hyperparams_v3>,
};

}  // namespace

constinit const frame::ApiInfo subnet_info_api{"SubnetInfoRuntimeApi", 2u, methods};

}  // namespace tau::runtime
