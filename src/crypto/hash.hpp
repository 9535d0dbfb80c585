// The hash functions of the chain. None allocates or fails.
#pragma once

#include "base/types.hpp"

namespace tau::crypto {

FixedBytes<16> blake2b_128(BytesView bytes);
FixedBytes<32> blake2b_256(BytesView bytes);
FixedBytes<64> blake2b_512(BytesView bytes);
/// Fills `out`, 1 to 64 bytes.
void blake2b(BytesView bytes, std::span<u8> out);

/// xxHash64 with seeds 0, 1, … side by side, each in little endian.
FixedBytes<8> twox_64(BytesView bytes);
FixedBytes<16> twox_128(BytesView bytes);
FixedBytes<32> twox_256(BytesView bytes);

/// Keccak with its original padding, as Ethereum uses it: not SHA3-256.
FixedBytes<32> keccak_256(BytesView bytes);

FixedBytes<32> sha2_256(BytesView bytes);
FixedBytes<64> sha2_512(BytesView bytes);

}  // namespace tau::crypto
