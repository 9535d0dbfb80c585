// Hexadecimal text, with the 0x prefix that Substrate clients write and expect.
#pragma once

#include "base/types.hpp"

#include <optional>

namespace tau {

/// "0x" and two lower-case digits per byte.
std::string to_hex(BytesView bytes);

/// Inverse of to_hex; the prefix may be missing, digits may be upper case. nullopt on odd length or a foreign digit.
std::optional<Bytes> from_hex(std::string_view text);

/// As from_hex, for exactly N bytes.
template <std::size_t N>
std::optional<FixedBytes<N>> fixed_from_hex(std::string_view text)
{
    const auto bytes = from_hex(text);
    if (!bytes || bytes->size() != N) return std::nullopt;
    FixedBytes<N> out;
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return out;
}

}  // namespace tau
