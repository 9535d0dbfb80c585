// The integers, byte strings and distinct number types every room uses.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tau {

using u8 = std::uint8_t;
using u16 = std::uint16_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;
using u128 = unsigned __int128;
using i8 = std::int8_t;
using i16 = std::int16_t;
using i32 = std::int32_t;
using i64 = std::int64_t;
using i128 = __int128;

using Bytes = std::vector<u8>;
using BytesView = std::span<const u8>;

template <std::size_t N>
using FixedBytes = std::array<u8, N>;

/// 32 bytes of a blake2b-256 or keccak-256 digest.
using Hash = FixedBytes<32>;

using BlockNumber = u32;

/// An integer of type Raw that does not mix with other kinds of integers. Encodes as Raw.
/// Only comparison is defined here; arithmetic is spelled on `.value` with the saturation the rule asks for.
template <class Tag, class Raw>
struct Distinct {
    using raw_type = Raw;
    Raw value{};

    constexpr Distinct() = default;
    constexpr explicit Distinct(Raw raw) : value(raw) {}
    friend constexpr auto operator<=>(Distinct, Distinct) = default;
};

/// Views the characters of `text` as bytes.
inline BytesView as_bytes(std::string_view text)
{
    return {reinterpret_cast<const u8*>(text.data()), text.size()};
}

/// Views `bytes` as characters.
inline std::string_view as_text(BytesView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline void append(Bytes& out, BytesView more)
{
    out.insert(out.end(), more.begin(), more.end());
}

inline Bytes to_bytes(BytesView view)
{
    return {view.begin(), view.end()};
}

}  // namespace tau
