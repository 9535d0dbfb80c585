// The hash functions of the chain.
#pragma once

#include "base/types.hpp"

namespace tau::crypto {

FixedBytes<16> blake2b_128(BytesView bytes);
FixedBytes<32> blake2b_256(BytesView bytes);
FixedBytes<64> blake2b_512(BytesView bytes);

/// xxHash64 with seeds 0, 1, … side by side.
FixedBytes<8> twox_64(BytesView bytes);
FixedBytes<16> twox_128(BytesView bytes);
FixedBytes<32> twox_256(BytesView bytes);

FixedBytes<32> sha2_256(BytesView bytes);

}  // namespace tau::crypto
