// `taud tx`: any call of a chain, signed, sent and followed to its end.
#pragma once

#include "cmd/taud/node_options.hpp"

namespace tau::cmd {

struct TxCommand {
    NodeOptions node;
    std::string from;         ///< //Alice, a wallet's name (its coldkey), or wallet/hotkey.
    std::string wallet_path;  ///< Empty: BT_WALLET_PATH or ~/.bittensor/wallets.
    std::optional<int> password_fd;
    std::string wait = "finalized";  ///< none, inblock or finalized
    std::string tip;                 ///< As an amount.
    std::optional<u64> nonce;
    u64 era_blocks = 64;    ///< 0: immortal
    std::string proxy_for;  ///< The account on whose behalf, by Proxy.proxy.
    bool sudo = false;      ///< Wrap the call in Sudo.sudo.
    bool dry_run = false;
    bool allow_dev_key = false;  ///< Of //Alice and the like on a node of another machine.
    bool help = false;           ///< About the call that `words` names.
    std::vector<std::string> words;
};

/// Prints the outcome and returns a ClientExit.
int run_tx(const TxCommand& command);

}  // namespace tau::cmd
