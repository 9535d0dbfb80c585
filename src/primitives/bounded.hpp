// Sequences with an upper bound that decoding enforces, and Rust's Result where it is a value on chain.
#pragma once

#include "scale/scale.hpp"

namespace tau {

/// For bounds the metadata does not tell and nothing yet depends on.
inline constexpr std::size_t unbounded = 1u << 24;

/// At most Max elements; longer input does not decode (bounded_collections::BoundedVec).
template <class T, std::size_t Max>
struct BoundedVec : std::vector<T> {
    using std::vector<T>::vector;
    static constexpr std::size_t bound = Max;

    void scale_encode(Bytes& out) const { scale::encode(out, static_cast<const std::vector<T>&>(*this)); }
    void scale_decode(scale::Reader& r)
    {
        scale::Reader peek = r;
        if (scale::decode_length(peek) > Max) return r.fail();
        scale::decode(r, static_cast<std::vector<T>&>(*this));
    }
};

/// As BoundedVec in metadata, but longer input decodes (bounded_collections::WeakBoundedVec).
template <class T, std::size_t Max>
struct WeakBoundedVec : std::vector<T> {
    using std::vector<T>::vector;
    static constexpr std::size_t bound = Max;

    void scale_encode(Bytes& out) const { scale::encode(out, static_cast<const std::vector<T>&>(*this)); }
    void scale_decode(scale::Reader& r) { scale::decode(r, static_cast<std::vector<T>&>(*this)); }
};

/// Result<T, E> as a value: Ok is 0, Err is 1.
template <class T, class E>
struct RustResult {
    std::variant<T, E> value;

    bool ok() const { return value.index() == 0; }
    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const RustResult&, const RustResult&) = default;
};

}  // namespace tau
