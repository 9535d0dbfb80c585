// The JSON inside Bittensor's keyfiles, once decrypted (reference/clients11.md, section 8).
#pragma once

#include "wallet/key.hpp"

namespace tau::wallet {

/// Reads a keyfile: the JSON, or what very old files hold, a bare phrase or a bare seed in hexadecimal. Of several
/// secrets the phrase counts first, then the seed, then the private key; the address, if given, must fit.
Result<Key> parse_keyfile(BytesView text);

/// All that is known about the key, as compact JSON. Not for ecdsa, which keyfiles do not know.
SecretBytes format_keyfile(const Key& key);

/// Without secrets: what coldkeypub.txt holds.
std::string format_public_keyfile(const Key& key);

}  // namespace tau::wallet
