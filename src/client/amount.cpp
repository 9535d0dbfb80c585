#include "client/amount.hpp"

#include <algorithm>

namespace tau::client {
namespace {

constexpr std::string_view digits = "0123456789_";

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return out;
}

struct Unit {
    std::string name;
    u8 decimals = 0;
};

/// The unit of this name, nullopt for an unknown one.
std::optional<Unit> unit_of(std::string_view text, const Token& token)
{
    const std::string name = lower(text);
    if (name.empty() || name == "rao") return Unit{name, 0};
    if (name == lower(token.symbol)) return Unit{token.symbol, token.decimals};
    if (name == "tao" || name == "τ") return Unit{"TAO", 9};
    if (name == "alpha" || name == "α") return Unit{"alpha", 9};
    return std::nullopt;
}

/// Appends the digits to `value`; false when they do not fit.
bool append_digits(u128& value, std::string_view text)
{
    for (const char c : text) {
        if (c == '_') continue;
        const u128 digit = static_cast<u128>(c - '0');
        if (__builtin_mul_overflow(value, u128{10}, &value) || __builtin_add_overflow(value, digit, &value))
            return false;
    }
    return true;
}

}  // namespace

Result<ParsedAmount> parse_amount(std::string_view text, const Token& token)
{
    const auto wrong = [&](const std::string& why) { return failure("\"" + std::string(text) + "\": " + why); };
    const auto whole_end = std::min(text.find_first_not_of(digits), text.size());
    const std::string_view whole = text.substr(0, whole_end);
    std::string_view rest = text.substr(whole_end), fraction;
    if (rest.starts_with('.')) {
        const auto end = std::min(rest.find_first_not_of(digits, 1), rest.size());
        fraction = rest.substr(1, end - 1);
        rest = rest.substr(end);
        if (fraction.empty()) return wrong("digits are missing after the point");
    }
    if (whole.empty()) return wrong("an amount such as 1.5tao, 100rao or 2alpha is needed");
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    const auto unit = unit_of(rest, token);
    if (!unit) return wrong("unknown unit \"" + std::string(rest) + "\"; there are tao, rao and alpha");
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    if (fraction.size() > unit->decimals) {
        if (unit->name.empty())
            return wrong("a fraction needs a unit: " + std::string(text) + "tao or " + std::string(text) + "alpha");
        return wrong(unit->decimals == 0 ? "there is no part of a rao"
                                         : "more than " + std::to_string(unit->decimals) + " decimals");
    }
    ParsedAmount out{0, unit->name};
    const std::string zeros(unit->decimals - fraction.size(), '0');
    if (!append_digits(out.units, whole) || !append_digits(out.units, fraction) || !append_digits(out.units, zeros))
        return wrong("too large");
    return out;
}

std::string decimal_text(u128 value)
{
    std::string out;
    do {
        out += static_cast<char>('0' + static_cast<int>(value % 10));
        value /= 10;
    } while (value != 0);
    std::ranges::reverse(out);
    return out;
}

std::string amount_text(u128 units, const Token& token)
{
    std::string text = decimal_text(units);
    if (text.size() <= token.decimals) text.insert(0, token.decimals + 1 - text.size(), '0');
    std::string fraction = text.substr(text.size() - token.decimals);
    text.resize(text.size() - token.decimals);
    while (fraction.ends_with('0')) fraction.pop_back();
    return text + (fraction.empty() ? "" : "." + fraction) + " " + token.symbol;
}

}  // namespace tau::client
