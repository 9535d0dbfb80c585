// A key of any scheme that can sign.
#pragma once

#include "base/result.hpp"
#include "crypto/scheme.hpp"
#include "crypto/secret.hpp"
#include "crypto/secret_uri.hpp"

namespace tau::crypto {

class KeyPair {
public:
    /// `[phrase or 0x seed]{/soft | //hard}[///password]`; see secret_uri.hpp.
    static Result<KeyPair> from_uri(std::string_view uri, Scheme scheme = Scheme::sr25519);
    static Result<KeyPair> from_phrase(std::string_view phrase, std::string_view password = {},
                                       Scheme scheme = Scheme::sr25519);
    /// 32 bytes. Fails for ecdsa on a seed that is no scalar.
    static Result<KeyPair> from_seed(BytesView seed, Scheme scheme = Scheme::sr25519);
    /// What private_key returns, or a seed; for ed25519 also 64 bytes that begin with the seed.
    static Result<KeyPair> from_private_key(BytesView key, Scheme scheme = Scheme::sr25519);

    Scheme scheme() const { return scheme_; }
    /// 32 bytes, 33 for ecdsa.
    BytesView public_key() const { return BytesView(public_key_).first(scheme_ == Scheme::ecdsa ? 33 : 32); }
    /// The public key, for ecdsa its blake2b-256.
    const FixedBytes<32>& account() const { return account_; }
    /// sr25519: scalar and nonce seed, 64 bytes; otherwise the seed of 32 bytes.
    SecretBytes private_key() const;

    /// 64 bytes, 65 for ecdsa. Signatures of sr25519 depend on `randomness` besides secret and message; leaving it
    /// constant is safe and makes them deterministic. The other schemes ignore it.
    Bytes sign(BytesView message, const FixedBytes<32>& randomness = {}) const;

    /// Only sr25519 has soft junctions.
    Result<KeyPair> derive(const Junction& junction) const;

private:
    KeyPair() = default;
    static KeyPair from_sr25519(const Secret<64>& secret);
    Secret<32> seed() const;

    Scheme scheme_ = Scheme::sr25519;
    Secret<64> secret_;  // As private_key; a seed leaves the rest zero.
    FixedBytes<33> public_key_{};
    FixedBytes<32> account_{};
};

}  // namespace tau::crypto
