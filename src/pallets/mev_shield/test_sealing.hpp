// Tests: what a wallet does to shield a transaction.
#pragma once

#include "crypto/aead.hpp"
#include "crypto/hash.hpp"
#include "crypto/mlkem.hpp"
#include "scale/scale.hpp"

#include <algorithm>

namespace tau::pallets::mev_shield {

/// The ciphertext of `plaintext` for whoever has the secret of `key` (1184 bytes).
inline Bytes sealed_to(BytesView key, BytesView plaintext)
{
    crypto::mlkem::Public to;
    TAU_ASSERT(key.size() == to.size());
    std::ranges::copy(key, to.begin());
    const auto made = crypto::mlkem::encapsulate(to, crypto::Secret<32>({7})).value();
    const crypto::XChaChaNonce nonce{9};
    Bytes out = to_bytes(crypto::twox_128(key));
    scale::encode(out, static_cast<u16>(made.ciphertext.size()));
    append(out, made.ciphertext);
    append(out, nonce);
    append(out, crypto::xchacha_seal(made.secret, nonce, plaintext));
    return out;
}

}  // namespace tau::pallets::mev_shield
