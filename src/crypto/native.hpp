// The C interface of the Rust crate under native/; sizes are those of the types.
#pragma once

#include "base/types.hpp"

namespace tau::crypto {

/// Whether this program was built with cargo. Without it nothing below is there to call.
#ifdef TAU_HAS_NATIVE
inline constexpr bool has_native = true;
#else
inline constexpr bool has_native = false;
#endif

extern "C" {
void tau_ml_kem_768_public(const u8* seed_64, u8* public_1184);
/// 0, or 1 when the public key is invalid.
int tau_ml_kem_768_encapsulate(const u8* public_1184, const u8* randomness_32, u8* ciphertext_1088, u8* secret_32);
void tau_ml_kem_768_decapsulate(const u8* seed_64, const u8* ciphertext_1088, u8* secret_32);
void tau_ml_kem_768_expand(const u8* seed_64, u8* expanded_2400);
void tau_ml_kem_768_decapsulate_expanded(const u8* expanded_2400, const u8* ciphertext_1088, u8* secret_32);

/// In place, `count` blocks of 16 bytes.
void tau_aes_256_encrypt(const u8* key_32, u8* blocks, std::size_t count);
void tau_aes_128_decrypt(const u8* key_16, u8* blocks, std::size_t count);
}

}  // namespace tau::crypto
