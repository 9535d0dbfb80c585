// The network in miniature: a chain, a subnet, fourteen participants, and a table of who earns what.
#pragma once

#include "base/types.hpp"

#include <optional>
#include <string>

namespace tau::demo {

struct DemoOptions {
    std::string base_path;      ///< Where the chain is kept; empty: in memory.
    std::string log_dir;        ///< Empty: a temporary one, removed when all went well.
    std::optional<u16> port;    ///< Absent: 9944, or any free one where that is taken.
    u64 seed = 1;               ///< Of the miners' networks.
    std::optional<u64> blocks;  ///< Ends after this block.
    bool check = false;         ///< No table: ends with the verdict, at the latest at block `blocks`, see check_blocks.
    bool json = false;          ///< In place of the table one JSON object at the end.
    bool no_color = false;
};

/// How many blocks after all have learned a check gives up: three minutes of 250 ms. Learning may take twice that, for
/// machines that are busy with other things.
constexpr u64 check_blocks = 720;

/// Runs until SIGINT, SIGTERM or SIGHUP, or as the options say. Exit code: 0 stopped, or the check's verdict holds; 1
/// it does not, or something failed; 3 the port is taken.
int run_demo(const DemoOptions& options);

}  // namespace tau::demo
