// What a developer needs to know of a chain that just started, as text and as JSON.
#pragma once

#include "cmd/taud/dev.hpp"
#include "node/node.hpp"

namespace tau::cmd {

struct ChainInfo {
    std::string chain;
    u32 spec_version = 0;
    std::string profile;
    std::string genesis_hash;
    u16 port = 0;
    std::string page;
    std::string base_path;  ///< Empty: in memory.
    u32 head = 0;           ///< The block it goes on from.
    std::string sealing;    ///< As in DevOptions.
    u32 block_time_ms = 0;
};

std::string banner_text(const ChainInfo& info);
std::string info_json(const ChainInfo& info);

}  // namespace tau::cmd
