// AuraApi, GrandpaApi, SessionKeys, BabeApi.
#include "runtime/apis_consensus.hpp"

#include "pallets/aura/aura.hpp"
#include "pallets/aura/constants.hpp"
#include "pallets/aura/storage.hpp"
#include "pallets/grandpa/storage.hpp"
#include "primitives/digest.hpp"
#include "runtime/api_answers.hpp"

namespace tau::runtime {
namespace {

using frame::Context;
namespace declare = frame::declare;

struct SlotDuration {
    static constexpr std::string_view type_path = "sp_consensus_slots::SlotDuration";
    static constexpr bool tuple = true;
    u64 milliseconds{};
};
struct slot_duration {
    using Output = SlotDuration;
};
struct authorities {
    using Output = std::vector<pallets::aura::AuraId>;
};
SlotDuration query(Context& ctx, const slot_duration&)
{
    return {pallets::aura::slot_duration(ctx)};
}
std::vector<pallets::aura::AuraId> query(Context& ctx, const authorities&)
{
    return pallets::aura::storage::Authorities.get(ctx);
}
constexpr std::array aura_methods{declare::method<slot_duration>, declare::method<authorities>};

// Neither finality nor slots have proofs of who owned a key: equivocations can not be reported (runtime/src/lib.rs).

namespace grandpa {

struct OpaqueValue {
    static constexpr std::string_view type_path = "sp_runtime::OpaqueValue";
    static constexpr bool tuple = true;
    Bytes bytes;
};
struct grandpa_authorities {
    using Output = std::vector<std::tuple<pallets::grandpa::GrandpaId, u64>>;
};
struct submit_report_equivocation_unsigned_extrinsic {
    using Output = std::optional<scale::Unit>;
    pallets::grandpa::EquivocationProof equivocation_proof;
    OpaqueValue key_owner_proof;
};
struct generate_key_ownership_proof {
    using Output = std::optional<OpaqueValue>;
    u64 set_id{};
    pallets::grandpa::GrandpaId authority_id;
};
struct current_set_id {
    using Output = u64;
};
grandpa_authorities::Output query(Context& ctx, const grandpa_authorities&)
{
    return pallets::grandpa::storage::Authorities.get(ctx);
}
std::optional<scale::Unit> query(Context&, const submit_report_equivocation_unsigned_extrinsic&)
{
    return std::nullopt;
}
std::optional<OpaqueValue> query(Context&, const generate_key_ownership_proof&)
{
    return std::nullopt;
}
u64 query(Context& ctx, const current_set_id&)
{
    return pallets::grandpa::storage::CurrentSetId.get(ctx);
}
constexpr std::array methods{declare::method<grandpa_authorities>,
                             declare::method<submit_report_equivocation_unsigned_extrinsic>,
                             declare::method<generate_key_ownership_proof>, declare::method<current_set_id>};

}  // namespace grandpa

// SessionKeys

struct KeyTypeId {
    static constexpr std::string_view type_path = "sp_core::crypto::KeyTypeId";
    static constexpr bool tuple = true;
    FixedBytes<4> bytes{};
};
struct generate_session_keys {
    using Output = Bytes;
    std::optional<Bytes> seed;
};
struct decode_session_keys {
    using Output = std::optional<std::vector<std::tuple<Bytes, KeyTypeId>>>;
    Bytes encoded;
};
/// New keys belong into a keystore, and a state call has none.
std::optional<Bytes> answer(Context&, const generate_session_keys&)
{
    return std::nullopt;
}
/// Aura's key, then grandpa's, 32 bytes each.
decode_session_keys::Output query(Context&, const decode_session_keys& q)
{
    constexpr std::size_t key_size = 32;
    if (q.encoded.size() != 2 * key_size) return std::nullopt;
    const BytesView all(q.encoded);
    return {{{to_bytes(all.first(key_size)), {{'a', 'u', 'r', 'a'}}},
             {to_bytes(all.last(key_size)), {{'g', 'r', 'a', 'n'}}}}};
}
constexpr std::array session_methods{fallible<generate_session_keys>, declare::method<decode_session_keys>};

// BabeApi: the chain does not run Babe; the reference answers with empty values, so that nodes may ask.

namespace babe {

struct Public {
    static constexpr std::string_view type_path = "sp_consensus_babe::app::Public";
    static constexpr bool tuple = true;
    FixedBytes<32> bytes{};
};
enum class AllowedSlots : u8 { PrimarySlots, PrimaryAndSecondaryPlainSlots, PrimaryAndSecondaryVRFSlots };
constexpr std::string_view type_path(AllowedSlots)
{
    return "sp_consensus_babe::AllowedSlots";
}
struct Slot {
    static constexpr std::string_view type_path = "sp_consensus_slots::Slot";
    static constexpr bool tuple = true;
    u64 number{};
};
using Authorities = std::vector<std::tuple<Public, u64>>;
/// sp_consensus_babe's default: one block in four slots is primary.
constexpr std::tuple<u64, u64> default_c{1, 4};
struct BabeConfiguration {
    static constexpr std::string_view type_path = "sp_consensus_babe::BabeConfiguration";
    u64 slot_duration{};
    u64 epoch_length{};
    std::tuple<u64, u64> c = default_c;
    Authorities authorities;
    FixedBytes<32> randomness{};
    AllowedSlots allowed_slots = AllowedSlots::PrimaryAndSecondaryVRFSlots;
};
struct BabeEpochConfiguration {
    static constexpr std::string_view type_path = "sp_consensus_babe::BabeEpochConfiguration";
    std::tuple<u64, u64> c = default_c;
    AllowedSlots allowed_slots = AllowedSlots::PrimaryAndSecondaryVRFSlots;
};
struct Epoch {
    static constexpr std::string_view type_path = "sp_consensus_babe::Epoch";
    u64 epoch_index{};
    Slot start_slot;
    u64 duration{};
    Authorities authorities;
    FixedBytes<32> randomness{};
    BabeEpochConfiguration config;
};
struct OpaqueKeyOwnershipProof {
    static constexpr std::string_view type_path = "sp_consensus_babe::OpaqueKeyOwnershipProof";
    static constexpr bool tuple = true;
    Bytes bytes;
};
struct EquivocationProof {
    static constexpr std::string_view type_path = "sp_consensus_slots::EquivocationProof";
    Public offender;
    Slot slot;
    Header first_header;
    Header second_header;
};
struct configuration {
    using Output = BabeConfiguration;
};
struct current_epoch_start {
    using Output = Slot;
};
struct current_epoch {
    using Output = Epoch;
};
struct next_epoch {
    using Output = Epoch;
};
struct generate_key_ownership_proof {
    using Output = std::optional<OpaqueKeyOwnershipProof>;
    Slot slot;
    Public authority_id;
};
struct submit_report_equivocation_unsigned_extrinsic {
    using Output = std::optional<scale::Unit>;
    EquivocationProof equivocation_proof;
    OpaqueKeyOwnershipProof key_owner_proof;
};
/// The empty value of every method.
template <class Method>
    requires requires { typename Method::Output; }
typename Method::Output query(Context&, const Method&)
{
    return {};
}
constexpr std::array methods{declare::method<configuration>,
                             declare::method<current_epoch_start>,
                             declare::method<current_epoch>,
                             declare::method<next_epoch>,
                             declare::method<generate_key_ownership_proof>,
                             declare::method<submit_report_equivocation_unsigned_extrinsic>};

}  // namespace babe
}  // namespace

constinit const frame::ApiInfo aura_api{"AuraApi", 1u, aura_methods};
constinit const frame::ApiInfo grandpa_api{"GrandpaApi", 3u, grandpa::methods};
constinit const frame::ApiInfo session_keys_api{"SessionKeys", 1u, session_methods};
constinit const frame::ApiInfo babe_api{"BabeApi", 2u, babe::methods};

}  // namespace tau::runtime
