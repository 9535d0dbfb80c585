#include "cmd/taud/wallet_import.hpp"

#include "base/hex.hpp"
#include "wallet/password.hpp"
#include "wallet/polkadot_js.hpp"
#include "wallet/secret_file.hpp"

namespace tau::cmd {
namespace {

using wallet::Key;
using wallet::SecretBytes;

std::string_view first_line(BytesView text)
{
    std::string_view line = as_text(text).substr(0, as_text(text).find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

Result<SecretBytes> read_secret(const WalletOptions& options)
{
    if (!options.file.empty()) {
        TAU_TRY_ASSIGN(const SecretBytes content, wallet::read_secret_file(options.file));
        return crypto::to_secret(first_line(content));
    }
    if (options.secret_fd) return wallet::password_from_descriptor(*options.secret_fd);
    return wallet::prompt_password("The " + options.from);
}

Result<SecretBytes> decode(const SecretBytes& digits, const std::string& what)
{
    auto bytes = from_hex(as_text(digits));
    if (!bytes) return failure("the " + what + " is not hexadecimal");
    SecretBytes out = crypto::to_secret(*bytes);
    crypto::wipe(*bytes);
    return out;
}

Result<Key> read_polkadot_js(const WalletOptions& options)
{
    if (options.file.empty()) return failure("--from polkadot-js needs --file, the exported JSON");
    TAU_TRY_ASSIGN(const SecretBytes content, wallet::read_secret_file(options.file));
    // The password of the export; the one of the new keyfile is asked for later.
    TAU_TRY_ASSIGN(const SecretBytes password, options.secret_fd
                                                   ? wallet::password_from_descriptor(*options.secret_fd)
                                                   : wallet::prompt_password("Password of " + options.file));
    return wallet::import_polkadot_js(as_text(content), password);
}

}  // namespace

Result<Key> read_import(const WalletOptions& options, crypto::Scheme scheme)
{
    if (options.from == "polkadot-js") return read_polkadot_js(options);
    if (options.from == "address") {
        if (options.address.empty()) return failure("--from address needs --address");
        return wallet::key_from_address(options.address, scheme);
    }
    TAU_TRY_ASSIGN(const SecretBytes secret, read_secret(options));
    if (options.from == "phrase") return wallet::key_from_phrase(as_text(secret), scheme);
    if (options.from == "uri") return wallet::key_from_uri(as_text(secret), scheme);
    TAU_TRY_ASSIGN(const SecretBytes bytes, decode(secret, options.from));
    return options.from == "seed" ? wallet::key_from_seed(bytes, scheme) : wallet::key_from_private_key(bytes, scheme);
}

}  // namespace tau::cmd
