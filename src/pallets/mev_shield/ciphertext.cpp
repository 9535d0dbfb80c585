#include "pallets/mev_shield/ciphertext.hpp"

#include "crypto/aead.hpp"
#include "crypto/mlkem.hpp"

#include <algorithm>

namespace tau::pallets::mev_shield {

std::optional<ShieldedTransaction> parse_ciphertext(BytesView ciphertext)
{
    scale::Reader r(ciphertext);
    ShieldedTransaction out;
    u16 kem_length = 0;
    scale::decode(r, out.key_hash);
    scale::decode(r, kem_length);
    out.kem_ct = to_bytes(r.take(kem_length));
    scale::decode(r, out.nonce);
    if (!r.ok) return std::nullopt;
    out.aead_ct = to_bytes(r.in);
    return out;
}

std::optional<Bytes> unshield(BytesView decapsulation_key, const ShieldedTransaction& shielded)
{
    namespace mlkem = crypto::mlkem;
    mlkem::Expanded key;
    mlkem::Ciphertext sealed;
    if (decapsulation_key.size() != key.bytes.size() || shielded.kem_ct.size() != sealed.size()) return std::nullopt;
    std::ranges::copy(decapsulation_key, key.bytes.begin());
    std::ranges::copy(shielded.kem_ct, sealed.begin());
    const auto secret = mlkem::decapsulate(key, sealed);
    if (!secret) return std::nullopt;
    return crypto::xchacha_open(*secret, shielded.nonce, shielded.aead_ct);
}

}  // namespace tau::pallets::mev_shield
