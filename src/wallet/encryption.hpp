// Keyfiles under a password: the format written today, and the two older ones, which are only read.
#pragma once

#include "base/result.hpp"
#include "crypto/secret.hpp"

namespace tau::wallet {

using crypto::SecretBytes;

enum class Encryption { none, nacl, fernet, ansible };

/// By how the file begins.
Encryption encryption_of(BytesView file);

/// About 4 s and 512 MiB for NaCl; Fernet takes longer. Fails on a wrong password, a damaged file, too little memory.
Result<SecretBytes> decrypt(BytesView file, BytesView password);

/// NaCl, with a fresh nonce.
Result<Bytes> encrypt(BytesView plaintext, BytesView password);

/// The slow step of NaCl alone: Argon2i v1.3, 8 passes over 512 MiB, under Bittensor's fixed salt.
Result<crypto::Secret<32>> nacl_key(BytesView password);
/// The rest of it: "$NACL", nonce of 24 bytes, XSalsa20-Poly1305 secretbox.
Result<SecretBytes> open_nacl(BytesView file, const crypto::Secret<32>& key);
Bytes seal_nacl(BytesView plaintext, const crypto::Secret<32>& key, const FixedBytes<24>& nonce);

}  // namespace tau::wallet
