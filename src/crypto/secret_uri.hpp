// Substrate's secret URI: `[phrase or 0x seed]{/soft | //hard}[///password]`.
#pragma once

#include "base/result.hpp"
#include "crypto/scheme.hpp"

namespace tau::crypto {

/// One step of a derivation path.
struct Junction {
    ChainCode chain_code{};
    bool hard = true;
};

/// Digits that fit a u64 are that number; other text is taken as SCALE has it, hashed when that is over 32 bytes.
Junction make_junction(std::string_view name, bool hard);

/// Views into the text it was parsed from.
struct SecretUri {
    std::string_view phrase;  // Words, or 0x and hexadecimal digits; empty stands for the development phrase.
    std::vector<Junction> path;
    std::string_view password;
};

/// An error for a character that a phrase cannot hold and for a junction without a name.
Result<SecretUri> parse_secret_uri(std::string_view text);

}  // namespace tau::crypto
