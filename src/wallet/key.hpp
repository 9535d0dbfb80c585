// A key with everything a keyfile may know about it.
#pragma once

#include "crypto/keypair.hpp"

#include <optional>

namespace tau::wallet {

using crypto::KeyPair;
using crypto::Scheme;
using crypto::Secret;
using crypto::SecretBytes;

struct Key {
    Scheme scheme = Scheme::sr25519;
    FixedBytes<32> account{};
    std::optional<KeyPair> pair;     // Missing: the key can only be watched.
    SecretBytes phrase;              // Empty: not known, or a password belongs to it.
    std::optional<Secret<32>> seed;  // Known when the key came from a phrase or a seed.

    std::string address() const;
};

/// From a BIP-39 phrase. With a password the phrase alone does not give the key back, so only the seed is kept.
Result<Key> key_from_phrase(std::string_view phrase, Scheme scheme = Scheme::sr25519, std::string_view password = {});
/// From 32 bytes.
Result<Key> key_from_seed(BytesView seed, Scheme scheme = Scheme::sr25519);
/// From what KeyPair::private_key gives, or from a seed.
Result<Key> key_from_private_key(BytesView bytes, Scheme scheme = Scheme::sr25519);
/// From a secret URI: //Alice, phrase//hard/soft///password.
Result<Key> key_from_uri(std::string_view uri, Scheme scheme = Scheme::sr25519);
/// To watch: an address of any network.
Result<Key> key_from_address(std::string_view ss58, Scheme scheme = Scheme::sr25519);

/// A new key of 12, 15, 18, 21 or 24 words.
Result<Key> new_key(int words = 12, Scheme scheme = Scheme::sr25519);

/// Signs with fresh randomness. Fails when the key can only be watched.
Result<Bytes> sign(const Key& key, BytesView message);

}  // namespace tau::wallet
