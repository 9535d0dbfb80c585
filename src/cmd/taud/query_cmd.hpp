// `taud query`: anything a node knows, by the metadata it gives.
#pragma once

#include "cmd/taud/node_options.hpp"

namespace tau::cmd {

struct QueryOptions {
    NodeOptions node;
    std::string at;            ///< Block number or hash; empty: the best block.
    std::size_t limit = 1000;  ///< Entries of a map.
    bool help = false;         ///< About what `words` name.
    std::vector<std::string> words;
};

/// Prints the answer and returns a ClientExit.
int run_query(const QueryOptions& options);

}  // namespace tau::cmd
