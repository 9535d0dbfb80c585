// Where a wallet's password comes from. Never from the command line, which everyone on the machine can read.
#pragma once

#include "base/result.hpp"
#include "crypto/secret.hpp"

#include <filesystem>
#include <functional>
#include <optional>

namespace tau::wallet {

/// Called only when a password is needed.
using AskPassword = std::function<Result<crypto::SecretBytes>()>;

/// The variable that may hold the password of one keyfile: BT_PW_ and its path in upper case with _ for / and dots.
std::string password_variable(const std::filesystem::path& keyfile);

/// A password as that variable holds it: XORed with the variable's name over and over, in base 64. That hides it from a
/// glance only.
crypto::SecretBytes encode_password(BytesView password, std::string_view variable);
std::optional<crypto::SecretBytes> decode_password(std::string_view value, std::string_view variable);

/// From the environment: BT_WALLET_PASSWORD, then the keyfile's own variable, then the file BT_WALLET_PASSWORD_FILE
/// names (its first line).
Result<std::optional<crypto::SecretBytes>> password_from_environment(const std::filesystem::path& keyfile);

/// The first line that `descriptor` gives; the end of the line is not part of it.
Result<crypto::SecretBytes> password_from_descriptor(int descriptor);

/// Asks at the terminal without echo. Fails without one.
Result<crypto::SecretBytes> prompt_password(const std::string& question);
/// Asks twice for a new password.
Result<crypto::SecretBytes> prompt_new_password(const std::string& question);

/// The usual order for a keyfile: descriptor when given, environment, prompt.
AskPassword usual_password(const std::filesystem::path& keyfile, std::optional<int> descriptor = std::nullopt);

}  // namespace tau::wallet
