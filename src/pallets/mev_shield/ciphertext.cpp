#include "pallets/mev_shield/ciphertext.hpp"

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

}  // namespace tau::pallets::mev_shield
