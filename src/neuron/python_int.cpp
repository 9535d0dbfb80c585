#include "neuron/python_int.hpp"

#include <algorithm>
#include <limits>

namespace tau::neuron {
namespace {

constexpr std::size_t most_digits = 4300;  // Python's own limit.

/// The zeros of all scripts with decimal digits (Unicode 14, general category Nd); nine follow each.
constexpr char32_t zeros[] = {
    0x30,    0x660,   0x6f0,   0x7c0,   0x966,   0x9e6,   0xa66,   0xae6,   0xb66,   0xbe6,   0xc66,
    0xce6,   0xd66,   0xde6,   0xe50,   0xed0,   0xf20,   0x1040,  0x1090,  0x17e0,  0x1810,  0x1946,
    0x19d0,  0x1a80,  0x1a90,  0x1b50,  0x1bb0,  0x1c40,  0x1c50,  0xa620,  0xa8d0,  0xa900,  0xa9d0,
    0xa9f0,  0xaa50,  0xabf0,  0xff10,  0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0,
    0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60,
    0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
};

constexpr char32_t not_text = 0xffffffff;

bool is_space(char32_t c)
{
    return (c >= 0x9 && c <= 0xd) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

/// Cuts one UTF-8 character from `text`; not_text when there is none.
char32_t take_character(std::string_view& text)
{
    const u8 lead = static_cast<u8>(text[0]);
    const std::size_t size = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
    if (size == 0 || size > text.size()) return not_text;
    char32_t out = size == 1 ? lead : lead & (0x7fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((static_cast<u8>(text[i]) & 0xc0) != 0x80) return not_text;
        out = out << 6 | (static_cast<u8>(text[i]) & 0x3fu);
    }
    text.remove_prefix(size);
    return out;
}

/// Digits and spaces of all scripts as ASCII ones, other ASCII as it is.
std::optional<std::string> to_ascii(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const char32_t c = take_character(text);
        const char32_t zero = *std::prev(std::max(std::upper_bound(std::begin(zeros), std::end(zeros), c), zeros + 1));
        if (c >= zero && c - zero < 10)
            out.push_back(static_cast<char>('0' + (c - zero)));
        else if (is_space(c))
            out.push_back(' ');
        else if (c < 0x80)
            out.push_back(static_cast<char>(c));
        else
            return std::nullopt;
    }
    return out;
}

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// The digits without underscores and leading zeros; "0" for zero.
std::optional<std::string> plain_digits(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        const bool between = text[i] == '_' && i != 0 && i + 1 != text.size() && text[i - 1] != '_';
        if (!digit && !between) return std::nullopt;
        if (digit) out.push_back(text[i]);
    }
    if (out.empty() || out.size() > most_digits) return std::nullopt;
    out.erase(0, std::min(out.find_first_not_of('0'), out.size() - 1));
    return out;
}

i128 saturated(std::string_view digits, bool negative)
{
    constexpr i128 top = static_cast<i128>(~u128{0} >> 1);
    i128 value = 0;
    for (const char c : digits) {
        if (__builtin_mul_overflow(value, i128{10}, &value) || __builtin_add_overflow(value, i128{c - '0'}, &value))
            return negative ? -top : top;
    }
    return negative ? -value : value;
}

}  // namespace

std::optional<PythonInt> parse_python_int(std::string_view text)
{
    const auto ascii = to_ascii(text);
    if (!ascii) return std::nullopt;
    std::string_view rest = trimmed(*ascii);
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) rest.remove_prefix(1);
    const auto digits = plain_digits(rest);
    if (!digits) return std::nullopt;
    const bool minus = negative && *digits != "0";
    return PythonInt{saturated(*digits, negative), (minus ? "-" : "") + *digits};
}

}  // namespace tau::neuron
