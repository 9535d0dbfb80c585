#include "store/change_set.hpp"

#include "base/result.hpp"
#include "scale/scale.hpp"
#include "state/view.hpp"

#include <zstd.h>

#include <algorithm>

namespace tau::store {
namespace {

/// Higher levels gain little on a few kilobytes of hashes.
constexpr int compression_level = 1;
/// No block changes more than this; guards the allocation when a file is damaged.
constexpr u64 max_unpacked_size = u64{1} << 32;

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

Bytes compress(BytesView raw)
{
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    Bytes packed(ZSTD_compressBound(raw.size()));
    const std::size_t size =
        ZSTD_compressCCtx(context.get(), packed.data(), packed.size(), raw.data(), raw.size(), compression_level);
    TAU_ASSERT(!ZSTD_isError(size));
    packed.resize(size);
    packed.shrink_to_fit();
    return packed;
}

std::optional<Bytes> decompress(BytesView packed)
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    const u64 raw_size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (raw_size > max_unpacked_size) return std::nullopt;
    Bytes raw(raw_size);
    const std::size_t size = ZSTD_decompressDCtx(context.get(), raw.data(), raw.size(), packed.data(), packed.size());
    if (ZSTD_isError(size) || size != raw_size) return std::nullopt;
    return raw;
}

std::size_t shared_bytes(const Bytes& a, const Bytes& b)
{
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

Bytes pack_changes(const state::StateDiff& before)
{
    Bytes raw;
    const Bytes none;
    const Bytes* last = &none;
    for (const auto& [key, value] : before) {
        const std::size_t shared = shared_bytes(*last, key);
        scale::encode_compact(raw, shared);
        scale::encode_compact(raw, key.size() - shared);
        append(raw, BytesView(key).subspan(shared));
        scale::encode_compact(raw, value ? value->size() + 1 : 0);
        if (value) append(raw, *value);
        last = &key;
    }
    return compress(raw);
}

std::optional<state::StateDiff> unpack_changes(BytesView packed)
{
    const auto raw = decompress(packed);
    if (!raw) return std::nullopt;
    state::StateDiff before;
    scale::Reader reader(*raw);
    while (reader.ok && !reader.at_end()) {
        const auto length = [&] { return static_cast<std::size_t>(scale::decode_compact(reader, raw->size())); };
        const std::size_t shared = length();
        if (shared > (before.empty() ? 0 : before.back().key.size())) return std::nullopt;
        Bytes key;
        if (shared > 0) key.assign(before.back().key.begin(), before.back().key.begin() + static_cast<i64>(shared));
        append(key, reader.take(length()));
        const std::size_t size = length();
        std::optional<Bytes> value;
        if (size > 0) value = to_bytes(reader.take(size - 1));
        before.push_back({std::move(key), std::move(value)});
    }
    if (!reader.ok) return std::nullopt;
    return before;
}

const std::optional<Bytes>* find_change(const state::StateDiff& before, BytesView key)
{
    const auto found = std::lower_bound(before.begin(), before.end(), key, [](const auto& change, BytesView wanted) {
        return state::BytesLess{}(change.key, wanted);
    });
    if (found == before.end() || as_text(found->key) != as_text(key)) return nullptr;
    return &found->value;
}

ChangeCache::Entry ChangeCache::find(BlockNumber number) const
{
    const std::lock_guard lock(mutex_);
    for (const Slot& slot : slots_)
        if (slot.changes && slot.number == number) return slot.changes;
    return nullptr;
}

void ChangeCache::add(BlockNumber number, Entry changes) const
{
    const std::lock_guard lock(mutex_);
    slots_[next_] = {number, std::move(changes)};
    next_ = (next_ + 1) % size;
}

}  // namespace tau::store
