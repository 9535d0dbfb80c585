// ML-KEM-768 (FIPS 203): agreeing on a secret with whoever holds the seed of a public key.
//
// The arithmetic is that of the Rust crate under native/. A program built without cargo gets an error from each
// function.
#pragma once

#include "base/result.hpp"
#include "crypto/secret.hpp"

namespace tau::crypto::mlkem {

using Seed = Secret<64>;        // d, then z.
using Expanded = Secret<2400>;  // The decapsulation key of FIPS 203, made from a seed.
using Public = FixedBytes<1184>;
using Ciphertext = FixedBytes<1088>;
using SharedSecret = Secret<32>;

/// The public key of a seed. Private keys are kept as their seed only.
Result<Public> public_of(const Seed& seed);

struct Encapsulated {
    Ciphertext ciphertext;
    SharedSecret secret;
};

/// `randomness` must be fresh and secret for each call. Fails when `key` is no public key.
Result<Encapsulated> encapsulate(const Public& key, const Secret<32>& randomness);

/// Never fails on a forged ciphertext: it yields a secret nobody knows.
Result<SharedSecret> decapsulate(const Seed& seed, const Ciphertext& ciphertext);

/// For keys that travel expanded, as in the chain's ShieldApi.
Result<Expanded> expand(const Seed& seed);
Result<SharedSecret> decapsulate(const Expanded& key, const Ciphertext& ciphertext);

}  // namespace tau::crypto::mlkem
