#include "crypto/ecdsa.hpp"

#include "crypto/hashed_derivation.hpp"

#include <secp256k1_recovery.h>

namespace tau::crypto::ecdsa {
namespace {

/// Signing needs a context with its own table; it is never freed.
const secp256k1_context* signing_context()
{
    static const secp256k1_context* const context = secp256k1_context_create(SECP256K1_CONTEXT_SIGN);
    return context;
}

Public compress(const secp256k1_pubkey& key)
{
    Public out;
    std::size_t size = out.size();
    secp256k1_ec_pubkey_serialize(secp256k1_context_static, out.data(), &size, &key, SECP256K1_EC_COMPRESSED);
    return out;
}

}  // namespace

std::optional<Public> public_of(const Secret<32>& seed)
{
    secp256k1_pubkey key;
    if (secp256k1_ec_pubkey_create(signing_context(), &key, seed.bytes.data()) == 0) return std::nullopt;
    return compress(key);
}

Signature sign(const Secret<32>& seed, BytesView message)
{
    const Hash digest = blake2b_256(message);
    secp256k1_ecdsa_recoverable_signature parsed;
    const int made = secp256k1_ecdsa_sign_recoverable(signing_context(), &parsed, digest.data(), seed.bytes.data(),
                                                      secp256k1_nonce_function_rfc6979, nullptr);
    TAU_ASSERT(made == 1);
    Signature out;
    int recovery = 0;
    secp256k1_ecdsa_recoverable_signature_serialize_compact(secp256k1_context_static, out.data(), &recovery, &parsed);
    out[64] = static_cast<u8>(recovery);
    return out;
}

std::optional<Public> recover_digest(const Hash& digest, BytesView signature)
{
    if (signature.size() != 65) return std::nullopt;
    const int recovery = signature[64] > 26 ? signature[64] - 27 : signature[64];
    if (recovery > 3) return std::nullopt;
    secp256k1_ecdsa_recoverable_signature parsed;
    if (secp256k1_ecdsa_recoverable_signature_parse_compact(secp256k1_context_static, &parsed, signature.data(),
                                                            recovery) == 0)
        return std::nullopt;
    secp256k1_pubkey key;
    if (secp256k1_ecdsa_recover(secp256k1_context_static, &key, &parsed, digest.data()) == 0) return std::nullopt;
    return compress(key);
}

std::optional<Public> recover(BytesView message, BytesView signature)
{
    return recover_digest(blake2b_256(message), signature);
}

std::optional<FixedBytes<64>> coordinates(const Public& key)
{
    secp256k1_pubkey point;
    if (secp256k1_ec_pubkey_parse(secp256k1_context_static, &point, key.data(), key.size()) == 0) return std::nullopt;
    FixedBytes<65> whole;
    std::size_t size = whole.size();
    secp256k1_ec_pubkey_serialize(secp256k1_context_static, whole.data(), &size, &point, SECP256K1_EC_UNCOMPRESSED);
    FixedBytes<64> out;
    std::copy(whole.begin() + 1, whole.end(), out.begin());
    return out;
}

Secret<32> derive_hard(const Secret<32>& seed, const ChainCode& chain_code)
{
    return derive_hashed("Secp256k1HDKD", seed, chain_code);
}

}  // namespace tau::crypto::ecdsa
