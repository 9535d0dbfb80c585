// `taud dev` as a process of ours.
#pragma once

#include "demo/child.hpp"

#include <functional>

namespace tau::demo {

struct ChainProcess {
    Child child;
    std::string network;  ///< ws://…
    std::string page;     ///< http://…
};

struct ChainStart {
    std::string program;
    std::filesystem::path logs;
    std::string base_path;
    std::optional<u16> port;  ///< Absent: the usual one, or any free one where that is taken.
};

/// Why there is no chain: the words, and what the program should exit with.
struct NoChain {
    std::string message;
    int exit_code = 1;
};

/// Waits until it answers; `stopped` is asked now and then and ends the wait.
Result<ChainProcess, NoChain> start_chain(const ChainStart& start, const std::function<bool()>& stopped);

}  // namespace tau::demo
