// Runtime APIs every Substrate client asks: Metadata, account nonces, fees.
#include "runtime/apis_core.hpp"
#include "frame/declare.hpp"
#include "pallets/system/system.hpp"
#include "runtime/extension_types.hpp"
#include "runtime/extrinsic.hpp"
#include "runtime/fees.hpp"
#include "runtime/runtime.hpp"

namespace tau::runtime {
namespace {

using frame::Context;
namespace declare = frame::declare;

struct OpaqueMetadata {
    static constexpr std::string_view type_path = "sp_core::OpaqueMetadata";
    static constexpr bool tuple = true;
    Bytes bytes;
};

// Metadata

struct metadata_ {
    using Output = OpaqueMetadata;
};
struct metadata_at_version {
    using Output = std::optional<OpaqueMetadata>;
    u32 version{};
};
struct metadata_versions {
    using Output = std::vector<u32>;
};
OpaqueMetadata query(Context& ctx, const metadata_&)
{
    return {metadata::encode(build_metadata(ctx.runtime()), 14)};
}
std::optional<OpaqueMetadata> query(Context& ctx, const metadata_at_version& q)
{
    if (q.version != 14 && q.version != 15) return std::nullopt;
    return OpaqueMetadata{metadata::encode(build_metadata(ctx.runtime()), static_cast<u8>(q.version))};
}
std::vector<u32> query(Context&, const metadata_versions&)
{
    return {14, 15};
}

constexpr std::array metadata_methods{declare::method<metadata_>, declare::method<metadata_at_version>,
                                      declare::method<metadata_versions>};

// AccountNonceApi

struct account_nonce {
    using Output = u32;
    AccountId account{};
};
u32 query(Context& ctx, const account_nonce& q)
{
    return pallets::system::account(ctx, q.account).nonce;
}

constexpr std::array nonce_methods{declare::method<account_nonce>};

// TransactionPaymentApi and TransactionPaymentCallApi

struct RuntimeDispatchInfo {
    static constexpr std::string_view type_path = "pallet_transaction_payment::types::RuntimeDispatchInfo";
    Weight weight{};
    DispatchClass class_{};
    Tao partial_fee{};
};
struct FeeDetails {
    static constexpr std::string_view type_path = "pallet_transaction_payment::types::FeeDetails";
    std::optional<InclusionFee> inclusion_fee;
    Tao tip{};
};
struct query_info {
    using Output = RuntimeDispatchInfo;
    UncheckedExtrinsic uxt;
    u32 len{};
};
struct query_fee_details {
    using Output = FeeDetails;
    UncheckedExtrinsic uxt;
    u32 len{};
};
struct query_call_info {
    using Output = RuntimeDispatchInfo;
    frame::RuntimeCall call;
    u32 len{};
};
struct query_call_fee_details {
    using Output = FeeDetails;
    frame::RuntimeCall call;
    u32 len{};
};
struct query_weight_to_fee {
    using Output = Tao;
    Weight weight{};
};
struct query_length_to_fee {
    using Output = Tao;
    u32 length{};
};

DispatchInfo total_info(const Context& ctx, BytesView call)
{
    return frame::dispatch_info(ctx.runtime(), call).value_or(DispatchInfo{});
}

RuntimeDispatchInfo dispatch_info_of(const Context& ctx, BytesView call, u32 length, bool pays)
{
    auto info = total_info(ctx, call);
    if (!pays) info.pays = Pays::No;
    const auto fee = inclusion_fee(ctx.setup(), length, info);
    return {info.weight, info.class_, fee ? fee->total() : Tao{0}};
}

FeeDetails fee_details_of(const Context& ctx, BytesView call, u32 length, bool pays)
{
    auto info = total_info(ctx, call);
    if (!pays) info.pays = Pays::No;
    return {inclusion_fee(ctx.setup(), length, info), Tao{0}};
}

/// A bare extrinsic pays nothing; one that does not decode counts as a call without weight.
Extrinsic decoded_or_empty(const Context& ctx, const UncheckedExtrinsic& uxt)
{
    return decode_extrinsic(ctx.runtime(), uxt.encoded).value_or(Extrinsic{});
}

RuntimeDispatchInfo query(Context& ctx, const query_info& q)
{
    const auto extrinsic = decoded_or_empty(ctx, q.uxt);
    return dispatch_info_of(ctx, extrinsic.call, q.len, extrinsic.signed_part.has_value());
}
FeeDetails query(Context& ctx, const query_fee_details& q)
{
    const auto extrinsic = decoded_or_empty(ctx, q.uxt);
    return fee_details_of(ctx, extrinsic.call, q.len, extrinsic.signed_part.has_value());
}
RuntimeDispatchInfo query(Context& ctx, const query_call_info& q)
{
    return dispatch_info_of(ctx, q.call.encoded, q.len, true);
}
FeeDetails query(Context& ctx, const query_call_fee_details& q)
{
    return fee_details_of(ctx, q.call.encoded, q.len, true);
}
Tao query(Context& ctx, const query_weight_to_fee& q)
{
    return weight_to_fee(ctx.setup(), q.weight);
}
Tao query(Context& ctx, const query_length_to_fee& q)
{
    return length_to_fee(ctx.setup(), q.length);
}

constexpr std::array payment_methods{declare::method<query_info>, declare::method<query_fee_details>,
                                     declare::method<query_weight_to_fee>, declare::method<query_length_to_fee>};
constexpr std::array payment_call_methods{declare::method<query_call_info>, declare::method<query_call_fee_details>,
                                          declare::method<query_weight_to_fee>, declare::method<query_length_to_fee>};

}  // namespace

constinit const frame::ApiInfo metadata_api{"Metadata", 2u, metadata_methods};
constinit const frame::ApiInfo account_nonce_api{"AccountNonceApi", 1u, nonce_methods};
constinit const frame::ApiInfo transaction_payment_api{"TransactionPaymentApi", 4u, payment_methods};
constinit const frame::ApiInfo transaction_payment_call_api{"TransactionPaymentCallApi", 3u, payment_call_methods};

}  // namespace tau::runtime
