// Transactions inside transactions: the carrier MevShield.submit_encrypted and what it hides.
#pragma once

#include "pallets/mev_shield/ciphertext.hpp"
#include "runtime/extrinsic.hpp"

namespace tau::runtime {

using pallets::mev_shield::ShieldedTransaction;

/// Whether an encoded call is submit_encrypted, directly: one inside a batch or proxy carries nothing.
bool is_carrier(BytesView call);

/// What a signed carrier hides; nullopt for any other extrinsic and for a malformed ciphertext. The signature is not
/// looked at.
std::optional<ShieldedTransaction> carried_by(const Extrinsic& extrinsic);

/// The extrinsic inside, with its length prefix and without what follows it. nullopt when the key (the expanded
/// decapsulation key, 2400 bytes) does not open it or what it holds is no extrinsic of the runtime.
std::optional<Bytes> unshield(const frame::Runtime& runtime, BytesView decapsulation_key,
                              const ShieldedTransaction& shielded);

}  // namespace tau::runtime
