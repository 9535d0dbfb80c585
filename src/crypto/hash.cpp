#include "crypto/hash.hpp"

#include <sodium.h>
#include <xxhash.h>

#include <cstring>

namespace tau::crypto {
namespace {

template <std::size_t N>
FixedBytes<N> blake2b(BytesView bytes)
{
    FixedBytes<N> out;
    crypto_generichash(out.data(), N, bytes.data(), bytes.size(), nullptr, 0);
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

}  // namespace

FixedBytes<16> blake2b_128(BytesView bytes) { return blake2b<16>(bytes); }
FixedBytes<32> blake2b_256(BytesView bytes) { return blake2b<32>(bytes); }
FixedBytes<64> blake2b_512(BytesView bytes) { return blake2b<64>(bytes); }
FixedBytes<8> twox_64(BytesView bytes) { return twox<8>(bytes); }
FixedBytes<16> twox_128(BytesView bytes) { return twox<16>(bytes); }
FixedBytes<32> twox_256(BytesView bytes) { return twox<32>(bytes); }

FixedBytes<32> sha2_256(BytesView bytes)
{
    FixedBytes<32> out;
    crypto_hash_sha256(out.data(), bytes.data(), bytes.size());
    return out;
}

}  // namespace tau::crypto
