// SS58 addresses: base 58 of network prefix, account and checksum.
#pragma once

#include "base/result.hpp"
#include "base/types.hpp"

namespace tau::crypto {

/// The prefix of Bittensor, and of any chain without its own.
inline constexpr u16 ss58_prefix = 42;

struct Address {
    u16 prefix = ss58_prefix;  // Below 16384.
    FixedBytes<32> account{};
    friend bool operator==(const Address&, const Address&) = default;
};

std::string to_ss58(const FixedBytes<32>& account, u16 prefix = ss58_prefix);

/// The account, whatever the prefix. Errors carry the words the reference's library uses.
Result<Address> from_ss58(std::string_view text);

}  // namespace tau::crypto
