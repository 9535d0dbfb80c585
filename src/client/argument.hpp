// Words of a command line as typed values.
#pragma once

#include "client/chain.hpp"

namespace tau::client {

/// Integers of fewer bytes are counts and indices, never amounts of money.
inline constexpr std::size_t least_amount_bytes = 8;

/// One word as a value of the type: addresses or //Alice for accounts, amounts with units for numbers, `1,2,3` for
/// lists, text, 0x hex or @file for bytes, a bare word for a variant, none for an absent option, and JSON for anything.
Result<json::value> parse_argument(const Chain& chain, metadata::TypeId type, std::string_view word);

/// What of a call, a map or a runtime API is to be given.
struct Parameter {
    std::string name;
    metadata::TypeId type;
};
std::vector<Parameter> parameters_of(const std::vector<metadata::Field>& fields);

/// Words by place, by name (`--netuid 1`, `--netuid=1`, or a part of the name that fits only one) or both. Options that
/// are missing are null. The result is a list in the order of the parameters.
Result<json::array> parse_arguments(const Chain& chain, const std::vector<Parameter>& parameters,
                                    const std::vector<std::string>& words);

/// An account as a person names it: an SS58 address, 0x hex, or a development key such as //Alice.
Result<std::string> parse_account(const Chain& chain, std::string_view word);

}  // namespace tau::client
