#include "metadata/integer.hpp"

#include "base/hex.hpp"

#include <algorithm>

namespace tau::metadata {
namespace {

std::optional<U256> parse_decimal(std::string_view digits)
{
    U256 out{};
    bool digit_before = false;
    for (const char c : digits) {
        if (c == '_' && digit_before) {
            digit_before = false;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        const auto tenfold = checked_mul(out, 10);
        if (!tenfold) return std::nullopt;
        out = *tenfold + U256{static_cast<u128>(c - '0')};
        if (out < *tenfold) return std::nullopt;
        digit_before = true;
    }
    return digit_before ? std::optional(out) : std::nullopt;
}

std::optional<U256> parse_hex_number(std::string_view digits)
{
    const auto bytes = from_hex(digits.size() % 2 == 0 ? std::string(digits) : "0" + std::string(digits));
    if (digits.empty() || !bytes || bytes->size() > 32) return std::nullopt;
    U256 out{};
    for (const u8 byte : *bytes) out = (out << 8) + U256{byte};
    return out;
}

U256 two_complement(Integer value)
{
    return value.negative ? U256{} - value.magnitude : value.magnitude;
}

bool fits(Integer value, std::size_t size, bool is_signed)
{
    if (!is_signed && value.negative) return value.magnitude == U256{};
    const auto bits = static_cast<unsigned>(8 * size);
    if (!is_signed) return bits == 256 || value.magnitude >> bits == U256{};
    const U256 half = U256{1} << (bits - 1);
    return value.negative ? value.magnitude <= half : value.magnitude < half;
}

}  // namespace

std::string decimal_text(Integer value)
{
    std::string out;
    do {
        const auto [quotient, digit] = divide(value.magnitude, 10);
        out += static_cast<char>('0' + static_cast<int>(digit));
        value.magnitude = quotient;
    } while (value.magnitude != U256{});
    if (value.negative) out += '-';
    std::ranges::reverse(out);
    return out;
}

std::optional<Integer> parse_integer(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const bool is_hex = text.starts_with("0x") || text.starts_with("0X");
    const auto magnitude = is_hex ? parse_hex_number(text.substr(2)) : parse_decimal(text);
    if (!magnitude) return std::nullopt;
    return Integer{negative && *magnitude != U256{}, *magnitude};
}

json::value integer_json(Integer value)
{
    if (value.magnitude >= U256{json_number_limit}) return json::value(decimal_text(value));
    const auto small = static_cast<i64>(value.magnitude.lo);
    return value.negative ? -small : small;
}

std::optional<Integer> integer_of(const json::value& value)
{
    if (const auto* number = value.if_uint64()) return Integer{false, *number};
    if (const auto* text = value.if_string()) return parse_integer(std::string_view(*text));
    const auto* number = value.if_int64();
    if (!number) return std::nullopt;
    const u64 bits = static_cast<u64>(*number);
    return *number < 0 ? Integer{true, u64{0} - bits} : Integer{false, bits};
}

std::size_t integer_bytes(Primitive primitive)
{
    switch (primitive) {
    case Primitive::u8_:
    case Primitive::i8_:
        return 1;
    case Primitive::u16_:
    case Primitive::i16_:
        return 2;
    case Primitive::u32_:
    case Primitive::i32_:
        return 4;
    case Primitive::u64_:
    case Primitive::i64_:
        return 8;
    case Primitive::u128_:
    case Primitive::i128_:
        return 16;
    case Primitive::u256_:
    case Primitive::i256_:
        return 32;
    default:
        return 0;
    }
}

bool integer_is_signed(Primitive primitive)
{
    return primitive >= Primitive::i8_;
}

Integer integer_from_bytes(BytesView bytes, bool is_signed)
{
    const bool negative = is_signed && !bytes.empty() && bytes.back() >> 7 != 0;
    U256 out = negative ? U256{} - U256{1} : U256{};
    for (auto it = bytes.rbegin(); it != bytes.rend(); ++it) out = (out << 8) + U256{*it};
    return {negative, negative ? U256{} - out : out};
}

std::optional<Bytes> integer_to_bytes(Integer value, std::size_t size, bool is_signed)
{
    if (!fits(value, size, is_signed)) return std::nullopt;
    U256 rest = two_complement(value);
    Bytes out(size);
    for (u8& byte : out) {
        byte = static_cast<u8>(rest.lo);
        rest = rest >> 8;
    }
    return out;
}

}  // namespace tau::metadata
