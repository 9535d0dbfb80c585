// Merlin transcripts (merlin 3.0) over STROBE-128 v1.0.2, the part sr25519 needs.
#pragma once

#include "crypto/keccak.hpp"

namespace tau::crypto {

/// The duplex of STROBE at 128 bits of security, without the operations for transport.
class Strobe {
public:
    explicit Strobe(std::string_view protocol);

    /// `more` goes on with the operation before.
    void meta_ad(BytesView data, bool more);
    void ad(BytesView data);
    void prf(std::span<u8> out);
    void key(BytesView data);

private:
    void begin(u8 flags);
    void absorb(BytesView data);
    void permute();

    KeccakState state_{};
    u8 position_ = 0;
    u8 operation_start_ = 0;
};

/// A hash of labelled messages from which challenges are drawn. Copying forks it.
class Transcript {
public:
    explicit Transcript(std::string_view label);

    void append(std::string_view label, BytesView message);
    void challenge(std::string_view label, std::span<u8> out);

    /// Merlin's TranscriptRng: bytes that depend on all messages so far, on `secret` and on `randomness`. With constant
    /// randomness they are deterministic, and still unpredictable without the secret.
    void witness(std::string_view label, BytesView secret, const FixedBytes<32>& randomness, std::span<u8> out) const;

private:
    Strobe strobe_;
};

}  // namespace tau::crypto
