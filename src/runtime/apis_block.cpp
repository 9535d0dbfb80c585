// Core, BlockBuilder, TaggedTransactionQueue, OffchainWorkerApi, GenesisBuilder: what a node asks of its runtime. What
// they change is gone after the answer, as everything a state call does.
#include "runtime/apis_block.hpp"

#include "pallets/aura/aura.hpp"
#include "pallets/system/system.hpp"
#include "pallets/system/version.hpp"
#include "pallets/timestamp/calls.hpp"
#include "pallets/timestamp/constants.hpp"
#include "pallets/timestamp/index.hpp"
#include "pallets/timestamp/storage.hpp"
#include "runtime/api_answers.hpp"
#include "runtime/apply.hpp"
#include "runtime/extension_types.hpp"
#include "state/trie.hpp"

#include <algorithm>

namespace tau::runtime {
namespace {

using frame::Context;
namespace declare = frame::declare;

struct Block {
    static constexpr std::string_view type_path = "sp_runtime::generic::block::Block";
    Header header;
    std::vector<UncheckedExtrinsic> extrinsics;
};
enum class ExtrinsicInclusionMode : u8 { AllExtrinsics, OnlyInherents };
constexpr std::string_view type_path(ExtrinsicInclusionMode)
{
    return "sp_runtime::ExtrinsicInclusionMode";
}
using InherentId = FixedBytes<8>;
struct OpaqueInherents {
    static constexpr std::string_view type_path = "sp_inherents::InherentData";
    std::map<InherentId, Bytes> data;
};
struct CheckInherentsResult {
    static constexpr std::string_view type_path = "sp_inherents::CheckInherentsResult";
    bool okay = true;
    bool fatal_error = false;
    OpaqueInherents errors;
};

constexpr InherentId timestamp_inherent{'t', 'i', 'm', 's', 't', 'a', 'p', '0'};
constexpr InherentId shield_inherent{'s', 'h', 'i', 'e', 'l', 'd', 'p', 'k'};
/// How far in the future a block's time may lie (pallet_timestamp).
constexpr u64 max_drift_ms = 30'000;

/// The world of a state call as the parent of a block.
class ParentOfCall final : public state::StateView {
public:
    explicit ParentOfCall(const state::Overlay& world) : world_(world) {}
    bool get(BytesView key, Bytes& out) const override
    {
        const auto value = world_.get(key);
        if (value) out.assign(value->begin(), value->end());
        return value.has_value();
    }
    bool next_key(BytesView after, Bytes& out) const override { return world_.next_key(after, {}, out); }

private:
    const state::Overlay& world_;
};

BlockStart start_of(const Header& header)
{
    return {header.number.value, header.parent_hash, header.digest};
}

std::optional<u64> time_set_by(const Context& ctx, const UncheckedExtrinsic& extrinsic)
{
    namespace timestamp = pallets::timestamp;
    const auto decoded = decode_extrinsic(ctx.runtime(), extrinsic.encoded);
    if (!decoded || decoded->call.size() < 2 || decoded->call[0] != timestamp::pallet_index) return std::nullopt;
    const auto set = scale::decoded<timestamp::call::set>(BytesView(decoded->call).subspan(2));
    return set ? std::optional(set->now.value) : std::nullopt;
}

/// What must hold of a stranger's block before it is begun: where the reference's runtime would panic, the block
/// builder asserts.
bool follows(const Context& ctx, const Header& header)
{
    const auto slot = pallets::aura::slot_of(header.digest);
    return u64{header.number.value} == u64{ctx.block_number} + 1 && slot && *slot > pallets::aura::current_slot(ctx);
}

// Core

struct version {
    using Output = RuntimeVersion;
};
struct execute_block {
    using Output = scale::Unit;
    Block block;
};
struct initialize_block {
    using Output = ExtrinsicInclusionMode;
    Header header;
};
RuntimeVersion query(Context& ctx, const version&)
{
    return pallets::system::runtime_version(ctx.setup());
}
std::optional<ExtrinsicInclusionMode> answer(Context& ctx, const initialize_block& q)
{
    if (!follows(ctx, q.header)) return std::nullopt;
    const ParentOfCall parent(ctx.state);
    const BlockBuilder begun(ctx.runtime(), parent, start_of(q.header));
    return ExtrinsicInclusionMode::AllExtrinsics;
}

/// Whether the block follows from the state: one extrinsic sets the time, every one may enter, and the extrinsics' root
/// is the header's. The state's root needs the trie, which the node checks.
std::optional<scale::Unit> answer(Context& ctx, const execute_block& q)
{
    const auto sets_time = [&](const auto& extrinsic) { return time_set_by(ctx, extrinsic).has_value(); };
    if (!follows(ctx, q.block.header) || std::ranges::none_of(q.block.extrinsics, sets_time)) return std::nullopt;
    const ParentOfCall parent(ctx.state);
    BlockBuilder builder(ctx.runtime(), parent, start_of(q.block.header));
    for (const auto& extrinsic : q.block.extrinsics)
        if (!builder.apply(extrinsic.encoded)) return std::nullopt;
    const auto made = builder.finish([&](const auto&) { return q.block.header.state_root.bytes; });
    if (made.header.extrinsics_root != q.block.header.extrinsics_root) return std::nullopt;
    return scale::Unit{};
}

constexpr std::array core_methods{declare::method<version>, fallible<execute_block>, fallible<initialize_block>};

// BlockBuilder

struct apply_extrinsic_ {
    using Output = RustResult<RustResult<scale::Unit, DispatchError>, TransactionValidityError>;
    UncheckedExtrinsic extrinsic;
};
struct finalize_block {
    using Output = Header;
};
struct inherent_extrinsics {
    using Output = std::vector<UncheckedExtrinsic>;
    OpaqueInherents inherent;
};
struct check_inherents {
    using Output = CheckInherentsResult;
    Block block;
    OpaqueInherents data;
};

apply_extrinsic_::Output query(Context& ctx, const apply_extrinsic_& q)
{
    using Dispatched = RustResult<scale::Unit, DispatchError>;
    const auto decoded = decode_extrinsic(ctx.runtime(), q.extrinsic.encoded);
    if (!decoded) return {invalid(InvalidTransaction::Call{}).value()};
    const auto applied = apply_extrinsic(ctx, *decoded, false);
    if (!applied) return {applied.error()};
    if (!applied->outcome) return {Dispatched{applied->outcome.error()}};
    return {Dispatched{scale::Unit{}}};
}

/// Only a block under construction can be closed, and between two calls there is none.
std::optional<Header> answer(Context&, const finalize_block&)
{
    return std::nullopt;
}

std::optional<u64> time_of(const OpaqueInherents& inherents)
{
    const auto found = inherents.data.find(timestamp_inherent);
    return found == inherents.data.end() ? std::nullopt : scale::decoded<u64>(found->second);
}

std::optional<inherent_extrinsics::Output> answer(Context& ctx, const inherent_extrinsics& q)
{
    const auto time = time_of(q.inherent);
    if (!time) return std::nullopt;
    InherentData data{*time, std::nullopt};
    if (const auto key = q.inherent.data.find(shield_inherent); key != q.inherent.data.end())
        data.next_shield_key = scale::decoded<std::optional<Bytes>>(key->second).value_or(std::nullopt);
    inherent_extrinsics::Output out;
    for (auto& bytes : inherents(ctx.runtime(), data)) out.push_back({std::move(bytes)});
    return out;
}

/// pallet_timestamp::InherentError: 0 too early, 1 too far in the future; both fatal.
CheckInherentsResult query(Context& ctx, const check_inherents& q)
{
    namespace timestamp = pallets::timestamp;
    CheckInherentsResult out;
    const auto now = time_of(q.data);
    const u64 earliest = timestamp::storage::Now.get(ctx) + timestamp::constants::MinimumPeriod.of(ctx);
    for (const auto& extrinsic : q.block.extrinsics) {
        const auto time = time_set_by(ctx, extrinsic);
        if (!time || !now) continue;
        const bool late = *time > *now && *time - *now > max_drift_ms;
        if (!late && *time >= earliest) continue;
        out.okay = false;
        out.fatal_error = true;
        out.errors.data.emplace(timestamp_inherent, Bytes{static_cast<u8>(late)});
    }
    return out;
}

constexpr std::array builder_methods{declare::method<apply_extrinsic_>, fallible<finalize_block>,
                                     fallible<inherent_extrinsics>, declare::method<check_inherents>};

// TaggedTransactionQueue, OffchainWorkerApi

struct validate_transaction {
    using Output = RustResult<ValidTransaction, TransactionValidityError>;
    TransactionSource source{};
    UncheckedExtrinsic tx;
    H256 block_hash;
};
validate_transaction::Output query(Context& ctx, const validate_transaction& q)
{
    const ParentOfCall head(ctx.state);
    auto valid = validate(ctx.runtime(), head, ctx.block_number, q.block_hash, q.tx.encoded, q.source);
    if (!valid) return {valid.error()};
    return {std::move(*valid)};
}
constexpr std::array queue_methods{declare::method<validate_transaction>};

/// No pallet has work off the chain that the runtime does by itself: the node submits drand's pulses.
struct offchain_worker {
    using Output = scale::Unit;
    Header header;
};
scale::Unit query(Context&, const offchain_worker&)
{
    return {};
}
constexpr std::array offchain_methods{declare::method<offchain_worker>};

// GenesisBuilder: genesis is made before there is a runtime to ask.

struct build_state {
    using Output = RustResult<scale::Unit, std::string>;
    Bytes json;
};
struct get_preset {
    using Output = std::optional<Bytes>;
    std::optional<std::string> id;
};
struct preset_names {
    using Output = std::vector<std::string>;
};
build_state::Output query(Context&, const build_state&)
{
    return {std::string("this runtime is already started: start a chain with --state instead")};
}
std::optional<Bytes> query(Context&, const get_preset&)
{
    return std::nullopt;
}
std::vector<std::string> query(Context&, const preset_names&)
{
    return {};
}
constexpr std::array genesis_methods{declare::method<build_state>, declare::method<get_preset>,
                                     declare::method<preset_names>};

}  // namespace

constinit const frame::ApiInfo core_api{"Core", 5u, core_methods};
constinit const frame::ApiInfo block_builder_api{"BlockBuilder", 6u, builder_methods};
constinit const frame::ApiInfo transaction_queue_api{"TaggedTransactionQueue", 3u, queue_methods};
constinit const frame::ApiInfo offchain_worker_api{"OffchainWorkerApi", 2u, offchain_methods};
constinit const frame::ApiInfo genesis_builder_api{"GenesisBuilder", 1u, genesis_methods};

}  // namespace tau::runtime
