// Encrypted calls: sent along for the author, or stored for a later block.
#include "crypto/hash.hpp"
#include "pallets/mev_shield/calls.hpp"
#include "pallets/mev_shield/errors.hpp"
#include "pallets/mev_shield/events.hpp"
#include "pallets/mev_shield/shield.hpp"
#include "pallets/mev_shield/storage.hpp"

namespace tau::pallets::mev_shield {
namespace {

constexpr u64 on_initialize_weight_max = 2'000'000'000'000;  // Picoseconds.
constexpr u64 read = 25'000'000, write = 100'000'000;        // RocksDB.

void remove_pending(Context& ctx, u32 index)
{
    storage::PendingExtrinsics.remove(ctx, index);
    storage::CounterForPendingExtrinsics.put(ctx, storage::CounterForPendingExtrinsics.get(ctx) - 1);
}

}  // namespace

Weight on_initialize(Context& ctx)
{
    const u32 next = storage::NextPendingExtrinsicIndex.get(ctx);
    const u32 count = storage::CounterForPendingExtrinsics.get(ctx);
    const u32 lifetime = storage::ExtrinsicLifetime.get(ctx);
    u64 weight = 2 * read;
    for (u32 index = next > count ? next - count : 0; count != 0 && index < next; ++index) {
        const auto pending = storage::PendingExtrinsics.get(ctx, index);
        weight += read;
        if (!pending) continue;
        remove_pending(ctx, index);
        weight += 2 * write;
        if (ctx.block_number - pending->submitted_at > lifetime)
            ctx.deposit(event::ExtrinsicExpired{index});
        else
            ctx.deposit(event::ExtrinsicDecodeFailed{index});
    }
    return Weight::from_parts(weight, 0);
}

namespace call {

/// The author decrypts it while building the block; executed as it is, it only leaves its mark.
DispatchResult apply(Context& ctx, const Origin& origin, const submit_encrypted& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    const H256 id{crypto::blake2b_256(scale::encoded(std::tuple{who, call.ciphertext}))};
    ctx.deposit(event::EncryptedSubmitted{id, who});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const store_encrypted& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    const u32 count = storage::CounterForPendingExtrinsics.get(ctx);
    if (count >= storage::MaxPendingExtrinsicsLimit.get(ctx)) return fail(Error::TooManyPendingExtrinsics);
    const u32 index = storage::NextPendingExtrinsicIndex.get(ctx);
    storage::PendingExtrinsics.put(ctx, index, PendingExtrinsic{who, call.encrypted_call, ctx.block_number});
    storage::CounterForPendingExtrinsics.put(ctx, count + 1);
    storage::NextPendingExtrinsicIndex.put(ctx, index + 1);
    ctx.deposit(event::ExtrinsicStored{index, who});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_max_pending_extrinsics_number& call)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::MaxPendingExtrinsicsLimit.put(ctx, call.value);
    ctx.deposit(event::MaxPendingExtrinsicsNumberSet{call.value});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_on_initialize_weight& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.value > on_initialize_weight_max) return fail(Error::WeightExceedsAbsoluteMax);
    storage::OnInitializeWeight.put(ctx, call.value);
    ctx.deposit(event::OnInitializeWeightSet{call.value});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_stored_extrinsic_lifetime& call)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::ExtrinsicLifetime.put(ctx, call.value);
    ctx.deposit(event::ExtrinsicLifetimeSet{call.value});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_max_extrinsic_weight& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.value > on_initialize_weight_max) return fail(Error::WeightExceedsAbsoluteMax);
    storage::MaxExtrinsicWeight.put(ctx, call.value);
    ctx.deposit(event::MaxExtrinsicWeightSet{call.value});
    return PostInfo{};
}

}  // namespace call

}  // namespace tau::pallets::mev_shield
