// What the commands that ask a node have in common: where it is, how to answer, and what to exit with.
#pragma once

#include "client/chain.hpp"

namespace tau::cmd {

/// Exit codes of `taud query` and `taud tx`.
enum ClientExit : int {
    exit_done = 0,
    exit_failed = 1,       ///< failed on the chain, or the node refused it
    exit_usage = 2,        ///< a wrong name, type, value or option
    exit_unreachable = 3,  ///< no connection to the node
    exit_unknown = 4,      ///< no answer in time: the outcome is not known
    exit_key = 5,          ///< no such wallet or key, or a wrong password
    exit_nonsense = 6,     ///< the node answered with what cannot be understood
};
inline constexpr const char* exit_codes_text =
    "Exit codes: 0 done, 1 failed on the chain or refused by the node, 2 wrong arguments, 3 node unreachable, "
    "4 no answer in time (outcome unknown), 5 key or password, 6 answer not understood";

struct NodeOptions {
    std::string url;  ///< Empty: BT_CHAIN_ENDPOINT or ws://127.0.0.1:9944.
    u32 timeout_s = 60;
    bool json = false;
    bool text = false;  ///< Byte lists that are text are shown as that.
};

client::Answer<std::unique_ptr<client::Chain>> connect(const NodeOptions& options);

/// Tells what went wrong: one line on standard error, or with --json {"error": …} on standard output.
int report(const client::ClientError& error, const NodeOptions& options);
int report_usage(const std::string& message, const NodeOptions& options);

void print(const std::string& text);
/// One element per line of the text.
client::json::array lines_of(const std::string& text);
/// Indented, for people.
std::string pretty(const client::json::value& value);

}  // namespace tau::cmd
