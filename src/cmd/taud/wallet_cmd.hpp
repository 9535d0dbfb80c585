// `taud wallet`: keys in Bittensor's wallet directory, shared with btcli.
#pragma once

#include "wallet/wallet.hpp"

#include <optional>
#include <string>

namespace tau::cmd {

/// What the command line can say; each verb uses some of it. No secret is among it: those come from the terminal, a
/// file descriptor or a file.
struct WalletOptions {
    std::string root;  ///< Empty: BT_WALLET_PATH or ~/.bittensor/wallets.
    std::string wallet = "default";
    std::string hotkey;  ///< Empty: the coldkey is meant, or "default" where both are made.
    std::string only;    ///< create: "coldkey" or "hotkey"; empty for both.
    std::string scheme = "sr25519";
    std::string from = "phrase";  ///< import: phrase, seed, private-key, uri, polkadot-js or address.
    std::string address;          ///< import, verify.
    std::string file;             ///< import: what to read the secret from; export: where to write.
    std::optional<std::string> message;
    std::string message_hex;
    std::string signature;
    std::optional<int> password_fd;
    std::optional<int> secret_fd;
    int words = 12;
    bool encrypt_hotkey = false;
    bool no_password = false;
    bool overwrite = false;
    bool print_phrase = false;
    bool json = false;
};

/// An error that tells how to go on when there is no such wallet.
Result<void> check_wallet(const wallet::Wallet& wallet);

/// Each prints its answer, with `json` also an error as {"error": …}, and returns the exit code: 0 done, 1 failed or
/// not verified, 2 bad options.
int run_wallet_create(const WalletOptions& options);
int run_wallet_import(const WalletOptions& options);
int run_wallet_list(const WalletOptions& options);
int run_wallet_show(const WalletOptions& options);
int run_wallet_sign(const WalletOptions& options);
int run_wallet_verify(const WalletOptions& options);
int run_wallet_export(const WalletOptions& options);

}  // namespace tau::cmd
