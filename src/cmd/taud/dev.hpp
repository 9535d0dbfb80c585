// `taud dev`: a chain in a second.
#pragma once

#include "base/types.hpp"

#include <optional>
#include <string>

namespace tau::cmd {

struct DevOptions {
    std::string base_path;  ///< Empty: in memory.
    u16 port = 9944;
    std::string host = "localhost";
    std::optional<u32> block_time_ms;  ///< The profile's slot when absent.
    std::string sealing;               ///< "instant", "manual" or empty for an interval.
    std::string profile = "fast";      ///< or "finney"
    u32 spec = 475;
    std::string state_file;      ///< Genesis state in place of the localnet's.
    std::string json_info_file;  ///< Where to write what the banner says, as JSON.
    std::optional<u64> pruning;
    bool check_invariants = false;
};

/// Runs until SIGINT or SIGTERM. Exit code: 0 stopped, 1 the chain failed, 2 bad options, 3 the port is taken.
int run_dev(const DevOptions& options);

}  // namespace tau::cmd
