// ECDSA on secp256k1 with recoverable signatures over blake2b-256 of the message, as Substrate signs.
#pragma once

#include "crypto/scheme.hpp"
#include "crypto/secret.hpp"

#include <optional>

namespace tau::crypto::ecdsa {

using Public = FixedBytes<33>;     // Compressed.
using Signature = FixedBytes<65>;  // r, s, recovery number.

/// nullopt when the seed is zero or not below the curve's order.
std::optional<Public> public_of(const Secret<32>& seed);
/// Deterministic (RFC 6979). The seed must be one that public_of accepts.
Signature sign(const Secret<32>& seed, BytesView message);
/// The key that made the signature, if any did. Recovery numbers 27 to 30 count as 0 to 3.
std::optional<Public> recover(BytesView message, BytesView signature);
/// As recover, for a digest of another kind: Ethereum's, say.
std::optional<Public> recover_digest(const Hash& digest, BytesView signature);

/// Both coordinates of the point, big endian, as Ethereum's addresses are hashed from.
std::optional<FixedBytes<64>> coordinates(const Public& key);

Secret<32> derive_hard(const Secret<32>& seed, const ChainCode& chain_code);

}  // namespace tau::crypto::ecdsa
