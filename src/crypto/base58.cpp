#include "crypto/base58.hpp"

#include <algorithm>

namespace tau::crypto {
namespace {

constexpr std::string_view alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// number = number * factor + digit, in little-endian digits of the given base.
void multiply_add(Bytes& number, u32 base, u32 factor, u32 digit)
{
    u32 carry = digit;
    for (u8& place : number) {
        carry += place * factor;
        place = static_cast<u8>(carry % base);
        carry /= base;
    }
    for (; carry != 0; carry /= base) number.push_back(static_cast<u8>(carry % base));
}

}  // namespace

std::string to_base58(BytesView bytes)
{
    const auto zeros = std::find_if(bytes.begin(), bytes.end(), [](u8 byte) { return byte != 0; }) - bytes.begin();
    Bytes digits;
    for (const u8 byte : bytes.subspan(static_cast<std::size_t>(zeros))) multiply_add(digits, 58, 256, byte);
    std::string out(static_cast<std::size_t>(zeros), alphabet[0]);
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) out.push_back(alphabet[*digit]);
    return out;
}

bool is_base58(std::string_view text)
{
    return text.find_first_not_of(alphabet) == std::string_view::npos;
}

std::optional<Bytes> from_base58(std::string_view text)
{
    if (!is_base58(text)) return std::nullopt;
    const std::size_t zeros = std::min(text.find_first_not_of(alphabet[0]), text.size());
    Bytes number;
    for (const char c : text.substr(zeros)) multiply_add(number, 256, 58, static_cast<u32>(alphabet.find(c)));
    number.insert(number.end(), zeros, u8{0});
    std::reverse(number.begin(), number.end());
    return number;
}

}  // namespace tau::crypto
