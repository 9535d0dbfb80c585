// Storage keys: twox128(pallet) ++ twox128(item) ++ one hashed part per map key.
#pragma once

#include "base/result.hpp"
#include "crypto/hash.hpp"
#include "crypto/twox_constexpr.hpp"
#include "metadata/metadata.hpp"
#include "scale/scale.hpp"

namespace tau::frame {

using metadata::Hasher;

/// A storage key under construction, on the stack.
class KeyBuffer {
public:
    static constexpr std::size_t capacity = 512;

    void push_back(u8 byte) { append_raw({&byte, 1}); }
    void append_raw(BytesView more)
    {
        TAU_ASSERT(size_ + more.size() <= capacity);
        std::memcpy(bytes_.data() + size_, more.data(), more.size());
        size_ += more.size();
    }
    BytesView view() const { return {bytes_.data(), size_}; }
    BytesView view_from(std::size_t begin) const { return view().subspan(begin); }
    std::size_t size() const { return size_; }
    operator BytesView() const { return view(); }

private:
    std::array<u8, capacity> bytes_;
    std::size_t size_ = 0;
};

inline void append(KeyBuffer& out, BytesView more)
{
    out.append_raw(more);
}

/// A map key of type K hashed by H.
template <Hasher H, class K>
struct Key {
    using type = K;
    static constexpr Hasher hasher = H;
};
template <class K>
using Identity = Key<Hasher::Identity, K>;
template <class K>
using Blake2_128Concat = Key<Hasher::Blake2_128Concat, K>;
template <class K>
using Twox64Concat = Key<Hasher::Twox64Concat, K>;

/// Bytes that a hasher writes before the key itself, for hashers that keep the key.
constexpr std::size_t hash_size(Hasher hasher)
{
    switch (hasher) {
    case Hasher::Identity:
        return 0;
    case Hasher::Twox64Concat:
        return 8;
    case Hasher::Blake2_128:
    case Hasher::Blake2_128Concat:
    case Hasher::Twox128:
        return 16;
    default:
        return 32;
    }
}

/// Appends the hash of `encoded` (and `encoded` itself for the concat hashers).
void append_hashed(KeyBuffer& out, Hasher hasher, BytesView encoded);

template <class Part>
void append_key(KeyBuffer& out, const typename Part::type& key)
{
    if constexpr (Part::hasher == Hasher::Identity) {
        scale::encode(out, key);
    } else {
        KeyBuffer encoded;
        scale::encode(encoded, key);
        append_hashed(out, Part::hasher, encoded);
    }
}

/// Reads back a key part written by append_key; only for hashers that keep the key.
template <class Part>
void decode_key(scale::Reader& r, typename Part::type& key)
{
    static_assert(Part::hasher == Hasher::Identity || Part::hasher == Hasher::Twox64Concat ||
                  Part::hasher == Hasher::Blake2_128Concat);
    r.take(hash_size(Part::hasher));
    scale::decode(r, key);
}

}  // namespace tau::frame
