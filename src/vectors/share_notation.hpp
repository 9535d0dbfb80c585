// The notation of share pools' floats: ["mantissa in decimal", exponent].
#pragma once

#include "amm/safe_float.hpp"
#include "vectors/notation.hpp"

namespace tau::vectors {

u128 decimal_to_u128(std::string_view text);
std::string u128_to_decimal(u128 value);

template <>
struct Notation<amm::SafeFloat> {
    static amm::SafeFloat decode(const json::value& value)
    {
        return {decimal_to_u128(value.at(0).as_string()), value.at(1).to_number<i64>()};
    }
    static json::value encode(amm::SafeFloat value)
    {
        return json::array{json::value(u128_to_decimal(value.mantissa)), value.exponent};
    }
};

}  // namespace tau::vectors
