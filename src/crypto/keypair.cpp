#include "crypto/keypair.hpp"

#include "base/hex.hpp"
#include "crypto/ecdsa.hpp"
#include "crypto/ed25519.hpp"
#include "crypto/hash.hpp"
#include "crypto/mnemonic.hpp"
#include "crypto/sr25519.hpp"

#include <algorithm>
#include <optional>

namespace tau::crypto {
namespace {

template <std::size_t N>
Secret<N> secret_of(BytesView bytes)
{
    TAU_ASSERT(bytes.size() == N);
    Secret<N> out;
    std::ranges::copy(bytes, out.bytes.begin());
    return out;
}

/// The seed that `0x…` spells; nullopt when it is not 32 bytes of hexadecimal.
std::optional<Secret<32>> seed_from_hex(std::string_view text)
{
    auto bytes = fixed_from_hex<32>(text);
    if (!bytes) return std::nullopt;
    Secret<32> out(*bytes);
    wipe(*bytes);
    return out;
}

Result<KeyPair> root_of(const SecretUri& uri, Scheme scheme)
{
    if (!uri.phrase.starts_with("0x"))
        return KeyPair::from_phrase(uri.phrase.empty() ? dev_phrase : uri.phrase, uri.password, scheme);
    const auto seed = seed_from_hex(uri.phrase);
    if (!seed) return failure("secret URI: the seed is not 32 bytes of hexadecimal");
    return KeyPair::from_seed(seed->bytes, scheme);
}

}  // namespace

Result<KeyPair> KeyPair::from_uri(std::string_view uri, Scheme scheme)
{
    TAU_TRY_ASSIGN(const SecretUri parsed, parse_secret_uri(uri));
    auto key = root_of(parsed, scheme);
    for (const Junction& junction : parsed.path) {
        if (!key) return key;
        key = key->derive(junction);
    }
    return key;
}

Result<KeyPair> KeyPair::from_phrase(std::string_view phrase, std::string_view password, Scheme scheme)
{
    if (phrase == dev_phrase && password.empty()) return from_seed(dev_seed, scheme);
    TAU_TRY_ASSIGN(const SecretBytes entropy, entropy_of_phrase(phrase));
    return from_seed(seed_of_entropy(entropy, password).bytes, scheme);
}

Result<KeyPair> KeyPair::from_seed(BytesView seed, Scheme scheme)
{
    if (seed.size() != 32) return failure("a seed has 32 bytes, not " + std::to_string(seed.size()));
    const auto secret = secret_of<32>(seed);
    if (scheme == Scheme::sr25519) return from_sr25519(sr25519::expand(secret));
    KeyPair out;
    out.scheme_ = scheme;
    std::ranges::copy(seed, out.secret_.bytes.begin());
    if (scheme == Scheme::ed25519) {
        out.account_ = ed25519::public_of(secret);
        std::ranges::copy(out.account_, out.public_key_.begin());
        return out;
    }
    const auto point = ecdsa::public_of(secret);
    if (!point) return failure("the seed is no private key of secp256k1");
    out.public_key_ = *point;
    out.account_ = blake2b_256(out.public_key_);
    return out;
}

Result<KeyPair> KeyPair::from_private_key(BytesView key, Scheme scheme)
{
    if (key.size() == 32) return from_seed(key, scheme);
    if (key.size() != 64 || scheme == Scheme::ecdsa)
        return failure("a private key of this scheme does not have " + std::to_string(key.size()) + " bytes");
    if (scheme == Scheme::ed25519) return from_seed(key.first(32), scheme);
    const auto secret = sr25519::secret_from_bytes(secret_of<64>(key));
    if (!secret) return failure("the private key is no scalar of sr25519");
    return from_sr25519(*secret);
}

KeyPair KeyPair::from_sr25519(const Secret<64>& secret)
{
    KeyPair out;
    out.secret_ = secret;
    out.account_ = sr25519::public_of(secret);
    std::ranges::copy(out.account_, out.public_key_.begin());
    return out;
}

Secret<32> KeyPair::seed() const
{
    return secret_of<32>(BytesView(secret_.bytes).first(32));
}

SecretBytes KeyPair::private_key() const
{
    return to_secret(BytesView(secret_.bytes).first(scheme_ == Scheme::sr25519 ? 64 : 32));
}

Bytes KeyPair::sign(BytesView message, const FixedBytes<32>& randomness) const
{
    switch (scheme_) {
    case Scheme::sr25519:
        return to_bytes(sr25519::sign(secret_, account_, message, randomness));
    case Scheme::ed25519:
        return to_bytes(ed25519::sign(seed(), account_, message));
    case Scheme::ecdsa:
        break;
    }
    return to_bytes(ecdsa::sign(seed(), message));
}

Result<KeyPair> KeyPair::derive(const Junction& junction) const
{
    if (scheme_ == Scheme::sr25519)
        return from_sr25519(junction.hard ? sr25519::derive_hard(secret_, junction.chain_code)
                                          : sr25519::derive_soft(secret_, junction.chain_code, {}));
    if (!junction.hard) return failure("secret URI: only sr25519 has soft junctions (/name); use a hard one (//name)");
    const auto child = scheme_ == Scheme::ed25519 ? ed25519::derive_hard(seed(), junction.chain_code)
                                                  : ecdsa::derive_hard(seed(), junction.chain_code);
    return from_seed(child.bytes, scheme_);
}

}  // namespace tau::crypto
