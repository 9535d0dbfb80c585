#include "crypto/ed25519.hpp"

#include "crypto/hashed_derivation.hpp"

#include <sodium.h>

#include <algorithm>

namespace tau::crypto::ed25519 {

Public public_of(const Secret<32>& seed)
{
    Public out;
    Secret<64> with_public;
    crypto_sign_seed_keypair(out.data(), with_public.bytes.data(), seed.bytes.data());
    return out;
}

Signature sign(const Secret<32>& seed, const Public& signer, BytesView message)
{
    Secret<64> with_public;  // libsodium's form of a secret key.
    std::ranges::copy(seed.bytes, with_public.bytes.begin());
    std::ranges::copy(signer, with_public.bytes.begin() + 32);
    Signature out;
    crypto_sign_detached(out.data(), nullptr, message.data(), message.size(), with_public.bytes.data());
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
