// Amounts as people write them: 1.5tao, 100rao, 2alpha.
#pragma once

#include "base/result.hpp"
#include "base/types.hpp"
#include "client/chain.hpp"

namespace tau::client {

struct ParsedAmount {
    u128 units = 0;    ///< in the smallest unit
    std::string unit;  ///< as the chain spells it, "rao" or "alpha"; "" for a bare whole number of smallest units
};

/// A number and a unit, with or without a space: the chain's symbol, tao, rao, alpha, τ, α in any case. Never rounds:
/// more decimals than the unit has, and a fraction without a unit, are errors.
Result<ParsedAmount> parse_amount(std::string_view text, const Token& token);

/// `1.5 TAO`.
std::string amount_text(u128 units, const Token& token);

std::string decimal_text(u128 value);

}  // namespace tau::client
