// payment_*: what a transaction would cost.
#include "rpc/methods/common.hpp"

#include "runtime/fees.hpp"

#include <fmt/format.h>

namespace tau::rpc::methods {
namespace {

struct Priced {
    DispatchInfo info;
    std::optional<runtime::InclusionFee> fee;
};

Result<Priced, RpcError> price(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto bytes, params.bytes(0, "extrinsic"));
    TAU_TRY(state_at(world, params, 1));
    const auto& runtime = world.node.runtime();
    const auto extrinsic = runtime::decode_extrinsic(runtime, bytes);
    if (!extrinsic)
        return tl::make_unexpected(
            RpcError{1, "Unable to query dispatch info.", json::value("not an extrinsic of this runtime")});
    auto info = frame::dispatch_info(runtime, extrinsic->call).value_or(DispatchInfo{});
    if (!extrinsic->signed_part) info.pays = Pays::No;
    return Priced{info, runtime::inclusion_fee(runtime.setup, static_cast<u32>(bytes.size()), info)};
}

RpcResult query_info(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto priced, price(world, params));
    constexpr std::string_view classes[] = {"normal", "operational", "mandatory"};
    const auto& weight = priced.info.weight;
    return json::object{
        {"weight", json::object{{"ref_time", weight.ref_time.value}, {"proof_size", weight.proof_size.value}}},
        {"class", classes[static_cast<std::size_t>(priced.info.class_)]},
        {"partialFee", std::to_string(priced.fee ? priced.fee->total().value : 0)}};
}

RpcResult query_details(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto priced, price(world, params));
    if (!priced.fee) return json::object{{"inclusionFee", nullptr}};
    const auto hex = [](Tao amount) { return fmt::format("{:#x}", amount.value); };
    return json::object{{"inclusionFee", json::object{{"baseFee", hex(priced.fee->base_fee)},
                                                      {"lenFee", hex(priced.fee->len_fee)},
                                                      {"adjustedWeightFee", hex(priced.fee->adjusted_weight_fee)}}}};
}

}  // namespace

void add_payment(JsonRpc& rpc, World& world)
{
    rpc.add(Method{"payment_queryInfo", [&world](const Params& p) { return query_info(world, p); }});
    rpc.add(Method{"payment_queryFeeDetails", [&world](const Params& p) { return query_details(world, p); }});
}

}  // namespace tau::rpc::methods
