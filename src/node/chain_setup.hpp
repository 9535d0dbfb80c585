// Which runtime a chain on disk was begun with. Its state does not say: specs and profiles share their genesis.
#pragma once

#include "base/result.hpp"
#include "frame/setup.hpp"

#include <filesystem>

namespace tau::node {

/// Writes the setup beside the database at first and compares it later on. An error names both when they differ.
Result<void> keep_setup(const std::filesystem::path& base_path, const frame::Setup& setup);

}  // namespace tau::node
