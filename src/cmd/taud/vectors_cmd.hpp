// `taud vectors`: golden vectors replayed through this program.
#pragma once

#include <string>
#include <vector>

namespace tau::cmd {

/// Files, or directories whose *.json and *.json.gz are taken. Exit code: 0 all passed, 1 a difference, 2 nothing to
/// replay or a file that cannot be read.
int run_vectors(const std::vector<std::string>& places);

}  // namespace tau::cmd
