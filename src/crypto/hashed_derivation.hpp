// Hard derivation of the schemes without one of their own: blake2b-256 of the SCALE tuple (name, seed, chain code).
#pragma once

#include "base/result.hpp"
#include "crypto/hash.hpp"
#include "crypto/scheme.hpp"
#include "crypto/secret.hpp"

namespace tau::crypto {

/// `name` is shorter than 64 bytes, so its SCALE length is one byte.
inline Secret<32> derive_hashed(std::string_view name, const Secret<32>& seed, const ChainCode& chain_code)
{
    TAU_ASSERT(name.size() < 64);
    SecretBytes preimage;
    preimage.reserve(1 + name.size() + 64);
    preimage.push_back(static_cast<u8>(name.size() << 2));
    preimage.insert(preimage.end(), name.begin(), name.end());
    preimage.insert(preimage.end(), seed.bytes.begin(), seed.bytes.end());
    preimage.insert(preimage.end(), chain_code.begin(), chain_code.end());
    return Secret<32>(blake2b_256(preimage));
}

}  // namespace tau::crypto
