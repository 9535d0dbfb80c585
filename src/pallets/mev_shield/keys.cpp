// The key pipeline: an author's key becomes the next, the pending and the current one, a block each.
#include "crypto/hash.hpp"
#include "pallets/aura/aura.hpp"
#include "pallets/mev_shield/calls.hpp"
#include "pallets/mev_shield/errors.hpp"
#include "pallets/mev_shield/shield.hpp"
#include "pallets/mev_shield/storage.hpp"

namespace tau::pallets::mev_shield {
namespace {

using Key = BoundedVec<u8, 2048>;

// Blocks after this one that may still use the key.
constexpr u32 pending_key_lifetime = 2, next_key_lifetime = 3;

void put_or_remove(Context& ctx, const auto& item, const auto& value)
{
    if (value)
        item.put(ctx, *value);
    else
        item.remove(ctx);
}

/// The announced key of whoever authors the block after the next.
std::optional<Key> key_after_next(const Context& ctx)
{
    const auto author = aura::author_of(ctx, aura::current_slot(ctx) + 2);
    return author ? storage::AuthorKeys.get(ctx, AuraId{author->bytes}) : std::nullopt;
}

void rotate(Context& ctx)
{
    put_or_remove(ctx, storage::CurrentKey, storage::PendingKey.get(ctx));
    put_or_remove(ctx, storage::PendingKey, storage::NextKey.get(ctx));
    put_or_remove(ctx, storage::NextKey, key_after_next(ctx));
}

void note_expiries(Context& ctx)
{
    const auto expiry = [&](bool present, u32 lifetime) {
        return present ? std::optional<u32>(ctx.block_number + lifetime) : std::nullopt;
    };
    put_or_remove(ctx, storage::PendingKeyExpiresAt, expiry(storage::PendingKey.contains(ctx), pending_key_lifetime));
    put_or_remove(ctx, storage::NextKeyExpiresAt, expiry(storage::NextKey.contains(ctx), next_key_lifetime));
}

}  // namespace

bool is_shielded_using_current_key(const Context& ctx, const FixedBytes<16>& key_hash)
{
    const auto pending = storage::PendingKey.get(ctx);
    return pending && crypto::twox_128(*pending) == key_hash;
}

namespace call {

DispatchResult apply(Context& ctx, const Origin& origin, const announce_next_key& call)
{
    TAU_TRY(frame::ensure_none(origin));
    if (!ctx.author) return fail(Error::Unreachable);
    const AuraId author{ctx.author->bytes};
    rotate(ctx);
    if (call.enc_key && call.enc_key->size() != encapsulation_key_size) return fail(Error::BadEncKeyLen);
    if (call.enc_key)
        storage::AuthorKeys.put(ctx, author, *call.enc_key);
    else
        storage::AuthorKeys.remove(ctx, author);
    note_expiries(ctx);
    return PostInfo{};
}

}  // namespace call

}  // namespace tau::pallets::mev_shield
