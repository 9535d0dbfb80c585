// Metadata on disk, by the hash of the runtime code that gave it: a quarter of a megabyte not to fetch each time.
#pragma once

#include "base/types.hpp"

#include <filesystem>
#include <optional>

namespace tau::client {

/// $XDG_CACHE_HOME/taud/metadata or ~/.cache/taud/metadata; empty when there is no home.
std::filesystem::path default_cache_directory();

/// nullopt when it is not there or cannot be read.
std::optional<Bytes> load_cached(const std::filesystem::path& directory, const Hash& code, u8 version);

/// Replaces the file at once or not at all. That it fails is no error: the cache only saves time.
void store_cached(const std::filesystem::path& directory, const Hash& code, u8 version, BytesView metadata);

}  // namespace tau::client
