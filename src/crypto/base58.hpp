// Base 58 in Bitcoin's alphabet: big-endian numbers, leading zero bytes as leading '1'.
#pragma once

#include "base/types.hpp"

#include <optional>

namespace tau::crypto {

std::string to_base58(BytesView bytes);

/// Whether `text` has characters of the alphabet only.
bool is_base58(std::string_view text);

/// nullopt on a foreign character. The time is quadratic in the length: bound it first.
std::optional<Bytes> from_base58(std::string_view text);

}  // namespace tau::crypto
