// BIP-39 phrases in English, and Substrate's way from their entropy to a seed.
#pragma once

#include "base/result.hpp"
#include "crypto/secret.hpp"

namespace tau::crypto {

/// The phrase behind //Alice and the other development accounts.
inline constexpr std::string_view dev_phrase = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";

/// The entropy in a phrase of 12, 15, 18, 21 or 24 words; an error for a foreign word or a wrong checksum. Any white
/// space parts words; case matters.
Result<SecretBytes> entropy_of_phrase(std::string_view phrase);

/// The phrase for 16, 20, 24, 28 or 32 bytes, one blank between words.
SecretBytes phrase_of_entropy(BytesView entropy);

/// Substrate stretches the entropy where BIP-39 stretches the phrase (crate substrate-bip39).
Secret<32> seed_of_entropy(BytesView entropy, std::string_view password);

}  // namespace tau::crypto
