#include "client/terminal_text.hpp"

#include "base/types.hpp"

namespace tau::client {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

/// U+0080 to U+009F, the controls of eight bits, which are c2 80 to c2 9f in UTF-8.
bool is_high_control(std::string_view text, std::size_t at)
{
    const auto c = static_cast<u8>(text[at]);
    return c >= 0x80 && c < 0xa0 && at > 0 && static_cast<u8>(text[at - 1]) == 0xc2;
}

bool is_control(std::string_view text, std::size_t at)
{
    const auto c = static_cast<u8>(text[at]);
    return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f || is_high_control(text, at);
}

}  // namespace

std::string terminal_text(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_control(text, at)) {
            out += text[at];
            continue;
        }
        if (is_high_control(text, at)) out.pop_back();
        const auto c = static_cast<u8>(text[at]);
        out += "\\u00";
        out += digits[c >> 4];
        out += digits[c & 15];
    }
    return out;
}

}  // namespace tau::client
