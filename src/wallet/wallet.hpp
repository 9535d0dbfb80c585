// Bittensor's wallet directory: <root>/<wallet>/{coldkey, coldkeypub.txt, hotkeys/<name>, hotkeys/<name>pub.txt},
// shared with btcli and the Python SDK (reference/clients11.md, section 8).
#pragma once

#include "wallet/key.hpp"
#include "wallet/password.hpp"
#include "wallet/secret_file.hpp"

namespace tau::wallet {

/// BT_WALLET_PATH, or ~/.bittensor/wallets. A leading ~ is the home directory.
std::filesystem::path default_root();

class Wallet {
public:
    /// Fails on a name that is empty or would leave the directory. Nothing is read or made yet.
    static Result<Wallet> at(const std::filesystem::path& root, std::string_view name);

    std::filesystem::path coldkey_path() const { return directory_ / "coldkey"; }
    std::filesystem::path coldkeypub_path() const { return directory_ / "coldkeypub.txt"; }
    /// Fails on a name as `at` does.
    Result<std::filesystem::path> hotkey_path(std::string_view hotkey) const;

    /// With its secret.
    Result<Key> coldkey(const AskPassword& ask) const;
    /// From coldkeypub.txt, which needs no password.
    Result<Key> coldkeypub() const;
    Result<Key> hotkey(std::string_view name, const AskPassword& ask) const;

    /// Writes secret and public file; encrypts when there is a password. A key without secret gives the public file
    /// only.
    Result<void> save_coldkey(const Key& key, const std::optional<SecretBytes>& password, IfExists if_exists) const;
    Result<void> save_hotkey(std::string_view name, const Key& key, const std::optional<SecretBytes>& password,
                             IfExists if_exists) const;

private:
    explicit Wallet(std::filesystem::path directory) : directory_(std::move(directory)) {}

    std::filesystem::path directory_;
};

/// Reads any keyfile; `ask` is called only if it is encrypted.
Result<Key> load_keyfile(const std::filesystem::path& path, const AskPassword& ask);

struct ListedKey {
    std::string name;
    std::string address;  // Empty: encrypted and without a public file, or unreadable.
    bool encrypted = false;
};

struct ListedWallet {
    ListedKey coldkey;  // Under the wallet's name.
    bool can_sign = false;
    std::vector<ListedKey> hotkeys;
};

/// All wallets under `root`, sorted by name; no password is asked for. A missing root is an empty list.
Result<std::vector<ListedWallet>> list_wallets(const std::filesystem::path& root);

}  // namespace tau::wallet
