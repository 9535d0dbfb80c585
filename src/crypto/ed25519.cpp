#include "crypto/ed25519.hpp"

#include "crypto/hashed_derivation.hpp"

#include <sodium.h>

namespace tau::crypto::ed25519 {
namespace {

struct Expanded {
    Public signer;
    Secret<64> secret;
};

Expanded expand(const Secret<32>& seed)
{
    Expanded out;
    crypto_sign_seed_keypair(out.signer.data(), out.secret.bytes.data(), seed.bytes.data());
    return out;
}

}  // namespace

Public public_of(const Secret<32>& seed)
{
    return expand(seed).signer;
}

Signature sign(const Secret<32>& seed, BytesView message)
{
    const Expanded key = expand(seed);
    Signature out;
    crypto_sign_detached(out.data(), nullptr, message.data(), message.size(), key.secret.bytes.data());
    return out;
}

bool verify(const Public& signer, BytesView message, BytesView signature)
{
    return signature.size() == 64 &&
           crypto_sign_verify_detached(signature.data(), message.data(), message.size(), signer.data()) == 0;
}

Secret<32> derive_hard(const Secret<32>& seed, const ChainCode& chain_code)
{
    return derive_hashed("Ed25519HDKD", seed, chain_code);
}

}  // namespace tau::crypto::ed25519
