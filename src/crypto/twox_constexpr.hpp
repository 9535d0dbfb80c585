// xxHash64 that the compiler can run, for storage prefixes known by name.
#pragma once

#include "base/types.hpp"

namespace tau::crypto {
namespace detail {

inline constexpr u64 xx_prime_1 = 0x9e3779b185ebca87;
inline constexpr u64 xx_prime_2 = 0xc2b2ae3d27d4eb4f;
inline constexpr u64 xx_prime_3 = 0x165667b19e3779f9;
inline constexpr u64 xx_prime_4 = 0x85ebca77c2b2ae63;
inline constexpr u64 xx_prime_5 = 0x27d4eb2f165667c5;

constexpr u64 rotate_left(u64 x, int bits)
{
    return x << bits | x >> (64 - bits);
}

constexpr u64 little_endian(std::string_view text, std::size_t at, int bytes)
{
    u64 out = 0;
    for (int i = 0; i < bytes; ++i) out |= u64{static_cast<u8>(text[at + static_cast<std::size_t>(i)])} << (8 * i);
    return out;
}

constexpr u64 xx_round(u64 lane, u64 input)
{
    return rotate_left(lane + input * xx_prime_2, 31) * xx_prime_1;
}

constexpr u64 xx_merge(u64 hash, u64 lane)
{
    return (hash ^ xx_round(0, lane)) * xx_prime_1 + xx_prime_4;
}

/// The hash of all whole 32-byte stripes; `at` ends behind them.
constexpr u64 xx_stripes(std::string_view text, u64 seed, std::size_t& at)
{
    u64 lanes[4] = {seed + xx_prime_1 + xx_prime_2, seed + xx_prime_2, seed, seed - xx_prime_1};
    for (; at + 32 <= text.size(); at += 32)
        for (std::size_t i = 0; i < 4; ++i) lanes[i] = xx_round(lanes[i], little_endian(text, at + 8 * i, 8));
    u64 hash =
        rotate_left(lanes[0], 1) + rotate_left(lanes[1], 7) + rotate_left(lanes[2], 12) + rotate_left(lanes[3], 18);
    for (const u64 lane : lanes) hash = xx_merge(hash, lane);
    return hash;
}

constexpr u64 xx_tail(std::string_view text, std::size_t at, u64 hash)
{
    for (; at + 8 <= text.size(); at += 8)
        hash = rotate_left(hash ^ xx_round(0, little_endian(text, at, 8)), 27) * xx_prime_1 + xx_prime_4;
    if (at + 4 <= text.size()) {
        hash = rotate_left(hash ^ little_endian(text, at, 4) * xx_prime_1, 23) * xx_prime_2 + xx_prime_3;
        at += 4;
    }
    for (; at < text.size(); ++at) hash = rotate_left(hash ^ little_endian(text, at, 1) * xx_prime_5, 11) * xx_prime_1;
    return hash;
}

}  // namespace detail

constexpr u64 xx_hash_64(std::string_view text, u64 seed)
{
    std::size_t at = 0;
    u64 hash = text.size() >= 32 ? detail::xx_stripes(text, seed, at) : seed + detail::xx_prime_5;
    hash = detail::xx_tail(text, at, hash + text.size());
    hash = (hash ^ hash >> 33) * detail::xx_prime_2;
    hash = (hash ^ hash >> 29) * detail::xx_prime_3;
    return hash ^ hash >> 32;
}

/// twox_128 of a name, at compile time.
constexpr FixedBytes<16> twox_128_of(std::string_view name)
{
    FixedBytes<16> out{};
    for (u64 seed = 0; seed < 2; ++seed) {
        const u64 hash = xx_hash_64(name, seed);
        for (std::size_t i = 0; i < 8; ++i) out[8 * seed + i] = static_cast<u8>(hash >> (8 * i));
    }
    return out;
}

}  // namespace tau::crypto
