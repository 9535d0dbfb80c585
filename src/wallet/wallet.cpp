#include "wallet/wallet.hpp"

#include "wallet/encryption.hpp"
#include "wallet/keyfile.hpp"

#include <algorithm>
#include <cstdlib>

namespace tau::wallet {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view public_suffix = "pub.txt";

fs::path public_path_of(const fs::path& keyfile)
{
    return keyfile.string() + std::string(public_suffix);
}

Result<void> check_name(std::string_view name)
{
    const bool inside = !name.empty() && name != "." && name != ".." && name.find('/') == std::string_view::npos &&
                        name.find('\0') == std::string_view::npos;
    if (inside) return {};
    return failure("a wallet or hotkey cannot be called '" + std::string(name) + "'");
}

AskPassword no_password()
{
    return [] { return Result<SecretBytes>(failure("the keyfile is encrypted")); };
}

Result<void> save(const fs::path& path, const Key& key, const std::optional<SecretBytes>& password, IfExists if_exists)
{
    if (key.scheme == Scheme::ecdsa) return failure("keyfiles know sr25519 and ed25519 only");
    if (if_exists == IfExists::refuse && fs::exists(public_path_of(path)))
        return failure(public_path_of(path).string() + " exists already");
    if (key.pair) {
        const SecretBytes plain = format_keyfile(key);
        if (password) {
            TAU_TRY_ASSIGN(const Bytes sealed, encrypt(plain, *password));
            TAU_TRY(write_secret_file(path, sealed, if_exists));
        } else {
            TAU_TRY(write_secret_file(path, plain, if_exists));
        }
    }
    return write_secret_file(public_path_of(path), as_bytes(format_public_keyfile(key)), if_exists);
}

/// What can be told without a password.
ListedKey listed(std::string name, const fs::path& keyfile)
{
    ListedKey out{std::move(name), {}, false};
    if (const auto content = read_secret_file(keyfile)) out.encrypted = encryption_of(*content) != Encryption::none;
    auto key = load_keyfile(public_path_of(keyfile), no_password());
    if (!key) key = load_keyfile(keyfile, no_password());
    if (key) out.address = key->address();
    return out;
}

/// The names in `directory`, sorted.
std::vector<std::string> names_in(const fs::path& directory)
{
    std::vector<std::string> out;
    std::error_code error;
    for (fs::directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error))
        out.push_back(entry->path().filename().string());
    std::ranges::sort(out);
    return out;
}

bool is_temporary(const std::string& name)
{
    return name.starts_with('.') || (name.size() > 7 && name[name.size() - 7] == '.');
}

std::vector<ListedKey> list_hotkeys(const fs::path& directory)
{
    std::vector<ListedKey> out;
    for (const std::string& name : names_in(directory)) {
        const bool public_file = name.ends_with(public_suffix);
        const std::string secret_name = public_file ? name.substr(0, name.size() - public_suffix.size()) : name;
        // A public file beside its keyfile is the same hotkey; alone it is one that can be watched.
        if (public_file && fs::exists(directory / secret_name)) continue;
        if (!is_temporary(secret_name)) out.push_back(listed(secret_name, directory / secret_name));
    }
    return out;
}

}  // namespace

fs::path default_root()
{
    const char* home = std::getenv("HOME");
    const char* configured = std::getenv("BT_WALLET_PATH");
    const std::string root = configured != nullptr ? configured : "~/.bittensor/wallets";
    if (root == "~" || root.starts_with("~/"))
        return fs::path(home == nullptr ? "." : home) / root.substr(std::min<std::size_t>(2, root.size()));
    return root;
}

Result<Wallet> Wallet::at(const fs::path& root, std::string_view name)
{
    TAU_TRY(check_name(name));
    return Wallet(root / name);
}

Result<fs::path> Wallet::hotkey_path(std::string_view hotkey) const
{
    TAU_TRY(check_name(hotkey));
    return directory_ / "hotkeys" / hotkey;
}

Result<Key> Wallet::coldkey(const AskPassword& ask) const
{
    return load_keyfile(coldkey_path(), ask);
}

Result<Key> Wallet::coldkeypub() const
{
    return load_keyfile(coldkeypub_path(), no_password());
}

Result<Key> Wallet::hotkey(std::string_view name, const AskPassword& ask) const
{
    TAU_TRY_ASSIGN(const fs::path path, hotkey_path(name));
    return load_keyfile(path, ask);
}

Result<void> Wallet::save_coldkey(const Key& key, const std::optional<SecretBytes>& password, IfExists if_exists) const
{
    return save(coldkey_path(), key, password, if_exists);
}

Result<void> Wallet::save_hotkey(std::string_view name, const Key& key, const std::optional<SecretBytes>& password,
                                 IfExists if_exists) const
{
    TAU_TRY_ASSIGN(const fs::path path, hotkey_path(name));
    return save(path, key, password, if_exists);
}

Result<Key> load_keyfile(const fs::path& path, const AskPassword& ask)
{
    if (!fs::exists(path) && fs::exists(public_path_of(path)))
        return failure("the secret of " + path.string() + " is not here: the key is only watched");
    TAU_TRY_ASSIGN(const SecretBytes content, read_secret_file(path));
    if (encryption_of(content) == Encryption::none) return parse_keyfile(content);
    TAU_TRY_ASSIGN(const SecretBytes password, ask());
    TAU_TRY_ASSIGN(const SecretBytes plain, decrypt(content, password));
    return parse_keyfile(plain);
}

Result<std::vector<ListedWallet>> list_wallets(const fs::path& root)
{
    std::vector<ListedWallet> out;
    for (const std::string& name : names_in(root)) {
        TAU_TRY_ASSIGN(const Wallet wallet, Wallet::at(root, name));
        const bool can_sign = fs::exists(wallet.coldkey_path());
        const fs::path hotkeys = root / name / "hotkeys";
        if (!can_sign && !fs::exists(wallet.coldkeypub_path()) && !fs::exists(hotkeys)) continue;
        out.push_back({listed(name, wallet.coldkey_path()), can_sign, list_hotkeys(hotkeys)});
    }
    return out;
}

}  // namespace tau::wallet
