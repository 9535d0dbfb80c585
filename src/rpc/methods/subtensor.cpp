// Subtensor's own methods (pallets/subtensor/rpc): each answers a runtime API's encoded result as a list of byte
// values.
#include "rpc/methods/common.hpp"

#include "scale/scale.hpp"

namespace tau::rpc::methods {
namespace {

/// How a parameter is encoded for the runtime API.
enum class Kind : u8 { u16, account_bytes };

struct Custom {
    std::string_view name;
    std::string_view api;
    std::vector<Kind> params;
};

const Custom rows[] = {
    {"delegateInfo_getDelegates", "DelegateInfoRuntimeApi_get_delegates", {}},
    {"delegateInfo_getDelegate", "DelegateInfoRuntimeApi_get_delegate", {Kind::account_bytes}},
    {"delegateInfo_getDelegated", "DelegateInfoRuntimeApi_get_delegated", {Kind::account_bytes}},
    {"neuronInfo_getNeuronsLite", "NeuronInfoRuntimeApi_get_neurons_lite", {Kind::u16}},
    {"neuronInfo_getNeuronLite", "NeuronInfoRuntimeApi_get_neuron_lite", {Kind::u16, Kind::u16}},
    {"neuronInfo_getNeurons", "NeuronInfoRuntimeApi_get_neurons", {Kind::u16}},
    {"neuronInfo_getNeuron", "NeuronInfoRuntimeApi_get_neuron", {Kind::u16, Kind::u16}},
    {"subnetInfo_getSubnetInfo", "SubnetInfoRuntimeApi_get_subnet_info", {Kind::u16}},
    {"subnetInfo_getSubnetsInfo", "SubnetInfoRuntimeApi_get_subnets_info", {}},
    {"subnetInfo_getSubnetInfo_v2", "SubnetInfoRuntimeApi_get_subnet_info_v2", {Kind::u16}},
    {"subnetInfo_getSubnetsInfo_v2", "SubnetInfoRuntimeApi_get_subnets_info_v2", {}},
    {"subnetInfo_getSubnetHyperparams", "SubnetInfoRuntimeApi_get_subnet_hyperparams", {Kind::u16}},
    {"subnetInfo_getSubnetHyperparamsV2", "SubnetInfoRuntimeApi_get_subnet_hyperparams_v2", {Kind::u16}},
    {"subnetInfo_getDynamicInfo", "SubnetInfoRuntimeApi_get_dynamic_info", {Kind::u16}},
    {"subnetInfo_getAllDynamicInfo", "SubnetInfoRuntimeApi_get_all_dynamic_info", {}},
    {"subnetInfo_getMetagraph", "SubnetInfoRuntimeApi_get_metagraph", {Kind::u16}},
    {"subnetInfo_getAllMetagraphs", "SubnetInfoRuntimeApi_get_all_metagraphs", {}},
    {"subnetInfo_getSubnetState", "SubnetInfoRuntimeApi_get_subnet_state", {Kind::u16}},
    {"subnetInfo_getColdkeyAutoStakeHotkey",
     "SubnetInfoRuntimeApi_get_coldkey_auto_stake_hotkey",
     {Kind::account_bytes, Kind::u16}},
};

/// Accounts come as lists of byte values or as hex.
Result<Bytes, RpcError> account_bytes(const Params& params, std::size_t place)
{
    const auto* value = params.find(place, "account");
    const auto* list = value ? value->if_array() : nullptr;
    if (!list) return params.bytes(place, "account");
    Bytes out;
    for (const auto& item : *list) {
        if (!item.is_int64() || item.as_int64() < 0 || item.as_int64() > 255)
            return tl::make_unexpected(errors::invalid_params("an account as 32 byte values is needed"));
        out.push_back(static_cast<u8>(item.as_int64()));
    }
    return out;
}

RpcResult answer(const World& world, const Custom& row, const Params& params)
{
    Bytes arguments;
    std::size_t place = 0;
    for (const auto kind : row.params) {
        if (kind == Kind::u16) {
            TAU_TRY_ASSIGN(const auto n, params.number(place++, "netuid"));
            scale::encode(arguments, static_cast<u16>(n));
        } else {
            TAU_TRY_ASSIGN(const auto bytes, account_bytes(params, place++));
            append(arguments, bytes);
        }
    }
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, place));
    TAU_TRY_ASSIGN(const auto output, call_api_bytes(world, at, row.api, arguments));
    json::array out;
    for (const u8 byte : output) out.emplace_back(byte);
    return out;
}

/// The burn a network registration costs now, as a number of rao.
RpcResult lock_cost(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, 0));
    TAU_TRY_ASSIGN(const auto output,
                   call_api_bytes(world, at, "SubnetRegistrationRuntimeApi_get_network_registration_cost", {}));
    return json::value(scale::decoded<u64>(output).value_or(0));
}

}  // namespace

void add_subtensor(JsonRpc& rpc, World& world)
{
    for (const auto& row : rows)
        rpc.add(Method{std::string(row.name), [&world, &row](const Params& p) { return answer(world, row, p); }});
    rpc.add(Method{"subnetInfo_getLockCost", [&world](const Params& p) { return lock_cost(world, p); }});
}

}  // namespace tau::rpc::methods
