// The wire form of a shielded transaction (stp_shield::ShieldedTransaction):
// key hash (16) ++ KEM length (u16) ++ KEM ciphertext ++ nonce (24) ++ AEAD ciphertext.
#pragma once

#include "scale/scale.hpp"

namespace tau::pallets::mev_shield {

struct ShieldedTransaction {
    static constexpr std::string_view type_path = "stp_shield::shielded_tx::ShieldedTransaction";
    FixedBytes<16> key_hash{};  ///< twox-128 of the encapsulation key.
    Bytes kem_ct;
    Bytes aead_ct;
    FixedBytes<24> nonce{};
};

/// nullopt when too short for its own lengths.
std::optional<ShieldedTransaction> parse_ciphertext(BytesView ciphertext);

/// The plaintext, by an expanded decapsulation key (2400 bytes). nullopt for a key or KEM ciphertext of another size,
/// when the key is not the one it was sealed to, and in a program built without ML-KEM.
std::optional<Bytes> unshield(BytesView decapsulation_key, const ShieldedTransaction& shielded);

}  // namespace tau::pallets::mev_shield
