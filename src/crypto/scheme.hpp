// The three signature schemes of an account, in the order of MultiSignature and of a keyfile's cryptoType.
#pragma once

#include "base/types.hpp"

namespace tau::crypto {

enum class Scheme : u8 { ed25519, sr25519, ecdsa };

/// The part of a derivation path that a junction becomes.
using ChainCode = FixedBytes<32>;

}  // namespace tau::crypto
