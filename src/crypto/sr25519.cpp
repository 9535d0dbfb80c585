#include "crypto/sr25519.hpp"

#include "crypto/hash.hpp"
#include "crypto/transcript.hpp"

#include <sodium.h>

#include <algorithm>

namespace tau::crypto::sr25519 {
namespace {

using Scalar = FixedBytes<32>;

constexpr u8 schnorrkel_mark = 0x80;  // In the last byte; tells the signature from one of Ed25519.

Transcript signing_context()
{
    Transcript transcript("SigningContext");
    transcript.append("", as_bytes("substrate"));
    return transcript;
}

Transcript derivation_context()
{
    Transcript transcript("SchnorrRistrettoHDKD");
    transcript.append("sign-bytes", {});
    return transcript;
}

Transcript signing_start(const Public& signer, BytesView message)
{
    static const Transcript context = signing_context();
    Transcript transcript = context;
    transcript.append("sign-bytes", message);
    transcript.append("proto-name", as_bytes("Schnorr-sig"));
    transcript.append("sign:pk", signer);
    return transcript;
}

Transcript derivation_start(const ChainCode& chain_code)
{
    static const Transcript context = derivation_context();
    Transcript transcript = context;
    transcript.append("chain-code", chain_code);
    return transcript;
}

Scalar reduce(const FixedBytes<64>& wide)
{
    Scalar out;
    crypto_core_ristretto255_scalar_reduce(out.data(), wide.data());
    return out;
}

Scalar challenge_scalar(Transcript& transcript, std::string_view label)
{
    FixedBytes<64> wide;
    transcript.challenge(label, wide);
    return reduce(wide);
}

bool is_canonical(BytesView scalar)
{
    FixedBytes<64> wide{};
    std::copy(scalar.begin(), scalar.end(), wide.begin());
    return std::ranges::equal(reduce(wide), scalar);
}

Scalar scalar_of(const SecretKey& secret)
{
    Scalar out;
    std::copy_n(secret.bytes.begin(), 32, out.begin());
    return out;
}

BytesView nonce_seed(const SecretKey& secret)
{
    return BytesView(secret.bytes).last(32);
}

/// The identity, of which libsodium makes an error, is 32 zeros as well.
Public times_base(const Scalar& scalar)
{
    Public out;
    (void)crypto_scalarmult_ristretto255_base(out.data(), scalar.data());
    return out;
}

/// nullopt when `point` is none.
std::optional<Public> times(const Scalar& scalar, const Public& point)
{
    Public out;
    out.fill(0xff);
    const bool refused = crypto_scalarmult_ristretto255(out.data(), scalar.data(), point.data()) != 0;
    if (refused && out != Public{}) return std::nullopt;
    return out;
}

/// Clears the cofactor of a clamped Ed25519 scalar: a shift by three bits.
void divide_by_cofactor(std::span<u8> scalar)
{
    for (std::size_t i = 0; i < 32; ++i) {
        const u8 above = i + 1 < 32 ? scalar[i + 1] : u8{0};
        scalar[i] = static_cast<u8>(scalar[i] >> 3 | above << 5);
    }
}

Scalar soft_scalar(const Public& parent, const ChainCode& chain_code, Transcript& transcript)
{
    transcript = derivation_start(chain_code);
    transcript.append("public-key", parent);
    return challenge_scalar(transcript, "HDKD-scalar");
}

}  // namespace

SecretKey expand(const Secret<32>& mini)
{
    SecretKey out(sha2_512(mini.bytes));
    out.bytes[0] &= 0xf8;
    out.bytes[31] = static_cast<u8>((out.bytes[31] & 0x3f) | 0x40);
    divide_by_cofactor(out.bytes);
    return out;
}

std::optional<SecretKey> secret_from_bytes(const Secret<64>& bytes)
{
    if (!is_canonical(BytesView(bytes.bytes).first(32))) return std::nullopt;
    return bytes;
}

SecretKey secret_from_ed25519_form(const Secret<64>& bytes)
{
    SecretKey out = bytes;
    divide_by_cofactor(out.bytes);
    return out;
}

Public public_of(const SecretKey& secret)
{
    return times_base(scalar_of(secret));
}

Signature sign(const SecretKey& secret, const Public& signer, BytesView message, const FixedBytes<32>& randomness)
{
    Transcript transcript = signing_start(signer, message);
    Secret<64> wide;
    transcript.witness("signing", nonce_seed(secret), randomness, wide.bytes);
    const Secret<32> nonce(reduce(wide.bytes));
    const Public commitment = times_base(nonce.bytes);
    transcript.append("sign:R", commitment);
    const Scalar challenge = challenge_scalar(transcript, "sign:c");

    const Secret<32> key(scalar_of(secret));
    Scalar response;
    crypto_core_ristretto255_scalar_mul(response.data(), challenge.data(), key.bytes.data());
    crypto_core_ristretto255_scalar_add(response.data(), response.data(), nonce.bytes.data());
    Signature out;
    std::copy(commitment.begin(), commitment.end(), out.begin());
    std::copy(response.begin(), response.end(), out.begin() + 32);
    out[63] |= schnorrkel_mark;
    return out;
}

bool verify(const Public& signer, BytesView message, BytesView signature)
{
    if (signature.size() != 64 || (signature[63] & schnorrkel_mark) == 0) return false;
    Public commitment;
    Scalar response;
    std::copy_n(signature.begin(), 32, commitment.begin());
    std::copy_n(signature.begin() + 32, 32, response.begin());
    response[31] &= static_cast<u8>(~schnorrkel_mark);
    if (!is_canonical(response)) return false;

    Transcript transcript = signing_start(signer, message);
    transcript.append("sign:R", commitment);
    const auto product = times(challenge_scalar(transcript, "sign:c"), signer);
    if (!product) return false;
    Public expected;
    const Public left = times_base(response);
    return crypto_core_ristretto255_sub(expected.data(), left.data(), product->data()) == 0 && expected == commitment;
}

Secret<32> hard_child_seed(const SecretKey& secret, const ChainCode& chain_code)
{
    Transcript transcript = derivation_start(chain_code);
    transcript.append("secret-key", BytesView(secret.bytes).first(32));
    Secret<32> mini;
    transcript.challenge("HDKD-hard", mini.bytes);
    return mini;
}

SecretKey derive_hard(const SecretKey& secret, const ChainCode& chain_code)
{
    return expand(hard_child_seed(secret, chain_code));
}

SecretKey derive_soft(const SecretKey& secret, const ChainCode& chain_code, const FixedBytes<32>& randomness)
{
    Transcript transcript("");
    const Scalar step = soft_scalar(public_of(secret), chain_code, transcript);
    SecretKey child;
    transcript.witness("HDKD-nonce", secret.bytes, randomness, std::span<u8>(child.bytes).last(32));
    crypto_core_ristretto255_scalar_add(child.bytes.data(), secret.bytes.data(), step.data());
    return child;
}

std::optional<Public> derive_soft(const Public& parent, const ChainCode& chain_code)
{
    Transcript transcript("");
    const Public step = times_base(soft_scalar(parent, chain_code, transcript));
    Public out;
    if (crypto_core_ristretto255_add(out.data(), parent.data(), step.data()) != 0) return std::nullopt;
    return out;
}

}  // namespace tau::crypto::sr25519
