// Schnorr signatures on Ristretto, compatible with schnorrkel 0.11 under Substrate's signing context "substrate".
#pragma once

#include "crypto/scheme.hpp"
#include "crypto/secret.hpp"

#include <optional>

namespace tau::crypto::sr25519 {

using Public = FixedBytes<32>;
using Signature = FixedBytes<64>;
/// A scalar below the group's order in little endian, then 32 bytes of nonce seed.
using SecretKey = Secret<64>;

/// The key of a mini secret (schnorrkel's ExpansionMode::Ed25519).
SecretKey expand(const Secret<32>& mini);
/// nullopt when the scalar is not below the order.
std::optional<SecretKey> secret_from_bytes(const Secret<64>& bytes);
/// From the form polkadot.js stores: the scalar times eight, as Ed25519 has it.
SecretKey secret_from_ed25519_form(const Secret<64>& bytes);

Public public_of(const SecretKey& secret);

/// The signature's nonce depends on secret, message and `randomness`; constant randomness is safe and deterministic.
Signature sign(const SecretKey& secret, const Public& signer, BytesView message, const FixedBytes<32>& randomness);
/// False too for a signature that is not 64 bytes, lacks schnorrkel's mark or has a scalar above the order.
bool verify(const Public& signer, BytesView message, BytesView signature);

/// Key and path to child key; the path cannot be walked without the secret.
/// The mini secret of a hard child: what wallets import as its seed.
Secret<32> hard_child_seed(const SecretKey& secret, const ChainCode& chain_code);
SecretKey derive_hard(const SecretKey& secret, const ChainCode& chain_code);
/// Public_of(derive_soft(s, c)) is derive_soft(public_of(s), c). The nonce seed of the child depends on `randomness`.
SecretKey derive_soft(const SecretKey& secret, const ChainCode& chain_code, const FixedBytes<32>& randomness);
/// nullopt when `parent` is not a point.
std::optional<Public> derive_soft(const Public& parent, const ChainCode& chain_code);

}  // namespace tau::crypto::sr25519
