// PBKDF2 (RFC 8018) with HMAC-SHA-512 and HMAC-SHA-256.
#pragma once

#include "base/types.hpp"

namespace tau::crypto {

/// Fill `out`, whatever its length.
void pbkdf2_sha512(BytesView password, BytesView salt, u32 rounds, std::span<u8> out);
void pbkdf2_sha256(BytesView password, BytesView salt, u32 rounds, std::span<u8> out);

}  // namespace tau::crypto
