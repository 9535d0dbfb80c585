#include "crypto/keccak.hpp"

#include <bit>

namespace tau::crypto {
namespace {

constexpr std::array<u64, 24> round_constants = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b,
    0x0000000080000001, 0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088,
    0x0000000080008009, 0x000000008000000a, 0x000000008000808b, 0x800000000000008b, 0x8000000000008089,
    0x8000000000008003, 0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
};
/// The walk of pi from lane 1, and by how much rho turns the lane that arrives there.
constexpr std::array<u8, 24> walk = {10, 7,  11, 17, 18, 3, 5,  16, 8,  21, 24, 4,
                                     15, 23, 19, 13, 12, 2, 20, 14, 22, 9,  6,  1};
constexpr std::array<u8, 24> turn = {1,  3,  6,  10, 15, 21, 28, 36, 45, 55, 2,  14,
                                     27, 41, 56, 8,  25, 43, 62, 18, 39, 61, 20, 44};

inline void theta(KeccakState& a)
{
    u64 parity[5];
#pragma GCC unroll 5
    for (std::size_t x = 0; x < 5; ++x) parity[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
#pragma GCC unroll 5
    for (std::size_t x = 0; x < 5; ++x) {
        const u64 mix = parity[(x + 4) % 5] ^ std::rotl(parity[(x + 1) % 5], 1);
#pragma GCC unroll 5
        for (std::size_t y = 0; y < 25; y += 5) a[y + x] ^= mix;
    }
}

inline void rho_pi(KeccakState& a)
{
    u64 moving = a[1];
#pragma GCC unroll 24
    for (std::size_t i = 0; i < 24; ++i) {
        const u64 next = a[walk[i]];
        a[walk[i]] = std::rotl(moving, turn[i]);
        moving = next;
    }
}

inline void chi(KeccakState& a)
{
#pragma GCC unroll 5
    for (std::size_t y = 0; y < 25; y += 5) {
        const u64 row[5] = {a[y], a[y + 1], a[y + 2], a[y + 3], a[y + 4]};
#pragma GCC unroll 5
        for (std::size_t x = 0; x < 5; ++x) a[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
    }
}

}  // namespace

void keccak_f1600(KeccakState& state)
{
    KeccakState a = state;
    for (const u64 constant : round_constants) {
        theta(a);
        rho_pi(a);
        chi(a);
        a[0] ^= constant;
    }
    state = a;
}

}  // namespace tau::crypto
