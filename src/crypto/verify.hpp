// Checking signatures of any scheme, one or many.
#pragma once

#include "crypto/scheme.hpp"

namespace tau::crypto {

/// A signature as an extrinsic carries it: `account` is the public key or, for ecdsa, the blake2b-256 of it.
struct SignatureCheck {
    Scheme scheme = Scheme::sr25519;
    FixedBytes<32> account{};
    BytesView message;
    BytesView signature;  // 64 bytes, 65 for ecdsa; any other length is a wrong signature.
};

bool verify(const SignatureCheck& check);

/// `public_key` has 32 bytes, for ecdsa 33; with any other length nothing verifies.
bool verify(Scheme scheme, BytesView public_key, BytesView message, BytesView signature);

/// Also true when `<Bytes>` message `</Bytes>` was signed, as browser extensions do. Not for the chain's own checks.
bool verify_message(const SignatureCheck& check);

/// One answer per item, in order.
std::vector<bool> verify_batch(std::span<const SignatureCheck> checks);

}  // namespace tau::crypto
