// Base 64 for secrets.
#pragma once

#include "crypto/secret.hpp"

#include <optional>

namespace tau::wallet {

/// Standard alphabet with padding.
crypto::SecretBytes to_base64(BytesView bytes);
std::optional<crypto::SecretBytes> from_base64(std::string_view text);
/// The alphabet for URLs, with padding; line breaks are skipped.
std::optional<crypto::SecretBytes> from_base64_url(std::string_view text);

}  // namespace tau::wallet
