#include "cmd/taud/wallet_cmd.hpp"

#include "base/hex.hpp"
#include "cmd/taud/wallet_import.hpp"
#include "crypto/verify.hpp"
#include "wallet/encryption.hpp"
#include "wallet/keyfile.hpp"
#include "wallet/wallet.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstdio>

namespace tau::cmd {
namespace json = boost::json;
namespace {

using wallet::IfExists;
using wallet::Key;
using wallet::SecretBytes;
using wallet::Wallet;

constexpr int exit_done = 0, exit_failed = 1;

int finish(const Result<void>& result, const WalletOptions& options)
{
    if (result) return exit_done;
    const std::string& message = result.error().message;
    if (options.json)
        std::printf("%s\n", json::serialize(json::value{{"error", {{"kind", "key"}, {"message", message}}}}).c_str());
    else
        std::fprintf(stderr, "taud wallet: %s\n", message.c_str());
    return exit_failed;
}

std::filesystem::path root_of(const WalletOptions& options)
{
    return options.root.empty() ? wallet::default_root() : std::filesystem::path(options.root);
}

Result<Wallet> wallet_of(const WalletOptions& options)
{
    return Wallet::at(root_of(options), options.wallet);
}

crypto::Scheme scheme_of(const WalletOptions& options)
{
    return options.scheme == "ed25519" ? crypto::Scheme::ed25519 : crypto::Scheme::sr25519;
}

const char* name_of(crypto::Scheme scheme)
{
    return scheme == crypto::Scheme::ed25519 ? "ed25519" : "sr25519";
}

void print_line(const std::string& line)
{
    std::printf("%s\n", line.c_str());
}
void print_line(const json::value& value)
{
    print_line(json::serialize(value));
}

/// Straight to the terminal, so that no log gets it; to standard output only when asked.
void tell_phrase(const std::string& what, const Key& key, bool print)
{
    if (print) {
        std::printf("%s phrase: %.*s\n", what.c_str(), static_cast<int>(key.phrase.size()),
                    reinterpret_cast<const char*>(key.phrase.data()));
        return;
    }
    const int terminal = ::open("/dev/tty", O_WRONLY | O_CLOEXEC);
    if (terminal < 0) {
        std::fprintf(
            stderr,
            "taud wallet: no terminal to show the %s's phrase at: it stays in the keyfile; --print-phrase prints it\n",
            what.c_str());
        return;
    }
    ::dprintf(terminal, "\n%s: write these words down and keep them secret; they are the key.\n\n    %.*s\n\n",
              what.c_str(), static_cast<int>(key.phrase.size()), reinterpret_cast<const char*>(key.phrase.data()));
    ::close(terminal);
}

/// The password a new keyfile gets.
Result<std::optional<SecretBytes>> new_password(const WalletOptions& options, const std::filesystem::path& keyfile)
{
    if (options.no_password) return std::optional<SecretBytes>();
    if (options.password_fd) {
        TAU_TRY_ASSIGN(SecretBytes given, wallet::password_from_descriptor(*options.password_fd));
        return std::optional<SecretBytes>(std::move(given));
    }
    TAU_TRY_ASSIGN(auto known, wallet::password_from_environment(keyfile));
    if (known) return known;
    TAU_TRY_ASSIGN(SecretBytes asked, wallet::prompt_new_password("New password for " + keyfile.string()));
    return std::optional<SecretBytes>(std::move(asked));
}

void report(const WalletOptions& options, const std::string& what, const std::filesystem::path& path, const Key& key)
{
    if (options.json)
        print_line(json::value{{"key", what}, {"ss58Address", key.address()}, {"path", path.string()}});
    else
        print_line(what + " " + key.address() + "  " + path.string());
}

Result<void> save_coldkey(const WalletOptions& options, const Key& key)
{
    TAU_TRY_ASSIGN(const Wallet wallet, wallet_of(options));
    std::optional<SecretBytes> password;
    if (key.pair) {
        TAU_TRY_ASSIGN(password, new_password(options, wallet.coldkey_path()));
    }
    TAU_TRY(wallet.save_coldkey(key, password, options.overwrite ? IfExists::replace : IfExists::refuse));
    report(options, "coldkey", key.pair ? wallet.coldkey_path() : wallet.coldkeypub_path(), key);
    return {};
}

Result<void> save_hotkey(const WalletOptions& options, const std::string& name, const Key& key)
{
    TAU_TRY_ASSIGN(const Wallet wallet, wallet_of(options));
    TAU_TRY_ASSIGN(const auto path, wallet.hotkey_path(name));
    std::optional<SecretBytes> password;
    if (options.encrypt_hotkey) {
        TAU_TRY_ASSIGN(password, new_password(options, path));
    }
    TAU_TRY(wallet.save_hotkey(name, key, password, options.overwrite ? IfExists::replace : IfExists::refuse));
    report(options, "hotkey", path, key);
    return {};
}

std::string hotkey_name(const WalletOptions& options)
{
    return options.hotkey.empty() ? "default" : options.hotkey;
}

/// Asked before anything is made or typed: a password for nothing, or half a wallet, helps nobody.
Result<void> refuse_existing(const WalletOptions& options, bool coldkey, const std::optional<std::string>& hotkey)
{
    if (options.overwrite) return {};
    TAU_TRY_ASSIGN(const Wallet wallet, wallet_of(options));
    std::vector<std::filesystem::path> paths;
    if (coldkey) paths = {wallet.coldkey_path(), wallet.coldkeypub_path()};
    if (hotkey) {
        TAU_TRY_ASSIGN(const auto path, wallet.hotkey_path(*hotkey));
        paths.push_back(path);
    }
    for (const auto& path : paths)
        if (std::filesystem::exists(path)) return failure(path.string() + " exists already; --overwrite replaces it");
    return {};
}

Result<void> create(const WalletOptions& options)
{
    const auto hotkey = options.only == "coldkey" ? std::nullopt : std::optional(hotkey_name(options));
    TAU_TRY(refuse_existing(options, options.only != "hotkey", hotkey));
    if (options.only != "hotkey") {
        TAU_TRY_ASSIGN(const Key coldkey, wallet::new_key(options.words, scheme_of(options)));
        TAU_TRY(save_coldkey(options, coldkey));
        tell_phrase("coldkey", coldkey, options.print_phrase);
    }
    if (hotkey) {
        TAU_TRY_ASSIGN(const Key key, wallet::new_key(options.words, scheme_of(options)));
        TAU_TRY(save_hotkey(options, *hotkey, key));
        tell_phrase("hotkey", key, options.print_phrase);
    }
    return {};
}

Result<void> import(const WalletOptions& options)
{
    const bool cold = options.hotkey.empty();
    TAU_TRY(refuse_existing(options, cold, cold ? std::nullopt : std::optional(options.hotkey)));
    TAU_TRY_ASSIGN(const Key key, read_import(options, scheme_of(options)));
    return cold ? save_coldkey(options, key) : save_hotkey(options, options.hotkey, key);
}

json::value to_json(const wallet::ListedKey& key)
{
    return {{"name", key.name}, {"ss58Address", key.address}, {"encrypted", key.encrypted}};
}

std::string describe(const wallet::ListedKey& key)
{
    return key.name + "  " + (key.address.empty() ? "(no address without the password)" : key.address) +
           (key.encrypted ? "  encrypted" : "");
}

json::value list_json(const std::vector<wallet::ListedWallet>& wallets)
{
    json::array out;
    for (const auto& item : wallets) {
        json::object row = to_json(item.coldkey).as_object();
        row["canSign"] = item.can_sign;
        auto& hotkeys = row["hotkeys"].emplace_array();
        for (const auto& hotkey : item.hotkeys) hotkeys.push_back(to_json(hotkey));
        out.push_back(row);
    }
    return out;
}

Result<void> list(const WalletOptions& options)
{
    TAU_TRY_ASSIGN(const auto wallets, wallet::list_wallets(root_of(options)));
    if (options.json) {
        print_line(list_json(wallets));
        return {};
    }
    if (wallets.empty()) print_line("no wallets in " + root_of(options).string() + "; `taud wallet create` makes one");
    for (const auto& item : wallets) {
        print_line(describe(item.coldkey) + (item.can_sign ? "" : "  watched"));
        for (const auto& hotkey : item.hotkeys) print_line("  " + describe(hotkey));
    }
    return {};
}

/// The key meant by --wallet and --hotkey, without its secret when that takes a password.
Result<Key> public_key_of(const WalletOptions& options)
{
    TAU_TRY_ASSIGN(const Wallet wallet, wallet_of(options));
    TAU_TRY(check_wallet(wallet));
    if (options.hotkey.empty()) {
        if (auto key = wallet.coldkeypub()) return key;
        return wallet.coldkey(wallet::usual_password(wallet.coldkey_path(), options.password_fd));
    }
    TAU_TRY_ASSIGN(const auto path, wallet.hotkey_path(options.hotkey));
    return wallet.hotkey(options.hotkey, wallet::usual_password(path, options.password_fd));
}

Result<void> show(const WalletOptions& options)
{
    TAU_TRY_ASSIGN(const Key key, public_key_of(options));
    if (options.json)
        print_line(json::value{
            {"ss58Address", key.address()}, {"publicKey", to_hex(key.account)}, {"scheme", name_of(key.scheme)}});
    else
        print_line("address     " + key.address() + "\npublic key  " + to_hex(key.account) + "\nscheme      " +
                   name_of(key.scheme));
    return {};
}

Result<Key> secret_key_of(const WalletOptions& options)
{
    TAU_TRY_ASSIGN(const Wallet wallet, wallet_of(options));
    TAU_TRY(check_wallet(wallet));
    const bool cold = options.hotkey.empty();
    TAU_TRY_ASSIGN(const auto path,
                   cold ? Result<std::filesystem::path>(wallet.coldkey_path()) : wallet.hotkey_path(options.hotkey));
    return wallet::load_keyfile(path, wallet::usual_password(path, options.password_fd));
}

Result<Bytes> message_of(const WalletOptions& options)
{
    if (options.message) return to_bytes(as_bytes(*options.message));
    if (options.message_hex.empty()) return failure("which message? --message TEXT or --message-hex 0x…");
    auto bytes = from_hex(options.message_hex);
    if (!bytes) return failure("--message-hex is not hexadecimal");
    return std::move(*bytes);
}

Result<void> sign(const WalletOptions& options)
{
    TAU_TRY_ASSIGN(const Bytes message, message_of(options));
    TAU_TRY_ASSIGN(const Key key, secret_key_of(options));
    TAU_TRY_ASSIGN(const Bytes signature, wallet::sign(key, message));
    if (options.json)
        print_line(json::value{{"ss58Address", key.address()}, {"signature", to_hex(signature)}});
    else
        print_line(to_hex(signature));
    return {};
}

/// The exit code: whether the signature is good is the answer, not an error.
Result<int> verify(const WalletOptions& options)
{
    TAU_TRY_ASSIGN(const Bytes message, message_of(options));
    TAU_TRY_ASSIGN(const Key signer, options.address.empty()
                                         ? public_key_of(options)
                                         : wallet::key_from_address(options.address, scheme_of(options)));
    const auto signature = from_hex(options.signature);
    if (!signature) return failure("--signature is not hexadecimal");
    const bool valid = crypto::verify_message({signer.scheme, signer.account, message, *signature});
    if (options.json)
        print_line(json::value{{"valid", valid}});
    else if (valid)
        print_line("valid: signed by " + signer.address());
    else
        return failure("the signature is not one of " + signer.address() + " for this message");
    return valid ? exit_done : exit_failed;
}

Result<void> export_public(const WalletOptions& options)
{
    TAU_TRY_ASSIGN(const Key key, public_key_of(options));
    const std::string text = wallet::format_public_keyfile(key);
    if (!options.file.empty())
        return wallet::write_secret_file(options.file, as_bytes(text),
                                         options.overwrite ? IfExists::replace : IfExists::refuse);
    print_line(text);
    return {};
}

}  // namespace

Result<void> check_wallet(const Wallet& wallet)
{
    const auto directory = wallet.coldkey_path().parent_path();
    if (std::filesystem::exists(directory)) return {};
    return failure("there is no wallet " + directory.string() + "; `taud wallet list` names those there are");
}

int run_wallet_create(const WalletOptions& options)
{
    return finish(create(options), options);
}
int run_wallet_import(const WalletOptions& options)
{
    return finish(import(options), options);
}
int run_wallet_list(const WalletOptions& options)
{
    return finish(list(options), options);
}
int run_wallet_show(const WalletOptions& options)
{
    return finish(show(options), options);
}
int run_wallet_sign(const WalletOptions& options)
{
    return finish(sign(options), options);
}
int run_wallet_verify(const WalletOptions& options)
{
    const auto verified = verify(options);
    return verified ? *verified : finish(tl::unexpected(verified.error()), options);
}
int run_wallet_export(const WalletOptions& options)
{
    return finish(export_public(options), options);
}

}  // namespace tau::cmd
