// Integers of any width up to 256 bits as JSON: a number where every reader keeps it exact, else decimal text.
#pragma once

#include "base/wide.hpp"
#include "metadata/registry.hpp"

#include <boost/json/value.hpp>

namespace tau::metadata {

namespace json = boost::json;

struct Integer {
    bool negative = false;
    U256 magnitude{};
};

/// JSON numbers stop below 2^53, where JavaScript's stop being exact.
inline constexpr u64 json_number_limit = u64{1} << 53;

std::string decimal_text(Integer value);

/// Digits with an optional minus and underscores between them, or 0x and hex digits. nullopt for anything else and
/// beyond 256 bits.
std::optional<Integer> parse_integer(std::string_view text);

json::value integer_json(Integer value);
/// Inverse of integer_json; a whole number or text. nullopt for anything else.
std::optional<Integer> integer_of(const json::value& value);

/// Bytes a primitive integer takes; 0 for bool, char and str.
std::size_t integer_bytes(Primitive primitive);
bool integer_is_signed(Primitive primitive);

/// From little-endian two's complement of at most 32 bytes.
Integer integer_from_bytes(BytesView bytes, bool is_signed);
/// Inverse; nullopt when the value does not fit.
std::optional<Bytes> integer_to_bytes(Integer value, std::size_t size, bool is_signed);

}  // namespace tau::metadata
