#include "wallet/password.hpp"

#include "wallet/base64.hpp"
#include "wallet/secret_file.hpp"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace tau::wallet {
namespace {

using crypto::SecretBytes;

constexpr std::size_t longest_password = 4096;

SecretBytes first_line(BytesView bytes)
{
    const std::string_view text = as_text(bytes);
    std::string_view line = text.substr(0, text.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return crypto::to_secret(line);
}

SecretBytes scrambled(BytesView password, std::string_view variable)
{
    SecretBytes out = crypto::to_secret(password);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] ^= static_cast<u8>(variable[i % variable.size()]);
    return out;
}

/// A terminal that does not echo until this goes.
class Silence {
public:
    explicit Silence(int terminal) : terminal_(terminal)
    {
        ::tcgetattr(terminal_, &before_);
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(terminal_, TCSAFLUSH, &silent);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence() { ::tcsetattr(terminal_, TCSAFLUSH, &before_); }

private:
    int terminal_;
    termios before_{};
};

void say(int terminal, std::string_view text)
{
    // Nothing can be done about a terminal that takes no text.
    if (::write(terminal, text.data(), text.size()) < 0) return;
}

}  // namespace

std::string password_variable(const std::filesystem::path& keyfile)
{
    std::string out = "BT_PW_";
    for (const char c : keyfile.string()) {
        const bool lower = c >= 'a' && c <= 'z';
        out.push_back(c == '/' || c == '.' ? '_' : lower ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return out;
}

SecretBytes encode_password(BytesView password, std::string_view variable)
{
    return to_base64(scrambled(password, variable));
}

std::optional<SecretBytes> decode_password(std::string_view value, std::string_view variable)
{
    const auto bytes = from_base64(value);
    if (!bytes) return std::nullopt;
    return scrambled(*bytes, variable);
}

Result<std::optional<SecretBytes>> password_from_environment(const std::filesystem::path& keyfile)
{
    if (const char* plain = std::getenv("BT_WALLET_PASSWORD")) return crypto::to_secret(std::string_view(plain));
    const std::string variable = password_variable(keyfile);
    if (const char* value = std::getenv(variable.c_str())) {
        auto password = decode_password(value, variable);
        if (!password) return failure("the password in " + variable + " is not in base 64");
        return password;
    }
    if (const char* file = std::getenv("BT_WALLET_PASSWORD_FILE")) {
        TAU_TRY_ASSIGN(const SecretBytes content, read_secret_file(file));
        return first_line(content);
    }
    return std::optional<SecretBytes>();
}

Result<SecretBytes> password_from_descriptor(int descriptor)
{
    SecretBytes out;
    out.reserve(longest_password);
    for (u8 byte = 0;;) {
        const ssize_t count = ::read(descriptor, &byte, 1);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failure("cannot read the password: " + std::generic_category().message(errno));
        if (count == 0 || byte == '\n') return first_line(out);
        if (out.size() == longest_password) return failure("the password is too long");
        out.push_back(byte);
    }
}

Result<SecretBytes> prompt_password(const std::string& question)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return failure(
            "a password is needed and there is no terminal to ask at; --password-fd or BT_WALLET_PASSWORD_FILE gives "
            "it");
    say(terminal, question + ": ");
    auto answer = [terminal] {
        const Silence silence(terminal);
        return password_from_descriptor(terminal);
    }();
    say(terminal, "\n");
    ::close(terminal);
    return answer;
}

Result<SecretBytes> prompt_new_password(const std::string& question)
{
    TAU_TRY_ASSIGN(SecretBytes first, prompt_password(question));
    if (first.empty()) return failure("the password is empty");
    TAU_TRY_ASSIGN(const SecretBytes second, prompt_password("Once more"));
    if (first != second) return failure("the two passwords differ");
    return first;
}

AskPassword usual_password(const std::filesystem::path& keyfile, std::optional<int> descriptor)
{
    return [keyfile, descriptor]() -> Result<SecretBytes> {
        if (descriptor) return password_from_descriptor(*descriptor);
        TAU_TRY_ASSIGN(auto known, password_from_environment(keyfile));
        if (known) return std::move(*known);
        return prompt_password("Password for " + keyfile.string());
    };
}

}  // namespace tau::wallet
