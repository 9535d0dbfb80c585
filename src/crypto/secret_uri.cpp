#include "crypto/secret_uri.hpp"

#include "crypto/hash.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace tau::crypto {
namespace {

/// As Rust reads a u64: digits with an optional plus.
std::optional<u64> parse_number(std::string_view text)
{
    if (text.starts_with('+')) text.remove_prefix(1);
    u64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// SCALE: the compact length, then the bytes. Only the short form and the two-byte form occur in practice; longer text
/// takes the four-byte form.
Bytes encode_text(std::string_view text)
{
    const std::size_t size = text.size();
    Bytes out;
    const int mode = size < 64 ? 0 : size < 16384 ? 1 : 2;
    const u64 compact = size << 2 | static_cast<u64>(mode);
    for (int i = 0; i < 1 << mode; ++i) out.push_back(static_cast<u8>(compact >> (8 * i)));
    append(out, as_bytes(text));
    return out;
}

bool in_phrase(char c)
{
    return c == ' ' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view take(std::string_view& text, std::size_t size)
{
    const auto head = text.substr(0, size);
    text.remove_prefix(head.size());
    return head;
}

}  // namespace

Junction make_junction(std::string_view name, bool hard)
{
    Junction out{{}, hard};
    if (const auto number = parse_number(name)) {
        for (std::size_t i = 0; i < 8; ++i) out.chain_code[i] = static_cast<u8>(*number >> (8 * i));
        return out;
    }
    const Bytes encoded = encode_text(name);
    if (encoded.size() > out.chain_code.size())
        out.chain_code = blake2b_256(encoded);
    else
        std::ranges::copy(encoded, out.chain_code.begin());
    return out;
}

Result<SecretUri> parse_secret_uri(std::string_view text)
{
    const std::size_t whole = text.size();
    const auto position = [&] { return std::to_string(whole - text.size()); };
    SecretUri out;
    const auto phrase_end = std::find_if_not(text.begin(), text.end(), in_phrase);
    out.phrase = take(text, static_cast<std::size_t>(phrase_end - text.begin()));
    while (!text.empty()) {
        if (text.starts_with("///")) {
            out.password = text.substr(3);
            return out;
        }
        if (text[0] != '/') return failure("secret URI: unexpected character at position " + position());
        const bool hard = text.starts_with("//");
        text.remove_prefix(hard ? 2 : 1);
        const auto name = take(text, std::min(text.find('/'), text.size()));
        if (name.empty()) return failure("secret URI: a junction without a name at position " + position());
        out.path.push_back(make_junction(name, hard));
    }
    return out;
}

}  // namespace tau::crypto
