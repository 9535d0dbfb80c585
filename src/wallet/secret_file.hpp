// Files for their owner's eyes only.
#pragma once

#include "base/result.hpp"
#include "crypto/secret.hpp"

#include <filesystem>

namespace tau::wallet {

enum class IfExists { refuse, replace };

/// At most 1 MiB: no keyfile is larger.
Result<crypto::SecretBytes> read_secret_file(const std::filesystem::path& path);

/// Whole or not at all: a temporary file beside it, synced, then moved. Mode 0600. Directories that are missing are
/// made with mode 0700.
Result<void> write_secret_file(const std::filesystem::path& path, BytesView content, IfExists if_exists);

}  // namespace tau::wallet
