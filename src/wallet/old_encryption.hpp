// Fernet and Ansible Vault, the ways of Bittensor's first years. Read only. AES comes from the Rust crate under
// native/: a program built without cargo says so.
#pragma once

#include "base/result.hpp"
#include "crypto/secret.hpp"

namespace tau::wallet {

/// PBKDF2-SHA-256 with ten million rounds under a fixed salt: the slow step of Fernet.
crypto::Secret<32> fernet_key(BytesView password);
/// Token in base64: version, time, iv of 16, AES-128-CBC, HMAC-SHA-256. The key is MAC half, then cipher half.
Result<crypto::SecretBytes> open_fernet(std::string_view token, const crypto::Secret<32>& key);

/// Ansible Vault 1.1, AES256: three hexadecimal fields, hexadecimal once more.
Result<crypto::SecretBytes> open_ansible(std::string_view text, BytesView password);

}  // namespace tau::wallet
