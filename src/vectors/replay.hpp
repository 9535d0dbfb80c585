// Replays golden vectors: files whose expected values the reference chain computed. What `taud vectors` runs.
#pragma once

#include "base/result.hpp"
#include "base/types.hpp"

#include <filesystem>

namespace tau::vectors {

struct KindResult {
    std::string kind;
    u64 passed = 0;
    u64 failed = 0;
    /// Where (sequence, call, key, element) and what, of the first failure; empty without one.
    std::string first_difference = {};

    void pass() { passed += 1; }
    void fail(std::string difference);
};

/// Replays a `.json` or `.json.gz` file, one result per kind of content found in it. An error when the file cannot be
/// read or holds nothing that is known.
Result<std::vector<KindResult>> replay_file(const std::filesystem::path& path);

}  // namespace tau::vectors
