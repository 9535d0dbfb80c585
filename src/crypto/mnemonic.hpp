// BIP-39 phrases in English, and Substrate's way from their entropy to a seed.
#pragma once

#include "base/result.hpp"
#include "crypto/secret.hpp"

namespace tau::crypto {

/// The phrase behind //Alice and the other development accounts.
inline constexpr std::string_view dev_phrase = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";
/// Its seed without a password, ready-made: stretching takes a millisecond, a node names dozens of its keys at start.
inline constexpr FixedBytes<32> dev_seed = {0xfa, 0xc7, 0x95, 0x9d, 0xbf, 0xe7, 0x2f, 0x05, 0x2e, 0x5a, 0x0c,
                                            0x3c, 0x8d, 0x65, 0x30, 0xf2, 0x02, 0xb0, 0x2f, 0xd8, 0xf9, 0xf5,
                                            0xca, 0x35, 0x80, 0xec, 0x8d, 0xeb, 0x77, 0x97, 0x47, 0x9e};

/// The entropy in a phrase of 12, 15, 18, 21 or 24 words; an error for a foreign word or a wrong checksum. Any white
/// space parts words; case matters.
Result<SecretBytes> entropy_of_phrase(std::string_view phrase);

/// The phrase for 16, 20, 24, 28 or 32 bytes, one blank between words.
SecretBytes phrase_of_entropy(BytesView entropy);

/// Substrate stretches the entropy where BIP-39 stretches the phrase (crate substrate-bip39).
Secret<32> seed_of_entropy(BytesView entropy, std::string_view password);

}  // namespace tau::crypto
