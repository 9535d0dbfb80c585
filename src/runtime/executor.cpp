#include "runtime/executor.hpp"

#include "pallets/aura/aura.hpp"
#include "pallets/mev_shield/calls.hpp"
#include "pallets/mev_shield/index.hpp"
#include "pallets/system/constants.hpp"
#include "pallets/system/storage.hpp"
#include "pallets/system/system.hpp"
#include "pallets/timestamp/calls.hpp"
#include "pallets/timestamp/index.hpp"
#include "runtime/apply.hpp"
#include "state/trie.hpp"

namespace tau::runtime {
namespace {

namespace system = pallets::system;

/// A context that stands where the next block would. The head's own hash enters the state only with that block.
frame::Context next_block(const frame::Runtime& runtime, state::Overlay& overlay, BlockNumber head,
                          const H256& head_hash)
{
    frame::Context ctx(overlay, runtime);
    ctx.block_number = head + 1;
    system::storage::BlockHash.put(ctx, head, head_hash);
    return ctx;
}

tl::unexpected<TransactionValidityError> undecodable()
{
    return invalid(InvalidTransaction::Call{});
}

void initialize(frame::Context& ctx, const BlockStart& start)
{
    system::begin_block(ctx, start.parent_hash, start.digest);
    for (const auto* pallet : ctx.runtime().pallets)
        if (pallet->on_initialize) system::register_weight(ctx, pallet->on_initialize(ctx), DispatchClass::Mandatory);
    system::register_weight(ctx, system::constants::BlockWeights.of(ctx).base_block, DispatchClass::Mandatory);
    ctx.phase = {frame::Phase::Kind::ApplyExtrinsic, 0};
}

Weight left_over(const frame::Context& ctx)
{
    const auto used = system::storage::BlockWeight.get(ctx);
    const auto& most = system::constants::BlockWeights.of(ctx).max_block;
    const auto sum = used.normal.saturating_add(used.operational).saturating_add(used.mandatory);
    const auto rest = [](u64 limit, u64 taken) { return limit < taken ? 0 : limit - taken; };
    return Weight::from_parts(rest(most.ref_time.value, sum.ref_time.value),
                              rest(most.proof_size.value, sum.proof_size.value));
}

void run_idle(frame::Context& ctx)
{
    Weight remaining = left_over(ctx);
    for (const auto* pallet : ctx.runtime().pallets) {
        if (!pallet->on_idle) continue;
        const Weight used = pallet->on_idle(ctx, remaining);
        system::register_weight(ctx, used, DispatchClass::Mandatory);
        remaining = left_over(ctx);
    }
}

template <class Call>
Bytes encoded_call(u8 pallet, const Call& call)
{
    Bytes out{pallet, Call::row.index};
    scale::encode(out, call);
    return out;
}

}  // namespace

Validity<ValidTransaction> validate(const frame::Runtime& runtime, const state::StateView& view, BlockNumber head,
                                    const H256& head_hash, BytesView extrinsic, TransactionSource,
                                    bool signature_checked)
{
    const auto decoded = decode_extrinsic(runtime, extrinsic);
    if (!decoded) return undecodable();
    state::Overlay overlay(view);
    auto ctx = next_block(runtime, overlay, head, head_hash);
    return validate_extrinsic(ctx, *decoded, signature_checked);
}

Validity<std::optional<SignatureCheck>> signature_check(const frame::Runtime& runtime, const state::StateView& view,
                                                        BlockNumber head, const H256& head_hash, BytesView extrinsic)
{
    const auto decoded = decode_extrinsic(runtime, extrinsic);
    if (!decoded) return undecodable();
    if (!decoded->signed_part) return std::optional<SignatureCheck>{};
    state::Overlay overlay(view);
    const auto ctx = next_block(runtime, overlay, head, head_hash);
    TAU_TRY_ASSIGN(auto check, signature_check_in(ctx, *decoded));
    return std::optional(std::move(check));
}

BlockBuilder::BlockBuilder(const frame::Runtime& runtime, const state::StateView& parent, const BlockStart& start)
    : overlay_(parent), ctx_(overlay_, runtime), start_(start)
{
    ctx_.block_number = start.number;
    initialize(ctx_, start_);
}

Validity<Applied> BlockBuilder::apply(BytesView extrinsic, bool signature_checked)
{
    const auto decoded = decode_extrinsic(ctx_.runtime(), extrinsic);
    if (!decoded) return undecodable();
    return apply(extrinsic, *decoded, signature_checked);
}

Validity<Applied> BlockBuilder::apply(BytesView extrinsic, const Extrinsic& decoded, bool signature_checked)
{
    TAU_TRY_ASSIGN(auto applied, apply_extrinsic(ctx_, decoded, signature_checked));
    body_.push_back(to_bytes(extrinsic));
    return applied;
}

BlockResult BlockBuilder::close()
{
    ctx_.phase = {frame::Phase::Kind::Finalization, 0};
    run_idle(ctx_);
    for (const auto* pallet : ctx_.runtime().pallets)
        if (pallet->on_finalize) pallet->on_finalize(ctx_);
    BlockResult out;
    out.header.digest = system::end_block(ctx_);
    out.header.number = {start_.number};
    out.header.parent_hash = start_.parent_hash;
    out.header.extrinsics_root = {state::ordered_trie_root(body_, state::StateVersion::v0)};
    out.body = std::move(body_);
    out.diff = overlay_.take_diff();
    return out;
}

std::vector<Bytes> inherents(const frame::Runtime&, const InherentData& data)
{
    namespace timestamp = pallets::timestamp;
    namespace shield = pallets::mev_shield;
    std::vector<Bytes> out;
    out.push_back(bare_extrinsic(encoded_call(timestamp::pallet_index, timestamp::call::set{{data.timestamp_ms}})));
    shield::call::announce_next_key announce;
    if (data.next_shield_key)
        announce.enc_key.emplace().assign(data.next_shield_key->begin(), data.next_shield_key->end());
    out.push_back(bare_extrinsic(encoded_call(shield::pallet_index, announce)));
    return out;
}

frame::InvariantReport check_invariants(frame::Context& ctx)
{
    frame::InvariantReport report;
    for (const auto* pallet : ctx.runtime().pallets)
        if (pallet->check_invariants) pallet->check_invariants(ctx, report);
    return report;
}

}  // namespace tau::runtime
