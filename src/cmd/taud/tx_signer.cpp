#include "cmd/taud/tx_signer.hpp"

#include "cmd/taud/wallet_cmd.hpp"

namespace tau::cmd {
namespace {

bool is_dev(const std::string& from)
{
    return from.starts_with("//");
}

Result<void> check(const std::string& from)
{
    if (from.empty())
        return failure("who signs? --from names a wallet, a wallet/hotkey, or a development key such as //Alice");
    const bool secret = from.starts_with("0x") || from.find(' ') != std::string::npos ||
                        (!is_dev(from) && from.find("//") != std::string::npos);
    if (secret)
        return failure(
            "secrets do not belong on the command line, which everyone on the machine can read; "
            "`taud wallet import` takes them in");
    return {};
}

/// "name" or "name/hotkey"; an empty hotkey means the coldkey.
std::pair<std::string, std::string> parts_of(const std::string& from)
{
    const auto slash = from.find('/');
    if (slash == std::string::npos) return {from, ""};
    return {from.substr(0, slash), from.substr(slash + 1)};
}

Result<wallet::Wallet> wallet_of(const TxCommand& command)
{
    const auto root = command.wallet_path.empty() ? wallet::default_root() : std::filesystem::path(command.wallet_path);
    return wallet::Wallet::at(root, parts_of(command.from).first);
}

Result<wallet::Key> key_of(const TxCommand& command)
{
    TAU_TRY_ASSIGN(const auto wallet, wallet_of(command));
    const auto [name, hotkey] = parts_of(command.from);
    TAU_TRY(check_wallet(wallet));
    if (hotkey.empty()) return wallet.coldkey(wallet::usual_password(wallet.coldkey_path(), command.password_fd));
    TAU_TRY_ASSIGN(const auto path, wallet.hotkey_path(hotkey));
    return wallet.hotkey(hotkey, wallet::usual_password(path, command.password_fd));
}

}  // namespace

Result<FixedBytes<32>> sender_account(const TxCommand& command)
{
    TAU_TRY(check(command.from));
    if (!is_dev(command.from) && parts_of(command.from).second.empty()) {
        TAU_TRY_ASSIGN(const auto wallet, wallet_of(command));
        if (const auto known = wallet.coldkeypub()) return known->account;
    }
    TAU_TRY_ASSIGN(const auto signer, sender(command));
    return signer.account;
}

Result<client::Signer> sender(const TxCommand& command)
{
    TAU_TRY(check(command.from));
    if (is_dev(command.from)) {
        TAU_TRY_ASSIGN(const auto pair, crypto::KeyPair::from_uri(command.from));
        return client::signer_of(pair);
    }
    TAU_TRY_ASSIGN(auto key, key_of(command));
    if (!key.pair) return failure(command.from + " can only be watched: its secret is not in the wallet");
    const auto account = key.account;
    const auto scheme = key.scheme;
    return client::Signer{account, scheme,
                          [key = std::move(key)](BytesView payload) { return wallet::sign(key, payload); }};
}

}  // namespace tau::cmd
