// Ed25519 as libsodium has it.
#pragma once

#include "crypto/scheme.hpp"
#include "crypto/secret.hpp"

namespace tau::crypto::ed25519 {

using Public = FixedBytes<32>;
using Signature = FixedBytes<64>;

Public public_of(const Secret<32>& seed);
/// `signer` must be public_of(seed).
Signature sign(const Secret<32>& seed, const Public& signer, BytesView message);
/// Strict: refuses points of small order and scalars above the group's order. (The reference follows ZIP 215, which
/// accepts some such signatures; no honest signer makes one.)
bool verify(const Public& signer, BytesView message, BytesView signature);

/// The child's seed. There is no soft derivation.
Secret<32> derive_hard(const Secret<32>& seed, const ChainCode& chain_code);

}  // namespace tau::crypto::ed25519
