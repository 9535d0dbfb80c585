// Functions of share_pool.json: the decimal floating-point number.
#include "vectors/amm_functions.hpp"
#include "vectors/bind_function.hpp"
#include "vectors/share_notation.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace tau::vectors {
namespace {

using amm::SafeFloat;

constexpr std::array rows{
    bind<[](SafeFloat a, SafeFloat b) { return amm::add(a, b); }>("add"),
    bind<[](SafeFloat a, SafeFloat b) { return amm::div(a, b); }>("div"),
    bind<[](SafeFloat a, SafeFloat b) { return amm::exact_sub(a, b); }>("exact_sub"),
    bind<[](U64F64 a) { return SafeFloat::from(a); }>("from_U64F64"),
    bind<[](u64 a) { return SafeFloat::from(a); }>("from_u64"),
    bind<[](SafeFloat a, SafeFloat b) { return amm::greater(a, b); }>("gt"),
    bind<[](SafeFloat a, SafeFloat b, SafeFloat c) { return amm::mul_div(a, b, c); }>("mul_div"),
    bind<[](std::string_view mantissa, i64 exponent) { return SafeFloat::make(decimal_to_u128(mantissa), exponent); }>(
        "new"),
    bind<[](SafeFloat a, SafeFloat b) { return amm::sub(a, b); }>("sub"),
    bind<[](SafeFloat a) { return a.to_u64(); }>("to_u64"),
};

}  // namespace

u128 decimal_to_u128(std::string_view text)
{
    u128 value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') throw std::invalid_argument("not a decimal number");
        value = value * 10 + static_cast<u128>(c - '0');
    }
    return value;
}

std::string u128_to_decimal(u128 value)
{
    std::string text;
    do text += static_cast<char>('0' + static_cast<int>(value % 10));
    while ((value /= 10) != 0);
    std::reverse(text.begin(), text.end());
    return text;
}

std::span<const Function> share_functions()
{
    return rows;
}

}  // namespace tau::vectors
