// The wire form of a shielded transaction (stp_shield::ShieldedTransaction):
// key hash (16) ++ KEM length (u16) ++ KEM ciphertext ++ nonce (24) ++ AEAD ciphertext.
#pragma once

#include "scale/scale.hpp"

namespace tau::pallets::mev_shield {

struct ShieldedTransaction {
    static constexpr std::string_view type_path = "stp_shield::shielded_tx::ShieldedTransaction";
    FixedBytes<16> key_hash{};
    Bytes kem_ct;
    Bytes aead_ct;
    FixedBytes<24> nonce{};
};

/// nullopt when too short for its own lengths.
std::optional<ShieldedTransaction> parse_ciphertext(BytesView ciphertext);

}  // namespace tau::pallets::mev_shield
