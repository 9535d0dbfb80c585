#include "crypto/hash.hpp"

#include "base/result.hpp"
#include "crypto/keccak.hpp"

#include <sodium.h>
#include <xxhash.h>

#include <cstring>

namespace tau::crypto {
namespace {

/// Without it libsodium keeps to its portable code. Hashes made before it are right, only slower.
[[maybe_unused]] const int chosen_implementations = sodium_init();

template <std::size_t N>
FixedBytes<N> blake(BytesView bytes)
{
    FixedBytes<N> out;
    blake2b(bytes, out);
    return out;
}

template <std::size_t N>
FixedBytes<N> twox(BytesView bytes)
{
    FixedBytes<N> out;
    for (std::size_t seed = 0; seed < N / 8; ++seed) {
        const u64 hash = XXH64(bytes.data(), bytes.size(), seed);
        std::memcpy(out.data() + 8 * seed, &hash, 8);
    }
    return out;
}

constexpr std::size_t keccak_rate = 136;  // Bytes absorbed between permutations: 200 - 2 * 32.

void absorb(KeccakState& state, BytesView block)
{
    for (std::size_t i = 0; i < block.size(); ++i) state[i / 8] ^= u64{block[i]} << (8 * (i % 8));
}

}  // namespace

void blake2b(BytesView bytes, std::span<u8> out)
{
    TAU_ASSERT(!out.empty() && out.size() <= 64);
    // libsodium refuses digests under 16 bytes in its high-level interface only.
    crypto_generichash_blake2b(out.data(), out.size(), bytes.data(), bytes.size(), nullptr, 0);
}

FixedBytes<16> blake2b_128(BytesView bytes)
{
    return blake<16>(bytes);
}
FixedBytes<32> blake2b_256(BytesView bytes)
{
    return blake<32>(bytes);
}
FixedBytes<64> blake2b_512(BytesView bytes)
{
    return blake<64>(bytes);
}
FixedBytes<8> twox_64(BytesView bytes)
{
    return twox<8>(bytes);
}
FixedBytes<16> twox_128(BytesView bytes)
{
    return twox<16>(bytes);
}
FixedBytes<32> twox_256(BytesView bytes)
{
    return twox<32>(bytes);
}

FixedBytes<32> keccak_256(BytesView bytes)
{
    KeccakState state{};
    for (; bytes.size() >= keccak_rate; bytes = bytes.subspan(keccak_rate)) {
        absorb(state, bytes.first(keccak_rate));
        keccak_f1600(state);
    }
    absorb(state, bytes);
    state[bytes.size() / 8] ^= u64{1} << (8 * (bytes.size() % 8));
    state[keccak_rate / 8 - 1] ^= u64{0x80} << 56;
    keccak_f1600(state);
    FixedBytes<32> out;
    std::memcpy(out.data(), state.data(), out.size());
    return out;
}

FixedBytes<32> sha2_256(BytesView bytes)
{
    FixedBytes<32> out;
    crypto_hash_sha256(out.data(), bytes.data(), bytes.size());
    return out;
}

FixedBytes<64> sha2_512(BytesView bytes)
{
    FixedBytes<64> out;
    crypto_hash_sha512(out.data(), bytes.data(), bytes.size());
    return out;
}

}  // namespace tau::crypto
