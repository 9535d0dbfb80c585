// XChaCha20-Poly1305 without associated data.
#pragma once

#include "base/types.hpp"
#include "crypto/secret.hpp"

#include <optional>

namespace tau::crypto {

inline constexpr std::size_t xchacha_tag_size = 16;
using XChaChaNonce = FixedBytes<24>;

/// The ciphertext, then the tag. A nonce must never serve twice under one key.
Bytes xchacha_seal(const Secret<32>& key, const XChaChaNonce& nonce, BytesView plaintext);

/// nullopt when the tag does not fit: a wrong key, or bytes were changed.
std::optional<Bytes> xchacha_open(const Secret<32>& key, const XChaChaNonce& nonce, BytesView sealed);

}  // namespace tau::crypto
