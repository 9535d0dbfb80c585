#include "crypto/aead.hpp"

#include <sodium.h>

namespace tau::crypto {

Bytes xchacha_seal(const Secret<32>& key, const XChaChaNonce& nonce, BytesView plaintext)
{
    Bytes out(plaintext.size() + xchacha_tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data(), nullptr, plaintext.data(), plaintext.size(), nullptr, 0,
                                               nullptr, nonce.data(), key.bytes.data());
    return out;
}

std::optional<Bytes> xchacha_open(const Secret<32>& key, const XChaChaNonce& nonce, BytesView sealed)
{
    if (sealed.size() < xchacha_tag_size) return std::nullopt;
    Bytes out(sealed.size() - xchacha_tag_size);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, sealed.data(), sealed.size(), nullptr,
                                                   0, nonce.data(), key.bytes.data()) != 0)
        return std::nullopt;
    return out;
}

}  // namespace tau::crypto
